import Practice
import Records
import Reports
import Values

extension JSONShape<FeedbackView> {
    static var feedback: JSONShape {
        JSONShape(
            "vaws feedback",
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.workspace.today) },
                JSONField(
                    "items", listOf: .feedbackItem,
                    "complaints and low answers first, open before in hand, the oldest first; with `--all` what is answered last"
                ) { view in view.items.map { PlacedRow(row: $0, workspace: view.workspace) } },
            ])
    }
}

extension JSONShape<PlacedRow<FeedbackItem>> {
    fileprivate static var feedbackItem: JSONShape {
        let states = FeedbackItem.State.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        return JSONShape(
            "feedback item",
            JSONField.place { ($0.row.feedback.location, $0.workspace) } + [
                JSONField("id", .text, "by which an action refers to it; null where it has none") {
                    .optional($0.row.feedback.id)
                },
                JSONField("client", .text, "the client's id") { .optional($0.row.feedback.client) },
                JSONField("date", .date, "the day on which it was said") { .date($0.row.feedback.day) },
                JSONField("age_days", .number, "days since then") { .number($0.row.age) },
                JSONField("state", .text, states) { .text($0.row.state.rawValue) },
                JSONField("complaint", .flag, "whether it bears `#complaint`") {
                    .flag($0.row.feedback.isComplaint)
                },
                JSONField("low", .flag, "whether an answer is low") { .flag($0.row.feedback.isLow) },
                JSONField("text", .text, "the words") { .text($0.row.feedback.text) },
                JSONField("people", .texts, "who said it, without `@`") { .texts($0.row.feedback.people) },
                JSONField("task", .text, "the id of the task that it is about") { .optional($0.row.feedback.task) },
                JSONField("actions", .texts, "what refers to it, in words") { row in
                    let words = FeedbackWords(row.workspace)
                    return .texts(row.row.actions.map(words.action))
                },
            ])
    }
}
