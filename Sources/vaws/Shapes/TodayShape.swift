import Planning
import Records
import Reports
import Values

extension JSONShape<TodayView> {
    static var today: JSONShape { JSONShape("vaws today", head + tasks + day + money) }

    private static var head: [JSONField<TodayView>] {
        [
            JSONField("today", .date, "the day that counts as today") { .date($0.agenda.today) },
            JSONField("answer", .text, "the first line of the screen") { .text($0.view.words.answer($0.agenda)) },
            JSONField("people", listOf: .personDay, "one for who works alone, else one for each of `people:`") {
                today in
                today.agenda.days.map {
                    PersonDayFigures(day: $0, overload: today.overloads[$0.person], view: today.view)
                }
            },
        ]
    }

    private static var tasks: [JSONField<TodayView>] {
        [
            JSONField("tasks", listOf: .task, "what can be done today, in the order of the list, person by person") {
                today in
                today.view.figures(today.agenda.days.flatMap { $0.items.map(\.assessment) })
            },
            JSONField("choices", listOf: .choice, "in an overload: the tasks of the list that break a promise") {
                today in
                today.agenda.days.flatMap(\.items).filter { !$0.breaks.isEmpty }
                    .map { ChoiceFigures(item: $0, view: today.view) }
            },
            JSONField("at_risk", listOf: .task, "promises that are tight, late or overdue, the worst first") {
                $0.view.figures($0.agenda.atRisk)
            },
            JSONField("waiting", listOf: .task, "in someone else's hands") { $0.view.figures($0.agenda.waiting) },
            JSONField("blocked", listOf: .task, "after tasks that are still open") {
                $0.view.figures($0.agenda.blocked)
            },
            JSONField("not_started", listOf: .task, "not to be begun before a later day") {
                $0.view.figures($0.agenda.notStarted)
            },
        ]
    }

    private static var day: [JSONField<TodayView>] {
        [
            JSONField(
                "to_answer", listOf: .messageToAnswer, "messages that wait for an answer, the earliest promise first"
            ) { today in
                today.toAnswer.map { MessageToAnswer(waiting: $0, workspace: today.view.workspace) }
            },
            JSONField("meetings", listOf: .meeting, "meetings of today, by their time") { today in
                today.agenda.meetings.map {
                    MeetingFigures($0.meeting, start: $0.start, length: $0.length, in: today.view.workspace)
                }
            },
            JSONField("check_ins", .texts, "the clients with whom a check-in is due today") {
                .texts($0.agenda.checkIns.filter(\.isDueToday).map(\.client))
            },
            JSONField("running", listOf: .runningEntry, "entries whose range is open") { today in
                today.agenda.running.map {
                    EntryFigures(entry: today.view.workspace.time[$0], workspace: today.view.workspace)
                }
            },
        ]
    }

    private static var money: [JSONField<TodayView>] {
        [
            JSONField("outbox", .number, "messages that were not yet sent") { .number($0.agenda.unsentMessages) },
            JSONField("without_estimate", .number, "open tasks with no estimate on them or above them") {
                .number($0.agenda.withoutEstimate)
            },
            JSONField("unbilled", listOf: .sum, "work and costs on no document, by currency") { $0.money.unbilledSums },
            JSONField("overdue", listOf: .sum, "of invoices whose day has passed, by currency") {
                $0.money.overdueSums
            },
            JSONField("oldest_overdue_days", .number, "days since the oldest of them was due; null where none is") {
                .optional($0.money.oldestOverdue)
            },
        ]
    }
}

extension JSONShape<Money> {
    fileprivate static var sum: JSONShape {
        JSONShape(
            "sum",
            [
                JSONField("currency", .text, "ISO 4217") { .text($0.currency.code) },
                JSONField("amount", .amount, "in that currency") { .amount($0) },
            ])
    }
}
