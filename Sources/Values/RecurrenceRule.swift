/// What a recurrence means: RFC 5545 §3.3.10 as far as it is counted in days.
struct RecurrenceRule: Hashable, Sendable {
    enum Frequency: String, Sendable {
        case daily, weekly, monthly, yearly
        /// Monday to Friday, one after the other; todo.txt's `b`.
        case businessDaily
    }

    /// A weekday, with which one it is of its month or year: −1 is the last, nil each.
    struct OrdinalWeekday: Hashable, Sendable {
        let ordinal: Int?
        let weekday: Weekday
    }

    var frequency: Frequency
    var interval = 1
    var weekdays: [OrdinalWeekday] = []
    /// Days of the month; −1 is the last.
    var monthDays: [Int] = []
    var months: [Int] = []
    var yearDays: [Int] = []
    var weekNumbers: [Int] = []
    /// Which of the days so found in each period are meant; −1 is the last.
    var positions: [Int] = []
    var count: Int?
    var until: CalendarDate?
    var weekStart = Weekday.monday
    /// Whether a day that a month has not is its last day; else the month is left out.
    var clamps: Bool

    init(_ frequency: Frequency, every interval: Int = 1, clamps: Bool) {
        self.frequency = frequency
        self.interval = interval
        self.clamps = clamps
    }

    init(_ text: String) throws(RecurrenceProblem) {
        if text.uppercased().hasPrefix("RRULE:") || text.uppercased().hasPrefix("FREQ=") || text.contains(";") {
            self = try RecurrenceRule(rfc5545: text)
        } else {
            self = try RecurrenceRule(phrase: text)
        }
    }

    /// The rule with what it leaves to its first date (RFC 5545: "information from DTSTART").
    func completed(from anchor: CalendarDate) -> RecurrenceRule {
        guard weekdays.isEmpty, monthDays.isEmpty, yearDays.isEmpty, weekNumbers.isEmpty else { return self }
        var rule = self
        switch frequency {
        case .daily, .businessDaily: break
        case .weekly: rule.weekdays = [OrdinalWeekday(ordinal: nil, weekday: anchor.weekday)]
        case .monthly: rule.monthDays = [anchor.day]
        case .yearly:
            rule.monthDays = [anchor.day]
            if months.isEmpty { rule.months = [anchor.month] }
        }
        return rule
    }
}
