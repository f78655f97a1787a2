import Planning
import Records
import Values

/// A task as a row of a list.
enum TaskRow {
    static let names: ViewShape.Names = [
        "rank": .text, "title": .text, "project": .text, "client": .text, "clientLink": .link, "due": .text,
        "remaining": .text, "planned": .text, "slack": .text, "verdict": .text, "isAtRisk": .flag, "importance": .text,
        "forecast": .text, "why": .text, "place": .text, "source": .link,
    ]

    static func view(
        _ assessment: TaskAssessment, rank: Int = 0, planned: Minutes = .zero, why: String = "", in context: PageContext
    ) -> View {
        let task = context.workspace.tasks[assessment.task]
        return View([
            "rank": .text(rank > 0 ? String(rank) : ""), "title": .text(task.title),
            "project": .text(task.project ?? ""),
            "client": .text(context.name(ofClient: task.client)),
            "clientLink": .link(context.client(task.client, fragment: "tasks")),
            "due": .text(due(assessment, task, in: context)),
            "remaining": .text(left(assessment)),
            "planned": .text(planned > .zero ? Wording.duration(planned) : ""),
            "slack": .text(slack(of: assessment)), "verdict": .text(assessment.verdict?.words ?? ""),
            "isAtRisk": .flag(assessment.verdict?.isAtRisk ?? false), "importance": .text(task.importance.name),
            "forecast": .text(PlanWords(in: context).forecast(assessment)), "why": .text(why),
            "place": .text(context.place(task.location)),
            "source": .link(context.source(task.location)),
        ])
    }

    /// The day, and the time where one was promised, as it was written; a client's clock is named where it is another.
    ///
    /// - Parameter words: how a day is written; nil for the long way, as in "tomorrow, Tue 24 November".
    static func due(
        _ assessment: TaskAssessment, _ task: Task, words: ((CalendarDate) -> String)? = nil, in context: PageContext
    ) -> String {
        let words = words ?? context.wording.dueDay
        guard let due = task.due, due.time != nil else {
            return (assessment.due ?? task.due?.date).map(words) ?? ""
        }
        return words(due.date) + ", " + clock(due, task, in: context)
    }

    /// `17:00`, `17:00 in Chicago`.
    static func clock(_ due: Moment, _ task: Task, in context: PageContext) -> String {
        let clock = due.time.map(ClockRange.clock) ?? ""
        let zone = task.client.flatMap { context.workspace.client($0)?.zone }
        let here = context.workspace.business.zone
        guard let zone, zone.offset(at: zone.instant(due)) != here.offset(at: zone.instant(due)) else { return clock }
        return "\(clock) in \(zone.city)"
    }

    /// `2h 30m`; a part without an estimate has `none of its own`, since the whole's covers it.
    static func left(_ assessment: TaskAssessment) -> String {
        guard assessment.asksCapacity else { return "" }
        if case .coveredByParent = assessment.remaining.basis { return "none of its own" }
        return Wording.duration(assessment.remaining.minutes)
    }

    /// With what it breaks to do it in its place: `20m too little, breaks “Board books” and “Newsletter”`.
    static func reason(_ item: Agenda.Item, in context: PageContext) -> String {
        let reason = reason(item.assessment, in: context)
        guard !item.breaks.isEmpty else { return reason }
        let named = item.breaks.prefix(brokenNamed).map { "“\(context.title(ofTask: $0))”" }
        let more = item.breaks.count - named.count
        return reason + ", breaks " + Wording.list(named + (more > 0 ? ["\(more) more"] : []))
    }

    private static let brokenNamed = 3

    /// Why a task stands where it does: what presses most comes first.
    static func reason(_ assessment: TaskAssessment, in context: PageContext) -> String {
        let importance = "\(assessment.importance.name) importance"
        if case .overdue = assessment.verdict { return importance }
        let room = assessment.slack.map(slack) ?? ""
        if let waiting = assessment.urgencyFrom {
            return "“\(context.workspace.tasks[waiting].title)” waits for it, \(room)"
        }
        guard let needed = assessment.neededBy else { return "no deadline, \(importance)" }
        return needed == assessment.due ? room : "needed by \(context.wording.dueDay(needed)), \(room)"
    }

    /// Empty without a deadline, and where someone else has it: that needs none of the person's time.
    static func slack(of assessment: TaskAssessment) -> String {
        assessment.asksCapacity ? assessment.slack.map(slack) ?? "" : ""
    }

    /// `2h to spare`, `1h 30m too little`, `no time to spare`.
    static func slack(_ minutes: Minutes) -> String {
        if minutes.count < 0 { return "\(Wording.duration(-minutes)) too little" }
        return minutes == .zero ? "no time to spare" : "\(Wording.duration(minutes)) to spare"
    }
}
