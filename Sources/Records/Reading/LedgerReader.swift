import Diagnostics
import Markdown
import Values

/// Reads expenses and charges, and the lines of payments.
struct LedgerReader {
    let entries: EntryReader
    var source: EntrySource { entries.source }

    init(_ source: EntrySource, kind: Kind) {
        entries = EntryReader(source, kind: kind)
    }

    func expenses(_ reporter: inout Reporter) -> [Expense] {
        entries.all(&reporter) { bytes, item, position, reporter throws(EntryReader.Unreadable) in
            let start = try start(bytes, item, &position, &reporter)
            let amount = try entries.money(bytes, &position, in: start.currency, &reporter)
            let fields = entries.fields(bytes, position, &reporter)
            let client = try entries.client(fields, item, &reporter)
            var expense = Expense(
                location: source.location(of: item), client: client, day: start.day, amount: amount,
                text: fields.line.text)
            expense.supplier = fields.text(.supplier) ?? source.defaults.supplier
            expense.service = entries.service(fields, &reporter)
            expense.tax = entries.taxCode(fields, &reporter)
            expense.receipt = fields.text(.receipt) ?? source.defaults.receipt
            expense.isBillable = fields.flag(.billable, &reporter) ?? source.defaults.isBillable ?? true
            expense.markup = fields.percent(.markup, &reporter) ?? source.defaults.markup
            expense.bookedAs = fields.money(.as, in: nil, &reporter)
            expense.tags = source.defaults.tags + fields.line.tags
            return expense
        }
    }

    func charges(_ reporter: inout Reporter) -> [Charge] {
        entries.all(&reporter) { bytes, item, position, reporter throws(EntryReader.Unreadable) in
            let start = try start(bytes, item, &position, &reporter)
            let words = position..<bytes.count
            let leading = try what(bytes, &position, start.currency, &reporter)
            let fields = entries.fields(bytes, position, &reporter)
            let client = try entries.client(fields, item, &reporter)
            let what: Charge.What
            if let leading { what = leading } else { what = try pieces(bytes, words, fields, &reporter) }
            var charge = Charge(
                location: source.location(of: item), client: client, day: start.day, what: what, text: fields.line.text)
            charge.service = entries.service(fields, &reporter)
            charge.about = fields.list(.re)
            charge.project = fields.text(.project) ?? source.defaults.project
            charge.tax = entries.taxCode(fields, &reporter)
            charge.package = fields.minutes(.package, &reporter) ?? source.defaults.package
            charge.discount = fields.one(.discount, &reporter, of: "`5%`, `15.00` or `5.00/each`") { LineDiscount($0) }
            return charge
        }
    }

    func start(
        _ bytes: Bytes, _ item: ListItem, _ position: inout Int, _ reporter: inout Reporter
    ) throws(EntryReader.Unreadable) -> (day: CalendarDate, currency: Currency) {
        let own = try entries.leadingDay(bytes, &position, &reporter)
        let day = try entries.day(own, item, &reporter)
        let client = source.client ?? source.facts(above: item)?.client
        return (day, source.defaults.currency ?? source.names.currency(of: client))
    }

    /// The pieces of `qty:`; a charge that says in no way how much it is, is told where it should have begun.
    private func pieces(
        _ bytes: Bytes, _ words: Range<Int>, _ fields: FieldReader, _ reporter: inout Reporter
    ) throws(EntryReader.Unreadable) -> Charge.What {
        if fields.line.field(.qty) != nil {
            guard let pieces = fields.number(.qty, &reporter) else { throw EntryReader.Unreadable() }
            return .quantity(pieces)
        }
        throw entries.unreadable(
            "a charge begins with an amount, a percentage, `qty:` or `note`",
            at: words.lowerBound..<bytes.endOfWord(words.lowerBound, words.upperBound),
            fix: "write `2026-11-12 EUR 150.00 …`, `-10% …`, `qty:3 … service:…` or `note …`", &reporter)
    }

    /// Nil where a word stands there, so that `qty:` among the words decides.
    private func what(
        _ bytes: Bytes, _ position: inout Int, _ currency: Currency, _ reporter: inout Reporter
    ) throws(EntryReader.Unreadable) -> Charge.What? {
        var end = position
        if let percent = try? DecimalNumber.readPercent(bytes, at: &end) {
            position = bytes.skippingBlanks(end, bytes.count)
            return .percent(percent)
        }
        if bytes.starts(with: "note", at: position, before: bytes.count),
            position + 4 == bytes.count || bytes.isBlank(position + 4)
        {
            position = bytes.skippingBlanks(position + 4, bytes.count)
            return .note
        }
        end = position
        if let money = try? Money.read(bytes, at: &end, in: currency) {
            let next = bytes.skippingBlanks(end, bytes.count)
            if next < bytes.count, bytes[next] == UInt8(ascii: "%") {
                throw entries.unreadable(
                    "a blank stands before the `%`", at: position..<next + 1,
                    fix: "write `\(bytes.text(position..<end))%`", &reporter)
            }
            position = next
            return .amount(money)
        }
        let first = position < bytes.count ? bytes[position] : 0
        guard first &- UInt8(ascii: "0") < 10 || first == UInt8(ascii: "-") else { return nil }
        return .amount(try entries.money(bytes, &position, in: currency, &reporter))
    }
}
