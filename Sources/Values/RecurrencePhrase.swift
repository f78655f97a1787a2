extension RecurrenceRule {
    /// Reads a rule in words: our own, Obsidian Tasks' and todo.txt's.
    ///
    /// `weekly`, `every 2 weeks on tue`, `every weekday`, `every mon, wed`, `monthly on the last fri`,
    /// `every month on the 1st and 15th`, `every January on the 15th`, `yearly on march 1`, `+1w`, `5b`; behind each, `until 2026-12-31`.
    init(phrase text: String) throws(RecurrenceProblem) {
        var phrase = RecurrencePhrase(text)
        self = try phrase.rule()
    }
}

/// The words of a rule, read from left to right.
struct RecurrencePhrase {
    let text: String
    private let words: [Substring]
    var index = 0

    init(_ text: String) {
        self.text = text
        var words: [Substring] = []
        for run in text.lowercased().split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "!" }) {
            // A comma is a word of its own.
            let parts = run.split(separator: ",", omittingEmptySubsequences: false)
            for (index, part) in parts.enumerated() {
                if index > 0 { words.append(",") }
                if !part.isEmpty { words.append(part) }
            }
        }
        self.words = words
    }

    mutating func rule() throws(RecurrenceProblem) -> RecurrenceRule {
        var rule = try head()
        while let word = next() {
            switch word {
            case "on", "in":
                try place(&rule)
            case "until":
                guard let day = peek.flatMap({ CalendarDate($0) }) else { throw problem(at: index) }
                rule.until = day
                index += 1
            default:
                throw problem(at: index - 1)
            }
        }
        return rule
    }

    /// How often, up to `on`.
    private mutating func head() throws(RecurrenceProblem) -> RecurrenceRule {
        guard let word = next() else { throw .notUnderstood(text, word: "") }
        if let (frequency, interval) = RecurrencePhrase.adverbs[String(word)] {
            return RecurrenceRule(frequency, every: interval, clamps: true)
        }
        if let rule = RecurrencePhrase.short(word) { return rule }
        guard word == "every" else { throw .notUnderstood(text, word: words.count == 1 ? "" : String(word)) }
        if let rule = everyNamedDay() ?? everyNamedMonth() { return rule }
        let interval = try interval()
        guard let unit = next() else { throw .notUnderstood(text, word: "") }
        if unit == "business" || unit == "working", take("days") || take("day") {
            return RecurrenceRule(.businessDaily, every: interval, clamps: true)
        }
        let singular = unit.last == "s" ? unit.dropLast() : unit
        guard let frequency = RecurrencePhrase.units[String(singular)] else { throw problem(at: index - 1) }
        return RecurrenceRule(frequency, every: interval, clamps: true)
    }

    private mutating func interval() throws(RecurrenceProblem) -> Int {
        if take("other") { return 2 }
        guard let word = peek, let number = Int(word) else { return 1 }
        guard (1...1000).contains(number) else { throw problem(at: index) }
        index += 1
        return number
    }

    private static let adverbs: [String: (RecurrenceRule.Frequency, Int)] = [
        "daily": (.daily, 1), "weekly": (.weekly, 1), "fortnightly": (.weekly, 2), "monthly": (.monthly, 1),
        "quarterly": (.monthly, 3), "yearly": (.yearly, 1), "annually": (.yearly, 1),
    ]

    private static let units: [String: RecurrenceRule.Frequency] = [
        "day": .daily, "week": .weekly, "month": .monthly, "year": .yearly,
    ]

    /// todo.txt's `+1w`, `1w`, `5b`.
    private static func short(_ word: Substring) -> RecurrenceRule? {
        let body = word.first == "+" ? word.dropFirst() : word
        guard let unit = body.last, let count = Int(body.dropLast()), (1...1000).contains(count), body.first != "+"
        else {
            return nil
        }
        return switch unit {
        case "d": RecurrenceRule(.daily, every: count, clamps: true)
        case "w": RecurrenceRule(.weekly, every: count, clamps: true)
        case "m": RecurrenceRule(.monthly, every: count, clamps: true)
        case "y": RecurrenceRule(.yearly, every: count, clamps: true)
        case "b": RecurrenceRule(.businessDaily, every: count, clamps: true)
        default: nil
        }
    }
}

extension RecurrencePhrase {
    /// `every weekday`, `every mon, wed and fri`.
    private mutating func everyNamedDay() -> RecurrenceRule? {
        var rule = RecurrenceRule(.weekly, clamps: true)
        if take("weekday") || take("weekdays") {
            rule.weekdays = Weekday.monday.days(through: .friday).map(RecurrencePhrase.each)
            return rule
        }
        guard peek.flatMap({ Weekday($0) }) != nil else { return nil }
        rule.weekdays = weekdays()
        return rule
    }

    /// `every april and december`, which `on the 1st` may follow.
    private mutating func everyNamedMonth() -> RecurrenceRule? {
        var rule = RecurrenceRule(.yearly, clamps: true)
        while let month = peek.flatMap(RecurrencePhrase.month) {
            rule.months.append(month)
            index += 1
            skipSeparators()
        }
        return rule.months.isEmpty ? nil : rule
    }

    mutating func weekdays() -> [RecurrenceRule.OrdinalWeekday] {
        var days: [RecurrenceRule.OrdinalWeekday] = []
        while let day = peek.flatMap({ Weekday($0) }) {
            days.append(RecurrencePhrase.each(day))
            index += 1
            skipSeparators()
        }
        return days
    }

    private static func each(_ weekday: Weekday) -> RecurrenceRule.OrdinalWeekday {
        RecurrenceRule.OrdinalWeekday(ordinal: nil, weekday: weekday)
    }
}

extension RecurrencePhrase {
    var peek: Substring? { index < words.count ? words[index] : nil }

    mutating func next() -> Substring? {
        guard let word = peek else { return nil }
        index += 1
        return word
    }

    mutating func take(_ word: String) -> Bool {
        guard let next = peek, next == word else { return false }
        index += 1
        return true
    }

    mutating func skipSeparators() {
        while let word = peek, word == "," || word == "and" { index += 1 }
    }

    func problem(at index: Int) -> RecurrenceProblem {
        .notUnderstood(text, word: index < words.count ? String(words[index]) : words.last.map(String.init) ?? "")
    }
}
