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
                JSONField("tasks", .texts, "the places of the tasks in it, as `file:line`") { figures in
                    .texts(
                        figures.overload.tasks.map {
                            figures.view.words.place(figures.view.workspace.tasks[$0].location)
                        })
                },
            ])
    }
}
