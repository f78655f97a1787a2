import Diagnostics
import Markdown
import Values

/// Reads market notes and ideas.
struct GrowthReader {
    let entries: EntryReader
    private var source: EntrySource { entries.source }

    init(_ source: EntrySource, kind: Kind) {
        entries = EntryReader(source, kind: kind)
    }

    /// Notes on the market, or ideas; they may name a service that is not offered yet.
    func notes(_ reporter: inout Reporter) -> [MarketNote] {
        entries.all(&reporter) { bytes, item, position, reporter throws(EntryReader.Unreadable) in
            let (day, price) = try dayAndPrice(bytes, item, &position, &reporter)
            let fields = entries.fields(bytes, position, &reporter)
            var note = MarketNote(location: source.location(of: item), text: fields.line.text)
            (note.day, note.price) = (day, price)
            note.service = service(fields, &reporter)
            note.source = fields.text(.source) ?? source.defaults.source
            note.demand = fields.text(.demand) ?? source.defaults.demand
            return note
        }
    }

    /// Offered or not; in a market note one that is a slip of the pen for what is offered is told.
    private func service(_ fields: FieldReader, _ reporter: inout Reporter) -> String? {
        let isSlip =
            entries.kind == .market
            && fields.text(.service).map { !source.names.services.contains($0) && isNear($0) } ?? false
        return isSlip ? entries.service(fields, &reporter) : fields.text(.service) ?? source.defaults.service
    }

    private func isNear(_ name: String) -> Bool { nearest(to: name, among: source.names.services.sorted()) != nil }

    /// Whether three capital letters and a number stand here, as in `EUR 5,00`, which is meant as money.
    private func namesCurrency(_ bytes: Bytes, _ start: Int) -> Bool {
        let number = bytes.skippingBlanks(start + 3, bytes.count)
        guard number > start + 3, number < bytes.count else { return false }
        let first = bytes[number] == UInt8(ascii: "-") && number + 1 < bytes.count ? bytes[number + 1] : bytes[number]
        return first &- UInt8(ascii: "0") < 10 && (start..<start + 3).allSatisfy { bytes[$0] &- UInt8(ascii: "A") < 26 }
    }

    private func dayAndPrice(
        _ bytes: Bytes, _ item: ListItem, _ position: inout Int, _ reporter: inout Reporter
    ) throws(EntryReader.Unreadable) -> (CalendarDate?, MarketPrice?) {
        let day = try entries.leadingDay(bytes, &position, &reporter) ?? source.day(above: item)
        var end = position
        if let price = rate(bytes, &end) ?? amount(bytes, &end) {
            position = bytes.skippingBlanks(end, bytes.count)
            return (day, price)
        }
        guard namesCurrency(bytes, position) else { return (day, nil) }
        return (day, MarketPrice(try entries.money(bytes, &position, in: source.names.currency, &reporter)))
    }

    /// `EUR 45.00/hour`; a rate alone is words here ("24/7 help"), unless the file names its currency.
    private func rate(_ bytes: Bytes, _ position: inout Int) -> MarketPrice? {
        var end = position
        guard let rate = try? Rate.read(bytes, at: &end), let currency = rate.currency ?? source.defaults.currency
        else { return nil }
        position = end
        return MarketPrice(rate.amount.padded(to: currency), currency, per: rate.unit)
    }

    /// A number alone is a word here ("4 of 11 firms"): money names its currency.
    private func amount(_ bytes: Bytes, _ position: inout Int) -> MarketPrice? {
        (try? Money.read(bytes, at: &position, in: source.defaults.currency)).map { MarketPrice($0) }
    }
}

extension DecimalNumber {
    /// With as many digits behind the point as the currency has at least: 45 is 45.00 in EUR.
    fileprivate func padded(to currency: Currency) -> DecimalNumber {
        guard scale < currency.minorDigits else { return self }
        let factor = powerOfTen(currency.minorDigits - scale)
        return DecimalNumber(Int64(clamping: Int128(mantissa) * factor), scale: currency.minorDigits)
    }
}
