import Planning
import Records
import Reports
import Values

/// A span in which promises exceed what can be done.
struct OverloadFigures {
    let overload: Overload
    let view: PlanView
}

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
                    figures.overload.tasks.map { OverloadedTask(index: $0, view: figures.view) }
                },
            ])
    }
}

/// A task in such a span.
struct OverloadedTask {
    let index: Int
    let view: PlanView

    var task: Task { view.workspace.tasks[index] }
}

extension JSONShape<OverloadedTask> {
    fileprivate static var overloadedTask: JSONShape {
        JSONShape(
            "overloaded task",
            JSONField.place { ($0.task.location, $0.view.workspace) } + [
                JSONField("id", .text, "the task's id") { .optional($0.task.id) },
                JSONField("client", .text, "the client's id; null for one's own work") { .optional($0.task.client) },
                JSONField("title", .text, "the task's words") { .text($0.task.title) },
                JSONField("remaining_minutes", .minutes, "what is left of it") {
                    .optional($0.view.plan.assessment(of: $0.index)?.remaining.minutes)
                },
            ])
    }
}
