import Billing
import Planning
import Records
import Values

/// What is open for the client, what waits on them, what was done, and the hours.
enum ClientWork {
    static let monthsShown = 6

    static func view(_ records: ClientRecords, in context: PageContext) -> [String: ViewValue] {
        let own = records.tasks.filter(\.asksCapacity)
        let waiting = records.tasks.filter { !$0.asksCapacity }
        let since = records.checkIn?.last ?? context.today.adding(days: -14)
        let done = doneTasks(records, since: since, in: context)
        let month = records.hoursThisMonth
        return [
            "open": .list(own.map { TaskRow.view($0, in: context) }), "hasOpen": .flag(!own.isEmpty),
            "noTasks": .text(own.isEmpty ? "Nothing is open for \(records.client.name)." : ""),
            "waiting": .list(waiting.map { row($0, in: context) }), "hasWaiting": .flag(!waiting.isEmpty),
            "done": .list(done.map { doneRow($0.task, on: $0.day, in: context) }), "hasDone": .flag(!done.isEmpty),
            "doneSince": .text(
                (records.checkIn?.last == nil
                    ? "in the last two weeks" : "since the check-in " + context.wording.near(since))),
            "hours": .list(
                month.map { HoursCells.view($0, name: context.name(ofService: $0.name(2)), link: context.page(.hours)) }
            ),
            "hasHours": .flag(!month.isEmpty), "month": .text(context.wording.month(context.today)),
            "monthTotal": .view(HoursCells.view(HoursSum(month), name: "Together", link: context.page(.hours))),
            "months": .list(months(records, in: context)),
            "hasMonths": .flag(records.hours.contains { ($0.day(1) ?? records.thisMonth) < records.thisMonth }),
            "retainers": .list(RetainerWords.sentences(records, in: context).map { View(["sentence": .text($0)]) }),
            "ledgers": .list(RetainerTable.views(records, in: context)),
            "noHours": .text(month.isEmpty ? "No time is logged for \(records.client.name) this month." : ""),
        ]
    }

    private static func row(_ assessment: TaskAssessment, in context: PageContext) -> View {
        let since = context.workspace.tasks[assessment.task].since
        return TaskRow.view(assessment, in: context).with(["since": .text(since.map(context.wording.day) ?? "")])
    }

    /// The newest first; of one day, in file order.
    private static func doneTasks(
        _ records: ClientRecords, since: CalendarDate, in context: PageContext
    ) -> [(day: CalendarDate, task: Int)] {
        let dated = records.done.compactMap { index in
            doneDay(context.workspace.tasks[index]).map { day in (day: day, task: index) }
        }
        return dated.filter { $0.day >= since && $0.day <= context.today }
            .sorted { $0.day != $1.day ? $0.day > $1.day : $0.task < $1.task }
    }

    private static func doneDay(_ task: Task) -> CalendarDate? {
        if case .done(let day) = task.state { day } else { nil }
    }

    private static func doneRow(_ index: Int, on day: CalendarDate, in context: PageContext) -> View {
        let task = context.workspace.tasks[index]
        return View([
            "title": .text(task.title), "day": .text(context.wording.day(day)),
            "place": .text(context.place(task.location)),
            "source": .link(context.source(task.location)),
        ])
    }

    /// The months before this one, the newest first.
    private static func months(_ records: ClientRecords, in context: PageContext) -> [View] {
        let months = Dictionary(grouping: records.hours) { $0.day(1) ?? records.thisMonth }
        return months.keys.filter { $0 < records.thisMonth }.sorted(by: >).prefix(monthsShown).map { month in
            HoursCells.view(
                HoursSum(months[month] ?? []), name: context.wording.month(month), link: context.page(.hours))
        }
    }
}
