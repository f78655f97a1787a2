import Records
public import Values

/// A message that is drafted into the outbox: Markdown that a person could have written, with what it is about in its
/// front matter.
///
/// It is made of facts only, never of today's date, so that every copy of a workspace drafts the same bytes.
public struct DraftedMessage: Hashable, Sendable {
    /// Its identity, made of the day, the client, what it is and a key: `2026-12-15-acme-reminder-2-2026-0042`.
    public let name: String
    public let client: String?
    /// Contacts of the client by their names behind `@`, or addresses.
    public var recipients: [String]
    public var channel: String
    public var subject: String
    /// The invoices, tasks or other records that it is about.
    public var about: [String] = []
    /// Of a reminder, what is open.
    public var owed: Money?
    /// A command drafts it: `sync` leaves it until it is sent or dropped. Else it goes when it is no longer due.
    public var isKept = false
    /// For the person, above the letter; nobody else sees them.
    public var remarks: [String] = []
    /// Markdown, which ends with a line end.
    public var body: String

    public init(
        name: String, client: String?, to recipients: [String], channel: String = "email", subject: String,
        body: String
    ) {
        (self.name, self.client, self.recipients, self.channel) = (name, client, recipients, channel)
        (self.subject, self.body) = (subject, body)
    }

    /// Below the workspace's root: `outbox/2026-12-15-acme-reminder-2-2026-0042.md`.
    public var path: String { "outbox/\(name).md" }

    /// The whole file, with the mark by which `sync` knows its own.
    public var text: String { DraftMark.marked(head + body) }

    private var head: String {
        let lines: [String?] =
            [
                "kind: draft", client.map { "client: \($0)" }, listed("to", recipients), "channel: \(channel)",
                "subject: \(quoted(subject))", listed("re", about), owed.map { "owed: \($0)" },
                isKept ? "keep: yes" : nil,
            ] + remarks.map { "# \($0)" } + [
                "# Written by `\(writer)`. Change what you like: from then on it is yours."
            ]
        return "---\n" + lines.compactMap(\.self).joined(separator: "\n") + "\n---\n"
    }

    private var writer: String { isKept ? "vaws" : "vaws sync" }

    private func listed(_ key: String, _ values: [String]) -> String? {
        switch values.count {
        case 0: nil
        case 1: "\(key): \(values[0])"
        default: "\(key): [\(values.joined(separator: ", "))]"
        }
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
