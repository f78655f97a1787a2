extension RecurrenceRule {
    /// Reads `RRULE:FREQ=MONTHLY;BYDAY=-1FR`, with or without `RRULE:`.
    init(rfc5545 text: String) throws(RecurrenceProblem) {
        let parts = (text.uppercased().hasPrefix("RRULE:") ? text.dropFirst(6) : Substring(text)).split(separator: ";")
        var values: [(name: String, value: String)] = []
        for part in parts {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, !sides[1].isEmpty else { throw .notUnderstood(text, word: String(part)) }
            values.append((sides[0].uppercased(), sides[1].uppercased()))
        }
        guard let named = values.first(where: { $0.name == "FREQ" })?.value else {
            throw .notUnderstood(text, word: "")
        }
        guard let frequency = RecurrenceRule.frequency(named) else { throw .notInDays(text, part: "FREQ=\(named)") }
        self.init(frequency, clamps: false)
        for (name, value) in values where name != "FREQ" {
            guard !["BYHOUR", "BYMINUTE", "BYSECOND"].contains(name) else {
                throw .notInDays(text, part: "\(name)=\(value)")
            }
            guard take(name, value) else { throw .notUnderstood(text, word: "\(name)=\(value)") }
        }
        try check(text)
    }

    private static func frequency(_ name: String) -> Frequency? {
        switch name {
        case "DAILY": .daily
        case "WEEKLY": .weekly
        case "MONTHLY": .monthly
        case "YEARLY": .yearly
        default: nil
        }
    }

    /// Whether the part is known and its value can be read.
    private mutating func take(_ name: String, _ value: String) -> Bool {
        switch name {
        case "INTERVAL": RecurrenceRule.set(&interval, Int(value), in: 1...1000)
        case "COUNT": RecurrenceRule.set(&count, Int(value), in: 1...10_000)
        case "UNTIL": RecurrenceRule.set(&until, RecurrenceRule.basicDate(value).map(Optional.some))
        case "WKST": RecurrenceRule.set(&weekStart, RecurrenceRule.weekday(value))
        case "BYDAY": RecurrenceRule.set(&weekdays, RecurrenceRule.list(value, RecurrenceRule.ordinalWeekday))
        case "BYMONTHDAY": RecurrenceRule.set(&monthDays, RecurrenceRule.numbers(value, upTo: 31))
        case "BYMONTH":
            RecurrenceRule.set(&months, RecurrenceRule.numbers(value, upTo: 12)) && months.allSatisfy { $0 > 0 }
        case "BYYEARDAY": RecurrenceRule.set(&yearDays, RecurrenceRule.numbers(value, upTo: 366))
        case "BYWEEKNO": RecurrenceRule.set(&weekNumbers, RecurrenceRule.numbers(value, upTo: 53))
        case "BYSETPOS": RecurrenceRule.set(&positions, RecurrenceRule.numbers(value, upTo: 366))
        default: false
        }
    }

    /// What RFC 5545 forbids together.
    private func check(_ text: String) throws(RecurrenceProblem) {
        let ordinals = weekdays.contains { $0.ordinal != nil }
        if ordinals, frequency == .daily || frequency == .weekly || !weekNumbers.isEmpty {
            throw .notUnderstood(text, word: "BYDAY")
        }
        if !monthDays.isEmpty, frequency == .weekly { throw .notUnderstood(text, word: "BYMONTHDAY") }
        if !weekNumbers.isEmpty, frequency != .yearly { throw .notUnderstood(text, word: "BYWEEKNO") }
        if !yearDays.isEmpty, frequency != .yearly { throw .notUnderstood(text, word: "BYYEARDAY") }
    }

    private static func set<Value>(_ target: inout Value, _ value: Value?) -> Bool {
        guard let value else { return false }
        target = value
        return true
    }

    private static func set(_ target: inout Int, _ value: Int?, in range: ClosedRange<Int>) -> Bool {
        set(&target, value.flatMap { range.contains($0) ? $0 : nil })
    }

    private static func set(_ target: inout Int?, _ value: Int?, in range: ClosedRange<Int>) -> Bool {
        guard let value, range.contains(value) else { return false }
        target = value
        return true
    }

    private static func list<Element>(_ text: String, _ read: (Substring) -> Element?) -> [Element]? {
        let elements = text.split(separator: ",", omittingEmptySubsequences: false).map(read)
        let known = elements.compactMap(\.self)
        return known.count == elements.count ? known : nil
    }

    private static func numbers(_ text: String, upTo limit: Int) -> [Int]? {
        list(text) { part in
            Int(part).flatMap { $0 != 0 && abs($0) <= limit ? $0 : nil }
        }
    }

    /// `FR`, `-1FR`, `+2MO`.
    private static func ordinalWeekday(_ text: Substring) -> OrdinalWeekday? {
        guard let weekday = weekday(text.suffix(2)) else { return nil }
        let number = text.dropLast(2)
        guard !number.isEmpty else { return OrdinalWeekday(ordinal: nil, weekday: weekday) }
        guard let ordinal = Int(number), ordinal != 0, abs(ordinal) <= 53 else { return nil }
        return OrdinalWeekday(ordinal: ordinal, weekday: weekday)
    }

    private static func weekday(_ text: some StringProtocol) -> Weekday? {
        Weekday.allCases.first { $0.abbreviation.prefix(2) == text.lowercased() }
    }

    /// `20261231`, and the day of `20261231T235959Z`.
    private static func basicDate(_ text: String) -> CalendarDate? {
        let digits = text.split(separator: "T", maxSplits: 1)[0]
        guard digits.utf8.count == 8, let number = Int(digits), number > 0 else { return nil }
        return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
}
