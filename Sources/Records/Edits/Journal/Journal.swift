import Diagnostics
import Markdown
import Values

/// A file of entries as an edit sees it: its entries, with the places of their parts.
struct Journal {
    struct Entry {
        let item: ListItem
        let day: CalendarDate
        /// Whether the day stands on the line itself.
        let hasOwnDay: Bool
        /// The bytes of `9:00-10:30`, `1h15m`, `EUR 12.90` or `email out`.
        let amount: Range<Int>
        /// Nil for a duration and for money.
        let range: ClockRange?
        /// The bytes behind the amount, up to the end of the line.
        let words: Range<Int>
    }

    let source: EntrySource
    let lines: FileLines
    /// Those that can be read, in the order in which they stand.
    let entries: [Entry]

    init(_ file: SourceFile, names: KnownNames, kind: Kind = .time) {
        source = EntrySource(ReadFile(file), names: names)
        lines = FileLines(file.bytes)
        var (entries, reporter) = ([Entry](), Reporter(file))
        let reader = EntryReader(source, kind: kind)
        reader.forEachEntry(&reporter) { bytes, item, position, reporter in
            if let entry = Journal.entry(reader, bytes, item, position, &reporter) { entries.append(entry) }
        }
        self.entries = entries
    }

    var bytes: [UInt8] { source.document.file.bytes }

    func text(_ range: Range<Int>) -> String { source.document.file.text(range) }

    /// The first line behind the front matter.
    var firstLine: Int { 1 + (source.document.frontMatter?.lastLine ?? 0) }

    private static func entry(
        _ reader: EntryReader, _ bytes: Bytes, _ item: ListItem, _ start: Int, _ reporter: inout Reporter
    ) -> Entry? {
        var position = start
        do throws(EntryReader.Unreadable) {
            let own = try Journal.leadingDay(reader, bytes, &position, &reporter)
            let first = position
            let range = try Journal.readAmount(reader, bytes, &position, &reporter)
            let day = try reader.day(own, item, &reporter)
            return Entry(
                item: item, day: day, hasOwnDay: own != nil, amount: bytes.trimmed(first..<position),
                range: range, words: bytes.trimmed(position..<bytes.count))
        } catch {
            return nil
        }
    }

    /// The day with which an entry begins; a message may say the time with it.
    private static func leadingDay(
        _ reader: EntryReader, _ bytes: Bytes, _ position: inout Int, _ reporter: inout Reporter
    ) throws(EntryReader.Unreadable) -> CalendarDate? {
        guard reader.kind == .messages, position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 else {
            return try reader.leadingDay(bytes, &position, &reporter)
        }
        guard let moment = try? Moment.read(bytes, at: &position) else { throw EntryReader.Unreadable() }
        position = bytes.skippingBlanks(position, bytes.count)
        return moment.date
    }

    /// Passes what an entry of the kind says first; gives the range where it is one.
    private static func readAmount(
        _ reader: EntryReader, _ bytes: Bytes, _ position: inout Int, _ reporter: inout Reporter
    ) throws(EntryReader.Unreadable) -> ClockRange? {
        switch reader.kind {
        case .time: return try TimeAmount.read(bytes, &position, &reporter).range
        case .messages:
            let isDirection = Message.Direction(rawValue: reader.word(bytes, &position).text) != nil
            if !isDirection { _ = reader.word(bytes, &position) }
            return nil
        case .payments: break
        default: return nil
        }
        let currency = reader.source.defaults.currency ?? reader.source.names.currency
        _ = try reader.money(bytes, &position, in: currency, &reporter)
        return nil
    }
}

extension Journal {
    /// What the headings above say; `nil` stands for the part above the first heading.
    func day(under heading: Int?) -> CalendarDate? {
        heading.flatMap { source.headingFacts[$0].day } ?? source.fileDay
    }

    func client(under heading: Int?) -> String? { heading.flatMap { source.headingFacts[$0].client } }

    /// Whether a line of the client can stand there: the file is of one client, or no heading says another.
    func isOpen(to client: String?, under heading: Int?) -> Bool {
        guard source.client == nil, let other = self.client(under: heading) else { return true }
        return other == client
    }

    /// The headings whose own text names a day, but those that stand below another such heading.
    var dayHeadings: [Int] {
        source.headingFacts.indices.filter { index in
            source.headingFacts[index].dayRange != nil
                && source.document.headings[index].parent.map { source.headingFacts[$0].day == nil } ?? true
        }
    }

    /// The lines of a heading's own part, up to the next heading.
    func part(of heading: Int?) -> ClosedRange<Int> {
        let next = heading.map { $0 + 1 } ?? 0
        let first = heading.map { lastLine(of: $0) } ?? firstLine - 1
        return first...max(endOfPart(before: next), first)
    }

    /// The last line of all that stands under a heading and those below it.
    func lastLine(under heading: Int) -> Int {
        let headings = source.document.headings
        let next = headings[(heading + 1)...].firstIndex { $0.level <= headings[heading].level }
        return lines.lastWritten(from: lastLine(of: heading), through: endOfPart(before: next ?? headings.count))
    }

    /// The heading's line, or that of the underline below it.
    func lastLine(of heading: Int) -> Int {
        let heading = source.document.headings[heading]
        var line = heading.line
        while line < lines.count, lines.line(line).upperBound < heading.content.upperBound { line += 1 }
        let start = lines.line(heading.line).lowerBound
        return text(start..<heading.content.lowerBound).contains("#") ? line : min(line + 1, lines.count)
    }

    private func endOfPart(before heading: Int) -> Int {
        let headings = source.document.headings
        return heading < headings.count ? headings[heading].line - 1 : lines.count
    }
}
