import Planning
import Records
import Values

/// Estimates against what it took, as a row of figures.
enum EstimateCells {
    static let names: ViewShape.Names = [
        "name": .text, "count": .text, "estimated": .text, "actual": .text, "median": .text, "p50": .text, "p80": .text,
        "basis": .text, "onTime": .text,
    ]

    static let taskNames: ViewShape.Names = [
        "title": .text, "client": .text, "clientLink": .link, "service": .text, "done": .text, "estimate": .text,
        "actual": .text, "factor": .text, "place": .text, "source": .link,
    ]

    static func view(_ record: EstimateReport.Record, name: String, in context: PageContext) -> View {
        View([
            "name": .text(name), "count": .text(String(record.tasks)),
            "estimated": .text(Wording.duration(record.estimated)), "actual": .text(Wording.duration(record.actual)),
            "median": .text(record.median?.description ?? ""), "p50": .text(record.calibration.p50.description),
            "p80": .text(record.calibration.p80.description), "basis": .text(basis(record.calibration.basis)),
            "onTime": .text(onTime(record.onTime)),
        ])
    }

    static func view(_ finished: FinishedTask, in context: PageContext) -> View {
        let task = context.workspace.tasks[finished.task]
        var day = ""
        if case .done(let done?) = task.state { day = context.wording.day(done) }
        return View([
            "title": .text(task.title), "client": .text(context.name(ofClient: task.client)),
            "clientLink": .link(context.client(task.client)),
            "service": .text(context.name(ofService: finished.service)),
            "done": .text(day), "estimate": .text(Wording.duration(finished.estimate)),
            "actual": .text(Wording.duration(finished.actual)), "factor": .text(finished.factor.description),
            "place": .text(context.place(task.location)), "source": .link(context.source(task.location)),
        ])
    }

    /// What P50 and P80 rest on.
    private static func basis(_ basis: Calibration.Basis) -> String {
        switch basis {
        case .service: "from its own tasks"
        case .all(let tasks): "from all \(tasks) finished tasks"
        case .none: "a guess, until five are finished"
        }
    }

    /// `83 % of 12`
    private static func onTime(_ onTime: EstimateReport.OnTime) -> String {
        onTime.percent.map { "\($0) % of \(onTime.tasks)" } ?? ""
    }
}
