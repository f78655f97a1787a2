public import Values

/// Work that is to be written into a journal: `9:05 - ? Inbox`, `1h30m Draft task:news-11`.
public struct TimeLine: Hashable, Sendable {
    public enum Amount: Hashable, Sendable {
        case duration(Minutes)
        /// Without an end while it runs.
        case range(ClockRange)
    }

    public var day: CalendarDate
    public var amount: Amount
    /// Nil for own time.
    public var client: String?
    /// The id of a task of that client.
    public var task: String?
    /// Nil when working alone.
    public var person: String?
    /// The words, in which `#tag`, `@person` and `key:value` mean what they mean in a journal.
    public var text: String

    public init(
        day: CalendarDate, amount: Amount, client: String?, task: String? = nil, person: String? = nil,
        text: String = ""
    ) {
        self.day = day
        self.amount = amount
        self.client = client
        self.task = task
        self.person = person
        self.text = TimeLine.onOneLine(text)
    }
}

extension TimeLine {
    static func onOneLine(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ").drop(while: \.isWhitespace)
        return String(line.reversed().drop(while: \.isWhitespace).reversed())
    }

    /// A task's title as the words of a line of time, in which nothing is a token.
    public static func words(ofTitle title: String) -> String {
        let scanner = LineScanner(keys: FieldKey.known(in: .time), isTask: false)
        let words = title.split(separator: " ", omittingEmptySubsequences: false)
        return words.map { word in
            let line = scanner.scan(String(word))
            let isToken = !line.fields.isEmpty || !line.tags.isEmpty || !line.people.isEmpty || !line.broken.isEmpty
            return isToken ? "\\\(word)" : String(word)
        }.joined(separator: " ")
    }

    /// The line as it stands at a spot of a journal, with what the spot does not say by itself.
    func written(at spot: JournalSpot, of source: EntrySource, style: JournalStyle) -> String {
        let line = LineScanner(keys: FieldKey.known(in: .time), isTask: false).scan(text)
        let who = personField(line, source)
        let what = line.field(.task) == nil ? taskField(at: spot, source) : nil
        var words = text
        var whose: String?
        if needsClient(line, at: spot, source, hasTask: what != nil), let client {
            let isFirst = style.clientIsFirstWord && source.client == nil
            if isFirst { words = words.isEmpty ? client : "\(client) \(words)" } else { whose = "client:\(client)" }
        }
        let day = spot.writesDay ? self.day.description.split(separator: "-").joined(separator: style.separator) : nil
        let parts = [day, amount(style), words.isEmpty ? nil : words, what, whose, who]
        return spot.marker + parts.compactMap { $0 }.joined(separator: " ")
    }

    private func amount(_ style: JournalStyle) -> String {
        switch amount {
        case .duration(let minutes): minutes.description
        case .range(let range): style.clock.written(range)
        }
    }

    /// Elsewhere than in the client's own file a task bears its client.
    private func taskField(at spot: JournalSpot, _ source: EntrySource) -> String? {
        guard let task else { return nil }
        let isNear = client == nil || (source.client ?? spot.client) == client
        return isNear ? "task:\(task)" : "task:\(client ?? "")/\(task)"
    }

    private func needsClient(
        _ line: ScannedLine, at spot: JournalSpot, _ source: EntrySource, hasTask: Bool
    ) -> Bool {
        guard line.field(.client) == nil, client != nil else { return false }
        if let own = source.client { return own != client }
        if hasTask { return false }
        return (source.names.clientAtStart(of: line.text)?.client ?? spot.client) != client
    }

    /// `@kim`, where the file says another one, or `person:kim`, where the words do.
    private func personField(_ line: ScannedLine, _ source: EntrySource) -> String? {
        guard let person, line.field(.person) == nil else { return nil }
        if let named = line.people.first(where: { source.names.people.contains($0.name) }) {
            return named.name == person ? nil : "person:\(person)"
        }
        let other = source.defaults.person ?? source.filePerson ?? source.names.firstPerson
        return other == person ? nil : "@\(person)"
    }
}

extension LineScanner {
    func scan(_ text: String) -> ScannedLine {
        var text = text
        text.makeContiguousUTF8()
        return scan(text.utf8.span, 0..<text.utf8.count)
    }
}
