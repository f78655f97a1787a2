public import Values

/// What eats each person's time, day by day: the page behind `vaws capacity`.
///
/// Of each day: hours − off − meetings − focus − logged = capacity (never below 0), and capacity − planned = free.
public struct CapacityReport: Sendable {
    /// Why there is no work on a day that has hours.
    public enum DayOff: Hashable, Sendable {
        /// With the name that the calendar gives it.
        case holiday(String?)
        case timeOff
        /// Time off of that person alone.
        case personalTimeOff
    }

    /// The figures of a day, or of a span of days.
    public struct Figures: Hashable, Sendable {
        /// Working hours as the weekday has them, whatever is off.
        public let hours: Minutes
        public let off: Minutes
        /// The working minutes that meetings take.
        public let meetings: Minutes
        /// What focus leaves out of the free minutes.
        public let focus: Minutes
        /// Logged today, on whatever; 0 on other days.
        public let logged: Minutes
        /// Rounded down over the whole span.
        public let capacity: Minutes
        /// What the schedule puts there.
        public let planned: Minutes

        public var free: Minutes { capacity - planned }
    }

    public struct Day: Sendable {
        public let day: CalendarDate
        public let dayOff: DayOff?
        /// By their time.
        public let meetings: [ScheduledMeeting]
        public let figures: Figures
    }

    public struct Week: Sendable {
        /// The first day of the week, as `week-starts` has it; it may lie before today.
        public let start: CalendarDate
        public let days: [Day]
        public let figures: Figures
    }

    public struct PersonCapacity: Sendable {
        /// The index in `Plan.people`.
        public let person: Int
        /// In percent.
        public let focus: DecimalNumber
        /// The first begins today, the last may end before its week does.
        public let weeks: [Week]
        public let total: Figures
    }

    /// In the order of `Plan.people`.
    public let people: [PersonCapacity]
}
