import Planning
import Records
import Values

/// How good are my estimates?
enum EstimatesPage {
    /// Finished tasks in the table, the newest first.
    static let tasksShown = 30
    /// Dots of the chart, the newest tasks.
    static let pointsDrawn = 300

    static let names: ViewShape.Names = [
        "people": .list([
            "name": .text, "sentence": .text, "nothing": .hint, "chart": .fragment, "chartSentence": .text,
            "services": .list(EstimateCells.names), "hasServices": .flag, "total": .view(EstimateCells.names),
            "tasks": .list(EstimateCells.taskNames), "hasTasks": .flag, "more": .text,
        ])
    ]

    static func view(_ results: ReportResults, in context: PageContext) -> [String: ViewValue] {
        [
            "people": .list(
                results.estimates.people.map {
                    person($0, name: results.people[$0.person].person?.name, in: context)
                })
        ]
    }

    /// "Half of 14 finished tasks took 1.10 times their estimate or less, four of five 1.40 times or less."
    static func answer(_ report: EstimateReport, _ people: [PersonPlan]) -> String {
        guard report.people.count > 1 else { return report.people.first.map { sentence($0.all) } ?? none }
        let known = report.people.filter { $0.all.tasks > 0 }
        guard !known.isEmpty else { return none }
        let parts = known.map { estimates in
            let name = people[estimates.person].person?.name ?? ""
            return "\(name) takes \(estimates.all.median.map(\.description) ?? "1.00") times"
        }
        return "In the middle \(Wording.list(parts)) what was estimated."
    }

    private static let none = "No finished task has an estimate and time logged yet."

    private static func sentence(_ record: EstimateReport.Record) -> String {
        guard let median = record.median else { return none }
        let tasks = Wording.count(record.tasks, "finished task")
        guard record.tasks >= 5 else {
            return "\(tasks): in the middle \(median) times what was estimated, too few to plan by."
        }
        return "Half of \(tasks) took \(record.calibration.p50) times their estimate or less, four of five "
            + "\(record.calibration.p80) times or less."
    }

    private static func person(_ estimates: EstimateReport.Estimates, name: String?, in context: PageContext) -> View {
        let newest = estimates.tasks.sorted {
            let (left, right) = (doneDay($0, in: context), doneDay($1, in: context))
            return left != right ? left > right : $0.task < $1.task
        }
        let chart = EstimateChart(points: newest.prefix(pointsDrawn).map { point($0, in: context) })
        let more = newest.count - tasksShown
        return View([
            "name": .text(name ?? ""), "sentence": .text(sentence(estimates.all)),
            "nothing": (newest.isEmpty ? hint : "").fragment(in: context),
            "chart": .fragment(chart.isDrawn ? chart.svg(id: "estimates-\(estimates.person + 1)") : ""),
            "chartSentence": .text(
                chart.isDrawn || newest.isEmpty
                    ? "" : "Fewer than three finished tasks, so there is nothing to draw yet."),
            "services": .list(
                estimates.services.map {
                    EstimateCells.view($0.record, name: context.name(ofService: $0.service), in: context)
                }),
            "hasServices": .flag(!estimates.services.isEmpty),
            "total": .view(EstimateCells.view(estimates.all, name: "Together", in: context)),
            "tasks": .list(newest.prefix(tasksShown).map { EstimateCells.view($0, in: context) }),
            "hasTasks": .flag(!newest.isEmpty), "more": .text(more > 0 ? "and \(more) older ones" : ""),
        ])
    }

    private static let hint: Hint =
        "Write `estimate:1h` on a task's line, log time on it, and tick it when it is done: from five such tasks on, plans rest on what they took."

    private static func point(_ task: FinishedTask, in context: PageContext) -> EstimateChart.Point {
        EstimateChart.Point(
            name: context.title(ofTask: task.task), estimate: task.estimate.count, actual: task.actual.count)
    }

    /// Long ago where the line does not say it.
    private static func doneDay(_ task: FinishedTask, in context: PageContext) -> Int32 {
        if case .done(let day?) = context.workspace.tasks[task.task].state { day.dayNumber } else { .min }
    }
}
