extension DayCount {
    /// Reads `14 days`, `1 day`, `3 working days`, `2 weeks`, `2 months`, `30 days end of month`; the number goes to 999.
    public init?(_ text: some StringProtocol) {
        var words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
        let endOfMonth = words.suffix(3) == ["end", "of", "month"]
        if endOfMonth { words.removeLast(3) }
        let isWorking = words.count == 3 && words.remove(at: 1) == "working"
        guard words.count == 2, words[0].utf8.count <= 3, let count = Int(words[0]), count >= 0, words[0].first != "+",
            let unit = DayCount.unit(words[1], isWorking: isWorking)
        else { return nil }
        self.init(count, unit, toEndOfMonth: endOfMonth)
    }

    private static func unit(_ word: String, isWorking: Bool) -> Unit? {
        switch (word, isWorking) {
        case ("day", false), ("days", false): .days
        case ("day", true), ("days", true): .workingDays
        case ("week", false), ("weeks", false): .weeks
        case ("month", false), ("months", false): .months
        default: nil
        }
    }
}

extension DayCount: CustomStringConvertible {
    /// `14 days`, `1 working day`, `30 days end of month`.
    public var description: String {
        let name = count == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue
        return "\(count) \(name)\(toEndOfMonth ? " end of month" : "")"
    }
}
