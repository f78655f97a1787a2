import Planning
import Records
import Values

/// Which promises break?
enum DeadlinesPage {
    static let names: ViewShape.Names = [
        "overdue": .list(TaskRow.names), "hasOverdue": .flag,
        "weeks": .list(["name": .text, "count": .text, "tasks": .list(TaskRow.names)]),
        "overloads": .list(OverloadView.names), "hasOverloads": .flag, "nothing": .hint,
    ]

    static func view(_ results: ReportResults, in context: PageContext) -> [String: ViewValue] {
        let deadlines = results.deadlines
        let overloads = results.overloads.map { OverloadView.view($0, people: results.people, in: context) }
        let isEmpty = deadlines.overdue.isEmpty && deadlines.weeks.isEmpty
        return [
            "overdue": .list(deadlines.overdue.map { TaskRow.view($0, in: context) }),
            "hasOverdue": .flag(!deadlines.overdue.isEmpty),
            "weeks": .list(deadlines.weeks.map { week($0, in: context) }),
            "overloads": .list(overloads), "hasOverloads": .flag(!overloads.isEmpty),
            "nothing": (isEmpty ? nothing(context) : "").fragment(in: context),
        ]
    }

    /// "12 open deadlines in 30 days: 9 safe, 2 tight, 1 late."
    static func answer(_ deadlines: Deadlines) -> String {
        let count = deadlines.next30Days
        guard count.total > 0 else { return "No open deadlines in the next 30 days." }
        let parts = [
            (count.overdue, "overdue"), (count.late, "late"), (count.tight, "tight"), (count.safe, "safe"),
            (count.waiting, "waiting on others"),
        ]
        let words = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return "\(Wording.count(count.total, "open deadline")) in 30 days: \(words)."
    }

    static func nothing(_ context: PageContext) -> Hint {
        "Write `due:\(context.today)` on a task's line to promise it for that day."
    }

    /// `This week`, `Next week`, `Week of Mon 7 December`, by its first day.
    static func name(ofWeek start: CalendarDate, in context: PageContext) -> String {
        let thisWeek = context.today.startOfWeek(startingOn: context.workspace.business.weekStart)
        return switch start.days(since: thisWeek) {
        case 0: "This week"
        case 7: "Next week"
        default: "Week of \(context.wording.day(start))"
        }
    }

    private static func week(_ week: Deadlines.Week, in context: PageContext) -> View {
        View([
            "name": .text(name(ofWeek: week.start, in: context)),
            "count": .text(Wording.count(week.tasks.count, "deadline")),
            "tasks": .list(week.tasks.map { TaskRow.view($0, in: context) }),
        ])
    }
}
