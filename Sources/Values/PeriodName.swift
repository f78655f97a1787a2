/// Spans that have a name of their own: `2026-q4`, `2026-11`, `2026`.
extension Period {
    /// The quarter of the year in which a day lies.
    public init(quarterOf day: CalendarDate) {
        let first = day.startOfMonth.adding(months: -((day.month - 1) % 3))
        self.init(first, through: first.adding(months: 2).endOfMonth)
    }

    /// The calendar year in which a day lies.
    public init(yearOf day: CalendarDate) {
        let first = day.startOfMonth.adding(months: 1 - day.month)
        self.init(first, through: first.adding(months: 11).endOfMonth)
    }

    /// Reads a year `2026`, a quarter `2026-q4` (`2026-Q4` too) or a month `2026-11`.
    public init?(named text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = parts.first, year.utf8.count == 4, let first = CalendarDate("\(year)-01-01"),
            parts.count <= 2
        else { return nil }
        guard parts.count == 2 else {
            self.init(yearOf: first)
            return
        }
        if let quarter = ["q1", "q2", "q3", "q4"].firstIndex(of: parts[1].lowercased()) {
            self.init(quarterOf: first.adding(months: 3 * quarter))
        } else if parts[1].utf8.count == 2, let month = CalendarDate("\(year)-\(parts[1])-01") {
            self.init(monthOf: month)
        } else {
            return nil
        }
    }

    /// `2026`, `2026-q4` or `2026-11` where it is just that; else its days, `2026-11-01..2026-11-15`.
    public var name: String {
        switch self {
        case Period(yearOf: start): String(start.description.prefix(4))
        case Period(quarterOf: start): "\(start.description.prefix(4))-q\((start.month + 2) / 3)"
        case Period(monthOf: start): String(start.description.prefix(7))
        default: description
        }
    }

    /// The year, quarter or month before one of those; before other days as many days.
    public var before: Period {
        let last = start.adding(days: -1)
        switch self {
        case Period(yearOf: start): return Period(yearOf: last)
        case Period(quarterOf: start): return Period(quarterOf: last)
        case Period(monthOf: start): return Period(monthOf: last)
        default: return Period(last.adding(days: 1 - (dayCount ?? 1)), through: last)
        }
    }
}
