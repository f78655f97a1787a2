/// A length of time that is counted on the calendar: `14 days`, `3 working days`, `2 months`, `30 days end of month`.
public struct DayCount: Hashable, Sendable {
    public enum Unit: String, Sendable {
        case days, weeks, months
        case workingDays = "working days"
    }

    public let count: Int
    public let unit: Unit
    /// Whether the day so found moves to the end of its month.
    public let toEndOfMonth: Bool

    public init(_ count: Int, _ unit: Unit, toEndOfMonth: Bool = false) {
        self.count = count
        self.unit = unit
        self.toEndOfMonth = toEndOfMonth
    }
}

extension CalendarDate {
    /// The day that a length of time leads to: 14 days after 2026-11-30 are 2026-12-14.
    ///
    /// Working days are those of `calendar`; without one, or where it has none, Monday to Friday. A month leads to the
    /// same day of the next, or its last.
    public func adding(_ length: DayCount, on calendar: WorkingCalendar? = nil) -> CalendarDate {
        moved(by: length.count, length, calendar)
    }

    /// The day from which the length of time leads here; `end of month` moves to the end of the month found.
    public func subtracting(_ length: DayCount, on calendar: WorkingCalendar? = nil) -> CalendarDate {
        moved(by: -length.count, length, calendar)
    }

    private func moved(by count: Int, _ length: DayCount, _ calendar: WorkingCalendar?) -> CalendarDate {
        let day =
            switch length.unit {
            case .days: adding(days: count)
            case .weeks: adding(days: 7 * count)
            case .months: adding(months: count)
            case .workingDays: calendar?.day(count, workingDaysAfter: self) ?? adding(businessDays: count)
            }
        return length.toEndOfMonth ? day.endOfMonth : day
    }

    /// Mondays to Fridays; from a weekend the first is Monday, or Friday going back.
    private func adding(businessDays count: Int) -> CalendarDate {
        let isWeekend = weekday.rawValue > 5
        let number = businessDayNumber + (isWeekend && count < 0 ? 1 : 0)
        return count == 0 ? self : CalendarDate(businessDayNumber: number + count)
    }
}
