import Records
import Values

extension JSONShape<OutboxView> {
    static var outbox: JSONShape {
        JSONShape(
            "vaws outbox",
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.workspace.today) },
                JSONField("messages", listOf: .waitingMessage, "those that wait, in the order of their files") {
                    view in
                    view.rows.map { PlacedRow(row: $0, workspace: view.workspace) }
                },
            ])
    }
}

extension JSONShape<PlacedRow<OutboxView.Row>> {
    fileprivate static var waitingMessage: JSONShape {
        JSONShape(
            "waiting message",
            JSONField.place { ($0.row.draft.location, $0.workspace) } + [
                JSONField("name", .text, "its identity: the file's name without its ending") {
                    .text($0.row.draft.name)
                },
                JSONField("client", .text, "the client's id") { .optional($0.row.draft.client) },
                JSONField("to", .texts, "to whom") { .texts($0.row.draft.recipients) },
                JSONField("channel", .text, "`email`, `slack`, …") { .optional($0.row.draft.channel) },
                JSONField("subject", .text, "the subject") { .optional($0.row.draft.subject) },
                JSONField("re", .texts, "what it is about") { .texts($0.row.draft.about) },
                JSONField("attach", .texts, "files of the workspace that go along") {
                    .texts($0.row.draft.attachments)
                },
                JSONField("owed", .amount, "of a reminder, what was open when it was written") {
                    .optional($0.row.draft.owed)
                },
                JSONField("currency", .text, "of that amount, ISO 4217") {
                    .optional($0.row.draft.owed?.currency.code)
                },
                JSONField(
                    "state", .text, "`drafted` as sync wrote it, `changed` by a person since, or `yours` from the start"
                ) { .text($0.row.state) },
                JSONField("text", .text, "the message") { .text($0.row.file.letter.joined(separator: "\n")) },
            ])
    }
}
