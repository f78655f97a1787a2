import Planning
import Records

extension JSONShape<ChoiceFigures> {
    /// What doing a task of the list next costs, where more is promised than can be done.
    static var choice: JSONShape {
        JSONShape(
            "choice",
            JSONField.place { ($0.task.location, $0.view.workspace) } + [
                JSONField("id", .text, "the id by which others refer to the task") { .optional($0.task.id) },
                JSONField("title", .text, "the words of its line, without its fields") { .text($0.task.title) },
                JSONField("breaks", listOf: .task, "promises that could still be kept before it, and not after it") {
                    figures in figures.view.figures(figures.item.breaks.compactMap(figures.view.plan.assessment(of:)))
                },
            ])
    }
}

/// A task of today's list with what it breaks.
struct ChoiceFigures {
    let item: Agenda.Item
    let view: PlanView

    var task: Task { view.task(item.assessment) }
}
