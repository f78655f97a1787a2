public import Values

/// What one person can do day by day: working hours less days off and meetings, times focus.
///
/// Example: 7h of hours at a focus of 75% are 5h15m. The capacity of a span is the floor of the product over the whole
/// span. Today's is less what was logged today, taken from its beginning. Days before today have none.
public struct Capacity: Sendable {
    /// One day before focus.
    public struct Day: Hashable, Sendable {
        /// Working hours; 0 on a day off.
        public let hours: Minutes
        /// The part of them that meetings take.
        public let meetings: Minutes
        /// Whether a holiday or time off closes a day that otherwise has hours.
        public let isOff: Bool

        public var free: Minutes { hours - meetings }
    }

    public let today: CalendarDate
    /// From today on, as far as any open task reaches, ten years at most.
    public let days: [Day]
    /// What was logged today, on whatever; a running timer counts 0.
    public let loggedToday: Minutes
    let freeTime: FreeTime
    let axis: WorkAxis

    init(freeTime: FreeTime, focus: DecimalNumber, loggedToday: Minutes) {
        today = freeTime.today
        days = freeTime.days
        self.loggedToday = loggedToday
        self.freeTime = freeTime
        axis = WorkAxis(free: freeTime.days.map(\.free.count), focus: focus, logged: max(loggedToday.count, 0))
    }

    /// From the beginning of one day to the end of another; 0 where the second comes first.
    public func minutes(from first: CalendarDate, through last: CalendarDate) -> Minutes {
        let start = axis.end(of: first.days(since: today) - 1)
        return axis.minutes(max(axis.end(of: last.days(since: today)) - start, 0))
    }

    public func minutes(on day: CalendarDate) -> Minutes { minutes(from: day, through: day) }

    /// The next five working days' capacity, whatever was logged today: so the measure does not move while a day is
    /// worked. A fifth of it is what urgency calls a working day.
    var fiveWorkingDays: Minutes {
        let free = days.lazy.map(\.free.count).filter { $0 > 0 }.prefix(5).reduce(0, +)
        return Minutes(free * axis.share / axis.unit)
    }
}
