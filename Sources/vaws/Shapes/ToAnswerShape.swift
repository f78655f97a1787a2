import Practice
import Records
import Values

/// A message that waits for an answer.
struct MessageToAnswer {
    let waiting: ResponseTimes.Waiting
    let workspace: Workspace

    var message: Message { workspace.messages[waiting.message] }
}

extension JSONShape<MessageToAnswer> {
    static var messageToAnswer: JSONShape {
        JSONShape(
            "message to answer",
            JSONField.place { ($0.message.location, $0.workspace) } + [
                JSONField("client", .text, "the client's id") { .optional($0.message.client) },
                JSONField("at", .moment, "when it came") { .moment($0.message.at) },
                JSONField("people", .texts, "who wrote, without `@`") { .texts($0.message.people) },
                JSONField("text", .text, "the words of the line") { .text($0.message.text) },
                JSONField("due", .moment, "by when an answer is promised; null where nothing is") {
                    $0.waiting.due.map(Cell.moment) ?? .none
                },
                JSONField("overdue", .flag, "whether that day has passed") {
                    .flag($0.waiting.isOverdue(on: $0.workspace.today))
                },
            ])
    }
}
