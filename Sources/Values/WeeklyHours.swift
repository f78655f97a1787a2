/// The hours of each weekday, such as `{mon-thu: [9:00-12:30, 13:30-17:00], fri: 9:00-13:00}`; a day without ranges is free.
public struct WeeklyHours: Hashable, Sendable {
    public let ranges: [Weekday: [ClockRange]]

    public init(_ ranges: [Weekday: [ClockRange]]) {
        self.ranges = ranges
    }

    /// Minutes on the clock on that weekday.
    public func minutes(on weekday: Weekday) -> Minutes {
        Minutes((ranges[weekday] ?? []).reduce(0) { $0 + (($1.end ?? $1.start) - $1.start) })
    }
}
