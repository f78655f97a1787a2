import Diagnostics
import Markdown
import Values

/// What the entries of every kind share: which items are entries, their day, and the words behind what comes first.
struct EntryReader {
    let source: EntrySource
    let kind: Kind
    private let scanner: LineScanner

    init(_ source: EntrySource, kind: Kind) {
        self.source = source
        self.kind = kind
        scanner = LineScanner(keys: FieldKey.known(in: kind), isTask: false)
    }

    /// Calls `body` for each entry, which reads from `position` on; the bytes end with the item's first line.
    ///
    /// Entries are the items that are not inside another one and bear no checkbox.
    func forEachEntry(_ reporter: inout Reporter, _ body: (Bytes, ListItem, inout Int, inout Reporter) -> Void) {
        let bytes = source.document.file.bytes.span
        for item in source.document.items where item.parent == nil && !item.isInQuote {
            let line = bytes.extracting(0..<item.content.upperBound)
            guard TaskLine(line, item.content) == nil else { continue }
            reporter.line = item.line
            var position = line.skippingBlanks(item.content.lowerBound, item.content.upperBound)
            guard position < item.content.upperBound else { continue }
            body(line, item, &position, &reporter)
        }
    }

    /// The words and fields from `position` to the end of the line.
    func fields(_ bytes: Bytes, _ position: Int, _ reporter: inout Reporter) -> FieldReader {
        let fields = FieldReader(line: scanner.scan(bytes, min(position, bytes.count)..<bytes.count))
        fields.reportLine(to: &reporter)
        return fields
    }

    /// The date with which the entry begins, if it begins with one; a wrong one is told and costs the entry.
    func leadingDay(_ bytes: Bytes, _ position: inout Int, _ reporter: inout Reporter) throws(Unreadable)
        -> CalendarDate?
    {
        guard position + 4 < bytes.count,
            bytes[position + 4] == UInt8(ascii: "-") || bytes[position + 4] == UInt8(ascii: "/"),
            (0..<4).allSatisfy({ bytes[position + $0] &- UInt8(ascii: "0") < 10 })
        else { return nil }
        do throws(DateProblem) {
            let day = try CalendarDate.read(bytes, at: &position)
            position = bytes.skippingBlanks(position, bytes.count)
            return day
        } catch {
            let id: DiagnosticID = if case .noSuchDay = error { .invalidDate } else { .unreadableEntry }
            let end = bytes.endOfWord(position, bytes.count)
            reporter.report(id, error.message, at: position..<end, fix: error.fix)
            throw Unreadable()
        }
    }

    /// The entry's own day, else that of the headings around it, else the file name's; none is told.
    func day(
        _ own: CalendarDate?, _ item: ListItem, _ reporter: inout Reporter
    ) throws(Unreadable) -> CalendarDate {
        if let day = own ?? source.day(above: item) { return day }
        if source.hasWrongDay(above: item) { throw Unreadable() }
        reporter.report(
            .noDate, "this entry has no date", at: item.content,
            fix: "begin it with a date such as `2026-11-23`, or put a heading such as `## 2026-11-23` above it")
        throw Unreadable()
    }

    /// The entry was told to be unreadable; its neighbours are read.
    struct Unreadable: Error {}
}

extension EntryReader {
    /// An amount of money at `position`; none there is told with what this kind begins with.
    func money(
        _ bytes: Bytes, _ position: inout Int, in currency: Currency, _ reporter: inout Reporter
    ) throws(Unreadable) -> Money {
        do throws(MoneyProblem) {
            let money = try Money.read(bytes, at: &position, in: currency)
            position = bytes.skippingBlanks(position, bytes.count)
            return money
        } catch {
            reporter.report(
                .unreadableEntry, error.message, at: position..<bytes.endOfWord(position, bytes.count), fix: error.fix)
            throw Unreadable()
        }
    }

    /// A word at `position`, without the blanks behind it.
    func word(_ bytes: Bytes, _ position: inout Int) -> (text: String, range: Range<Int>) {
        var end = position
        while end < bytes.count, !bytes.isBlank(end) { end += 1 }
        let range = position..<end
        position = bytes.skippingBlanks(end, bytes.count)
        return (bytes.text(range), range)
    }
}

extension EntryReader {
    /// The records of all entries; one that cannot be read was told and is left out.
    func all<Record>(
        _ reporter: inout Reporter,
        _ read: (Bytes, ListItem, inout Int, inout Reporter) throws(Unreadable) -> Record
    ) -> [Record] {
        var records: [Record] = []
        forEachEntry(&reporter) { bytes, item, position, reporter in
            if let record = try? read(bytes, item, &position, &reporter) { records.append(record) }
        }
        return records
    }

    func unreadable(
        _ message: String, at range: Range<Int>, fix: String, _ reporter: inout Reporter
    ) -> Unreadable {
        reporter.report(.unreadableEntry, message, at: range, fix: fix)
        return Unreadable()
    }

    /// The client of a line that is not time: its own field, else the file's, else the headings'; nil in `me/`.
    func client(
        _ fields: FieldReader, _ item: ListItem, _ reporter: inout Reporter
    ) throws(Unreadable) -> String? {
        if let field = fields.line.field(.client) { return try known(client: field, &reporter) }
        return source.client ?? source.facts(above: item)?.client
    }

    func service(_ fields: FieldReader, _ reporter: inout Reporter) -> String? {
        guard let field = fields.line.field(.service) else { return source.defaults.service }
        if !source.names.services.contains(field.value) {
            reporter.reportUnknown(.unknownService, "service", field, among: source.names.services.sorted())
        }
        return field.value
    }

    func taxCode(_ fields: FieldReader, _ reporter: inout Reporter) -> String? {
        guard let field = fields.line.field(.tax) else { return source.defaults.tax }
        if !source.names.taxCodes.contains(field.value) {
            reporter.reportUnknown(.unknownTaxCode, "tax code", field, among: source.names.taxCodes.sorted())
        }
        return field.value
    }

    /// Tells of names behind `@` that nobody has, and gives all of them.
    func people(_ fields: FieldReader, client: String?, _ reporter: inout Reporter) -> [String] {
        for person in fields.line.people
        where !source.names.people.contains(person.name) && !source.names.isContact(person.name, of: client) {
            reporter.reportUnknownPerson(person, client: client, source.names)
        }
        return fields.line.people.isEmpty ? source.people : fields.line.people.map(\.name)
    }
}
