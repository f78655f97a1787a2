/// When a person, or a client, works: weekly hours less holidays and time off.
public struct WorkingCalendar: Hashable, Sendable {
    public let hours: WeeklyHours
    /// Holidays and days off, in order.
    public let closed: [Period]

    public init(hours: WeeklyHours, closed: [Period]) {
        self.hours = hours
        self.closed = closed
    }

    public func minutes(on day: CalendarDate) -> Minutes {
        closed.contains { $0.contains(day) } ? .zero : hours.minutes(on: day.weekday)
    }

    public func isWorkingDay(_ day: CalendarDate) -> Bool {
        minutes(on: day) > .zero
    }
}
