extension Recurrence {
    /// What follows when an occurrence due on `due` was done on `done`: the next date, and the rule to write with it.
    ///
    /// The rule differs from this one where the next date moved to a month's end: `every month` from 31 January is then
    /// written as `every month on the 31st`, so that March has its 31st again. Nil where the rule has ended.
    public func following(due: CalendarDate, done: CalendarDate) -> (date: CalendarDate, recurrence: Recurrence)? {
        let anchor = mode == .whenDone ? done : due
        let last = mode == .skipMissed ? max(due, done) : anchor
        guard let date = next(after: last, anchor: anchor) else { return nil }
        return (date, countingDown().keepingDay(of: anchor, where: date))
    }

    /// `COUNT=3` with one occurrence done is `COUNT=2`: the next one begins the series.
    private func countingDown() -> Recurrence {
        guard let count = rule.count, let place = text.firstRange(of: /(?i)COUNT=\d+/) else { return self }
        return Recurrence(
            text: text[..<place.lowerBound] + "COUNT=\(count - 1)" + text[place.upperBound...], mode: mode) ?? self
    }

    /// The rule with the anchor's day in words, where `date` had to leave it.
    private func keepingDay(of anchor: CalendarDate, where date: CalendarDate) -> Recurrence {
        guard rule.clamps, rule.monthDays.isEmpty, rule.weekdays.isEmpty,
            rule.frequency == .monthly || rule.frequency == .yearly, date.day != anchor.day
        else { return self }
        let isLeapDay = rule.frequency == .yearly && rule.months.isEmpty
        let day = isLeapDay ? "february \(anchor.day)" : "the \(Recurrence.ordinal(anchor.day))"
        return Recurrence(text: "\(inWords) on \(day)", mode: mode) ?? self
    }

    /// `every 2 months` also where it was written as `+2m`.
    private var inWords: String {
        guard text.first.map({ $0 == "+" || $0.isNumber }) ?? false else { return text }
        let unit = rule.frequency == .monthly ? "month" : "year"
        return rule.interval == 1 ? "every \(unit)" : "every \(rule.interval) \(unit)s"
    }

    private static func ordinal(_ day: Int) -> String {
        switch day {
        case 1, 21, 31: "\(day)st"
        case 2, 22: "\(day)nd"
        case 3, 23: "\(day)rd"
        default: "\(day)th"
        }
    }
}
