import Records

/// The outbox in a terminal: each message with whom it is for, then what to type.
enum OutboxScreen {
    static func text(_ view: OutboxView, width: Int) -> String {
        guard let first = view.rows.first else {
            return "No message waits. `vaws sync` drafts reminders when they are due, `vaws new draft` begins one."
        }
        let count = view.rows.count
        var table = TextTable([
            .init(head: "Message", fit: .whole), .init(head: "To", fit: .cut), .init(head: "Subject", fit: .cut),
            .init(head: "State"),
        ])
        for row in view.rows {
            let to =
                row.draft.recipients.isEmpty ? row.draft.client ?? "" : row.draft.recipients.joined(separator: ", ")
            table.add([row.draft.name, to, row.draft.subject ?? "", row.state])
        }
        var screen = Screen(width: width)
        screen.paragraph("\(count) message\(count == 1 ? " waits" : "s wait") to be sent.")
        screen.table(table)
        screen.paragraph(
            "To open one in your mail program: `vaws outbox \(first.draft.name) -o mail.eml`. Once you sent it: "
                + "`vaws send \(first.draft.name) --by-hand`. To leave it: `vaws drop` and its name.")
        return screen.text
    }
}
