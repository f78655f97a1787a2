import Planning
import Records
import Reports
import Values

extension JSONShape<DeadlinesView> {
    static var deadlines: JSONShape {
        JSONShape(
            "vaws deadlines",
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.view.workspace.today) },
                JSONField("answer", .text, "the first line of the screen") {
                    .text($0.view.words.answer($0.deadlines))
                },
                JSONField("overdue", listOf: .task, "those whose due date has passed, the longest ago first") {
                    $0.view.figures($0.deadlines.overdue)
                },
                JSONField("weeks", listOf: .week, "weeks with a deadline, in order") { shown in
                    shown.deadlines.weeks.map { WeekFigures(week: $0, view: shown.view) }
                },
                JSONField("overloads", listOf: .overload, "spans in which promises exceed what can be done") { shown in
                    shown.view.overloads(of: nil)
                },
            ])
    }
}

struct WeekFigures {
    let week: Deadlines.Week
    let view: PlanView
}

extension JSONShape<WeekFigures> {
    fileprivate static var week: JSONShape {
        JSONShape(
            "week of deadlines",
            [
                JSONField("start", .date, "its first day, as `week-starts` has it") { .date($0.week.start) },
                JSONField("tasks", listOf: .task, "by due day, then the higher score") {
                    $0.view.figures($0.week.tasks)
                },
            ])
    }
}
