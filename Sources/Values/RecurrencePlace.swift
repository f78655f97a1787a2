extension RecurrencePhrase {
    /// What follows `on`: weekdays of a week, days or weekdays of a month, a day of the year.
    mutating func place(_ rule: inout RecurrenceRule) throws(RecurrenceProblem) {
        if rule.frequency == .weekly {
            rule.weekdays = weekdays()
            guard !rule.weekdays.isEmpty else { throw problem(at: index) }
            return
        }
        guard rule.frequency == .monthly || rule.frequency == .yearly else { throw problem(at: index - 1) }
        try dayOfMonth(&rule)
        guard !rule.monthDays.isEmpty || !rule.weekdays.isEmpty else { throw problem(at: index) }
        // `yearly on the 15th` leaves open of which month.
        guard rule.frequency != .yearly || !rule.months.isEmpty || rule.monthDays.isEmpty else {
            throw .notUnderstood(text, word: "on")
        }
    }

    /// `the 1st and 15th`, `the last`, `the last fri`, `the 2nd and 4th tue`, `the 2nd last fri`, `march 1`, `1 march`.
    private mutating func dayOfMonth(_ rule: inout RecurrenceRule) throws(RecurrenceProblem) {
        var ordinals = Ordinals()
        while let word = peek, word != "until" {
            if let weekday = Weekday(word) {
                guard !ordinals.numbers.isEmpty else { throw .whichWeekday(text) }
                guard ordinals.numbers.allSatisfy({ abs($0) <= 5 }) else { throw problem(at: index) }
                rule.weekdays += ordinals.numbers.map { .init(ordinal: $0, weekday: weekday) }
                ordinals = Ordinals()
            } else if let month = RecurrencePhrase.month(word), rule.frequency == .yearly, rule.months.isEmpty {
                rule.months = [month]
            } else if !ordinals.take(word), word != "the", word != "day", word != "of" {
                throw problem(at: index)
            }
            index += 1
        }
        let areDays = ordinals.numbers.allSatisfy { (-31...31).contains($0) && $0 != 0 }
        guard areDays, ordinals.numbers.isEmpty || rule.weekdays.isEmpty else { throw problem(at: index - 1) }
        rule.monthDays = ordinals.numbers
    }
}

/// The numbers before a weekday, or those of days: `1st and 15th`, `2nd last`.
private struct Ordinals {
    private(set) var numbers: [Int] = []
    /// Whether a number stands right before the next word, as `2nd` before `last`.
    private var isJoined = false

    /// Whether the word was a number, or stands between numbers.
    mutating func take(_ word: Substring) -> Bool {
        if word == "," || word == "and" {
            isJoined = false
            return true
        }
        if word == "last" {
            let before = isJoined ? numbers.popLast() : nil
            numbers.append(-(before ?? 1))
        } else if let number = Ordinals.number(word) {
            numbers.append(number)
        } else {
            return false
        }
        isJoined = true
        return true
    }

    /// `15`, `15th`, `1st`, `first`.
    private static func number(_ word: Substring) -> Int? {
        let names = ["first", "second", "third", "fourth", "fifth"]
        if let index = names.firstIndex(of: String(word)) { return index + 1 }
        let endings = ["st", "nd", "rd", "th"]
        let digits = endings.contains { word.hasSuffix($0) } ? word.dropLast(2) : word
        return digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(digits) : nil
    }
}

extension RecurrencePhrase {
    /// `jan`, `january`.
    static func month(_ word: Substring) -> Int? {
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        guard word.utf8.count >= 3 else { return nil }
        return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }
}
