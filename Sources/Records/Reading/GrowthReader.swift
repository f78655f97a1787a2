import Diagnostics
import Markdown
import Values

/// Reads contacts, market notes, ideas, skills and goals.
struct GrowthReader {
    let entries: EntryReader
    private var source: EntrySource { entries.source }

    init(_ source: EntrySource, kind: Kind) {
        entries = EntryReader(source, kind: kind)
    }

    func contacts(_ reporter: inout Reporter) -> [Contact] {
        entries.all(&reporter) { bytes, item, position, reporter throws(EntryReader.Unreadable) in
            let fields = entries.fields(bytes, position, &reporter)
            var contact = Contact(location: source.location(of: item), name: fields.line.text)
            contact.email =
                fields.one(.email, &reporter, of: "an e-mail address") { $0.contains("@") ? $0 : nil }
                ?? source.defaults.email
            contact.every = fields.recurrence(.every, &reporter) ?? source.defaults.every
            contact.longest =
                fields.one(.max, &reporter, of: "`30 days` or `2 months`, in quotes") { DayCount($0) }
                ?? source.defaults.longest
            contact.last = fields.date(.last, &reporter)
            return contact
        }
    }

    /// Notes on the market, or ideas; an idea may name a service that is not offered yet.
    func notes(_ reporter: inout Reporter) -> [MarketNote] {
        entries.all(&reporter) { bytes, item, position, reporter throws(EntryReader.Unreadable) in
            let (day, price) = try dayAndPrice(bytes, item, &position, &reporter)
            let fields = entries.fields(bytes, position, &reporter)
            var note = MarketNote(location: source.location(of: item), text: fields.line.text)
            (note.day, note.price) = (day, price)
            note.service = entries.kind == .ideas ? fields.text(.service) : entries.service(fields, &reporter)
            note.source = fields.text(.source) ?? source.defaults.source
            note.demand = fields.text(.demand) ?? source.defaults.demand
            return note
        }
    }

    /// Skills, or goals.
    func goals(_ reporter: inout Reporter) -> [Goal] {
        entries.all(&reporter) { bytes, item, position, reporter throws(EntryReader.Unreadable) in
            let fields = entries.fields(bytes, position, &reporter)
            var goal = Goal(location: source.location(of: item), text: fields.line.text)
            goal.level = fields.text(.level) ?? source.defaults.level
            goal.target = fields.text(.target) ?? source.defaults.target
            goal.measure = fields.text(.measure) ?? source.defaults.measure
            goal.evidence = fields.text(.evidence) ?? source.defaults.evidence
            goal.cost = fields.money(.cost, in: source.defaults.currency ?? source.names.currency, &reporter)
            goal.by = fields.date(.by, &reporter) ?? source.defaults.by
            return goal
        }
    }

    /// Whether three capital letters and a number stand here, as in `EUR 5,00`, which is meant as money.
    private func namesCurrency(_ bytes: Bytes, _ start: Int) -> Bool {
        let number = bytes.skippingBlanks(start + 3, bytes.count)
        guard number > start + 3, number < bytes.count else { return false }
        let first = bytes[number] == UInt8(ascii: "-") && number + 1 < bytes.count ? bytes[number + 1] : bytes[number]
        return first &- UInt8(ascii: "0") < 10 && (start..<start + 3).allSatisfy { bytes[$0] &- UInt8(ascii: "A") < 26 }
    }

    private func dayAndPrice(
        _ bytes: Bytes, _ item: ListItem, _ position: inout Int, _ reporter: inout Reporter
    ) throws(EntryReader.Unreadable) -> (CalendarDate?, Money?) {
        let day = try entries.leadingDay(bytes, &position, &reporter) ?? source.day(above: item)
        var end = position
        // A number alone is a word here ("4 of 11 firms"): money names its currency.
        guard let price = try? Money.read(bytes, at: &end, in: source.defaults.currency) else {
            guard namesCurrency(bytes, position) else { return (day, nil) }
            return (day, try entries.money(bytes, &position, in: source.names.currency, &reporter))
        }
        position = bytes.skippingBlanks(end, bytes.count)
        return (day, price)
    }
}
