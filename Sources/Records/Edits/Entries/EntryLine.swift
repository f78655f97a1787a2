public import Values

/// A line that is to be written into a file of entries: `2026-11-21 rating:5/5 task:news-11 @sam Loved the lead story`.
public struct EntryLine: Hashable, Sendable {
    public var kind: Kind
    public var client: String?
    /// Nil for what bears none, such as an account in `access.md`.
    public var day: CalendarDate?
    /// What stands behind the day, as it is to be read: made of `words`, `person` and `field`.
    public var parts: [String]
    /// Lines of its note, without the indent: a quote, nested items.
    public var below: [String] = []

    public init(_ kind: Kind, client: String?, day: CalendarDate?, parts: [String], below: [String] = []) {
        (self.kind, self.client, self.day, self.parts, self.below) = (kind, client, day, parts, below)
    }

    /// Words as they read back on a line of a kind: a backslash before what would be a tag, a person or a field there.
    public static func words(_ text: String, in kind: Kind? = nil) -> String {
        let keys = kind.map(FieldKey.known) ?? Set(FieldKey.allCases)
        return text.split(separator: " ").map { asWord(String($0), keys) }.joined(separator: " ")
    }

    public static func person(_ name: String) -> String { "@\(name)" }

    /// `due:2026-11-27`, `cause:"not synced"`; of a list `re:a,b`.
    public static func field(_ key: FieldKey, _ value: String) -> String { FieldSpelling.ours(key, value) }

    private static func asWord(_ word: String, _ keys: Set<FieldKey>) -> String {
        let isMark = word.hasPrefix("#") || word.hasPrefix("@")
        let key = word.prefix { $0 != ":" }
        let isField = key.count < word.count && FieldKey(rawValue: String(key)).map(keys.contains) ?? false
        return isMark || isField ? "\\" + word : word
    }
}

extension EntryLine {
    /// The line and its note, as they stand at a spot.
    func written(at spot: JournalSpot, of file: EntryFile) -> [String] {
        let day = spot.writesDay ? day?.description.split(separator: "-").joined(separator: file.style.separator) : nil
        let isOwn = (file.journal.source.client ?? spot.client) == client
        let owner = isOwn ? nil : client.map { EntryLine.field(.client, $0) }
        let text = ([day] + parts + [owner]).compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
        let indent = String(repeating: " ", count: spot.marker.count)
        return [spot.marker + text] + below.map { $0.isEmpty ? "" : indent + $0 }
    }
}
