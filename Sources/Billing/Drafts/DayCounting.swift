public import Values

extension DayCount {
    /// The day that lies this far after `day`: 14 days after 30 Nov is 14 Dec; working days are counted by a calendar.
    ///
    /// A calendar with no working day in ten years counts every day.
    public func day(after day: CalendarDate, in calendar: WorkingCalendar) -> CalendarDate {
        let counted =
            switch unit {
            case .days: day.adding(days: count)
            case .weeks: day.adding(days: count * 7)
            case .months: day.adding(months: count)
            case .workingDays: workingDay(after: day, in: calendar)
            }
        return toEndOfMonth ? counted.endOfMonth : counted
    }

    private func workingDay(after day: CalendarDate, in calendar: WorkingCalendar) -> CalendarDate {
        var (left, current) = (count, day)
        while left > 0, current.days(since: day) < 3660 {
            current = current.adding(days: 1)
            if calendar.isWorkingDay(current) { left -= 1 }
        }
        return left == 0 ? current : day.adding(days: count)
    }
}
