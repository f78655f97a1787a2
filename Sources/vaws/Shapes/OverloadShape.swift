import Planning
import Records
import Reports
import Values

extension JSONShape<OverloadFigures> {
    static var overload: JSONShape {
        JSONShape(
            "overload",
            [
                JSONField("from", .date, "its first day") { .date($0.overload.from) },
                JSONField("through", .date, "its last day") { .date($0.overload.through) },
                JSONField("promised_minutes", .minutes, "what is due in it") { .minutes($0.overload.promised) },
                JSONField("available_minutes", .minutes, "what can be done in it") { .minutes($0.overload.available) },
                JSONField("deficit_minutes", .minutes, "what is too much") { .minutes($0.overload.deficit) },
                JSONField("sentence", .text, "the same in words") { .text($0.view.words.sentence($0.overload)) },
                JSONField("tasks", listOf: .overloadedTask, "the tasks in it, in file order") { figures in
                    figures.overload.tasks.map { OverloadedTask($0, in: figures) }
                },
            ])
    }
}

/// A task in such a span, with what it could give.
struct OverloadedTask {
    let index: Int
    let figures: OverloadFigures
    let mend: Mend?

    init(_ index: Int, in figures: OverloadFigures) {
        self.index = index
        self.figures = figures
        mend = figures.mends.first { $0.task == index }
    }

    var view: PlanView { figures.view }
    var task: Task { view.workspace.tasks[index] }

    func move<Value>(_ value: (Mend.Move) -> Value?) -> Value? { mend?.moves.lazy.compactMap(value).first }
}

extension JSONShape<OverloadedTask> {
    fileprivate static var overloadedTask: JSONShape { JSONShape("overloaded task", task + mend) }

    private static var task: [JSONField<OverloadedTask>] {
        JSONField.place { ($0.task.location, $0.view.workspace) } + [
            JSONField("id", .text, "the task's id") { .optional($0.task.id) },
            JSONField("client", .text, "the client's id; null for one's own work") { .optional($0.task.client) },
            JSONField("title", .text, "the task's words") { .text($0.task.title) },
            JSONField("remaining_minutes", .minutes, "what is left of it") {
                .optional($0.view.plan.assessment(of: $0.index)?.remaining.minutes)
            },
        ]
    }

    private static var mend: [JSONField<OverloadedTask>] {
        [
            JSONField("due_later", .date, "the first later due day of this task that alone mends it, or null") {
                .optional($0.move { if case .later(let day) = $0 { day } else { nil } })
            },
            JSONField("minutes_less", .minutes, "the fewest minutes less of it that alone mend it, or null") {
                .optional($0.move { if case .shorter(let minutes) = $0 { minutes } else { nil } })
            },
            JSONField("hand_to", .text, "a person who has room for it, so that it is mended, or null") { task in
                .optional(task.move { if case .handOver(let person) = $0 { task.view.personID(person) } else { nil } })
            },
            JSONField("takes_off_minutes", .minutes, "what is too much goes down by that without it; null if not tried")
            {
                .optional($0.mend?.takesOff)
            },
        ]
    }
}
