import Records
public import Values

/// One language of documents: its fixed words, and how it writes dates, numbers and money.
public struct Language: Sendable {
    /// The tag that was asked for, such as `de-AT`.
    public let code: String
    let words: WordsFile

    init(code: String, _ words: WordsFile) { (self.code, self.words) = (code, words) }

    func called(_ tag: String) -> Language { Language(code: tag, words) }

    /// `Rechnung`; a sentence with blanks as it stands in the file.
    func word(_ word: FixedWord) -> String { words.texts[word] ?? word.rawValue }

    /// Its words that are whole by themselves, with nothing to fill in.
    var texts: [String] { words.texts.values.filter { !$0.contains("{") } }

    /// `Bitte zahlen Sie bis Montag, 7. Dezember 2026.`, its blanks filled in.
    func sentence(_ word: FixedWord, _ values: [String: String]) -> String {
        Blanks.filled(self.word(word), values)
    }

    /// `Belgien` for `BE`; a code without a name stays.
    func country(_ code: String) -> String { words.countries[code] ?? code }

    /// `Konto` for `account`; a name of the person's own as a label: `Sort code`.
    func accountName(_ key: String) -> String { words.accountNames[key] ?? Party.label(key) }

    /// Why no tax is charged; the preset's own name where nobody wrote the words.
    func taxNote(_ preset: TaxPreset) -> String { words.taxNotes[preset.rawValue] ?? preset.rawValue }

    /// `a`, `a und b`, `a, b und c`.
    func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return sentence(.and, ["first": items.dropLast().joined(separator: ", "), "last": last])
    }
}

extension Language {
    /// `30. November 2026`, as on an invoice.
    public func longDay(_ day: CalendarDate) -> String { sentence(.longDate, parts(of: day)) }

    /// `Montag, 30. November 2026`, in a sentence.
    func fullDay(_ day: CalendarDate) -> String { sentence(.fullDate, parts(of: day)) }

    /// `Mo. 30. November`, with the year where it is not `year`.
    func day(_ day: CalendarDate, in year: Int) -> String {
        sentence(day.year == year ? .dayOfYear : .dayOfAnyYear, parts(of: day))
    }

    /// `November 2026`
    func month(_ day: CalendarDate) -> String { sentence(.monthOfYear, parts(of: day)) }

    /// `1. bis 30. November 2026`; one day alone is that day.
    func period(_ period: Period) -> String {
        guard let end = period.end else { return sentence(.periodOpen, ["date": longDay(period.start)]) }
        if period.start == end { return longDay(end) }
        let ends = parts(of: end).map { ("end-" + $0.key, $0.value) }
        let values = parts(of: period.start).merging(ends) { first, _ in first }
        if period.start.startOfMonth == end.startOfMonth { return sentence(.periodInMonth, values) }
        return sentence(period.start.year == end.year ? .periodInYear : .periodOverYears, values)
    }

    private func parts(of day: CalendarDate) -> [String: String] {
        [
            "day": day.day == 1 ? word(.firstDay) : String(day.day), "dd": twoDigits(day.day),
            "month": words.months?[day.month - 1] ?? "", "mm": twoDigits(day.month), "year": String(day.year),
            "weekday": words.weekdays?[day.weekday.rawValue - 1] ?? "",
            "weekday-short": words.shortWeekdays?[day.weekday.rawValue - 1] ?? "",
        ]
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension Language {
    /// `1.234,50 €`; the code of a currency without a symbol.
    public func money(_ money: Money) -> String {
        let currency = words.symbols?[money.currency.code] ?? money.currency.code
        return sentence(.money, ["amount": amount(money), "currency": currency])
    }

    /// `1.234,50`, without its currency.
    func amount(_ money: Money) -> String { number(money.amount) }

    /// `46,00` for a price of 46 in EUR; more digits stay: `0,425`.
    func price(_ price: DecimalNumber, in currency: Currency) -> String {
        let missing = currency.minorDigits - price.scale
        guard missing > 0 else { return number(price.description) }
        let point = price.scale == 0 ? "." : ""
        return number(price.description + point + String(repeating: "0", count: missing))
    }

    /// `21 %`, `9,975 %`
    func percent(_ number: DecimalNumber) -> String {
        sentence(.percent, ["number": self.number(number.description)])
    }

    /// `3:15`
    func clock(_ minutes: Minutes) -> String {
        let parts = minutes.clock.split(separator: ":")
        return sentence(.clock, ["hours": number(String(parts[0])), "minutes": String(parts[1])])
    }

    /// A quantity as a document holds it: hours such as `3:15`, or a number such as `3.25`, which becomes `3,25`.
    func quantity(_ text: String) -> String {
        let parts = text.split(separator: ":")
        guard parts.count == 2 else { return number(text) }
        return sentence(.clock, ["hours": number(String(parts[0])), "minutes": String(parts[1])])
    }

    /// `Stunde` for one, `Stunden` for more; a unit of the person's own as it stands.
    func unit(_ name: String, for quantity: String) -> String {
        guard let unit = words.units[name] else { return name }
        return isSingular(quantity) ? unit.one : unit.many
    }

    private func isSingular(_ quantity: String) -> Bool {
        let size = quantity.hasPrefix("-") ? quantity.dropFirst() : quantity[...]
        let parts = size.split { $0 == ":" || $0 == "." }
        if words.isSingularBelowTwo == true { return parts.first == "0" || parts.first == "1" }
        return parts.first == "1" && parts.dropFirst().allSatisfy { $0.allSatisfy { $0 == "0" } }
    }

    /// `-1240.50` with the marks of the language.
    private func number(_ text: String) -> String {
        let sign = text.hasPrefix("-") ? "-" : ""
        let parts = text.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
        let whole = Array(parts.first ?? "0")
        let mark = word(.groupMark)
        let grouped = whole.enumerated().map { index, digit in
            (index > 0 && (whole.count - index).isMultiple(of: 3) ? mark : "") + String(digit)
        }
        return sign + grouped.joined() + (parts.count > 1 ? word(.decimalMark) + parts[1] : "")
    }
}
