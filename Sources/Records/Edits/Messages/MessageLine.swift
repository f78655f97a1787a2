public import Values

/// A message that is to be written down: `2026-11-24T14:05 email out @dana Invoice 2026-0040 re:2026-0040`.
public struct MessageLine: Hashable, Sendable {
    public var client: String?
    public var at: Moment
    public var channel: String?
    public var direction: Message.Direction
    public var people: [String]
    /// In words; what would read as a tag, a person or a field is written so that it does not.
    public var text: String
    public var about: [String]
    /// Of a decision, what it changes.
    public var changes: [Message.Subject] = []
    /// Without `#`.
    public var tags: [String] = []
    /// The name of the draft that was sent.
    public var draft: String?
    /// What was written, line by line; it stands below as a quote.
    public var quote: [String]

    public init(
        client: String?, at: Moment, channel: String?, direction: Message.Direction, people: [String], text: String,
        about: [String], draft: String?, quote: [String]
    ) {
        self.client = client
        self.at = at
        self.channel = channel
        self.direction = direction
        self.people = people
        self.text = text
        self.about = about
        self.draft = draft
        self.quote = quote
    }

    /// Whether the record says the same, wherever it stands.
    public func isRead(as message: Message) -> Bool {
        client == message.client && at == message.at && channel == message.channel && direction == message.direction
            && text == message.text && about == message.about && draft == message.draft && changes == message.changes
            && tags == message.tags
    }
}

extension MessageLine {
    /// The line and the quote below it, as they stand at a spot.
    func written(at spot: JournalSpot, of journal: Journal) -> [String] {
        let isOwn = (journal.source.client ?? spot.client) == client
        let parts: [String?] =
            ["\(at)", channel, direction.rawValue] + people.map(EntryLine.person) + [
                EntryLine.words(text, in: .messages),
                about.isEmpty ? nil : FieldSpelling.ours(.re, about.joined(separator: ",")),
                changes.isEmpty ? nil : FieldSpelling.ours(.changes, changes.map(\.rawValue).joined(separator: ",")),
                draft.map { FieldSpelling.ours(.draft, $0) },
                isOwn ? nil : client.map { FieldSpelling.ours(.client, $0) },
            ] + tags.map { "#\($0)" }
        let indent = String(repeating: " ", count: spot.marker.count)
        return [spot.marker + parts.compactMap { $0 }.joined(separator: " ")]
            + quote.map { indent + ($0.isEmpty ? ">" : "> \($0)") }
    }
}
