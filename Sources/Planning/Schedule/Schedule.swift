public import Values

/// One person's work by day and by the clock, earliest deadline first, as `vaws plan` and the calendar show it.
///
/// It says when the work fits, not when it has to be done: as early as possible, with room left at the end.
public struct Schedule: Sendable {
    public struct Day: Sendable {
        public let day: CalendarDate
        /// After meetings, focus and what was logged today.
        public let capacity: Minutes
        /// By their time.
        public let meetings: [ScheduledMeeting]
        /// The sum of the blocks; never above the capacity.
        public let planned: Minutes
        /// In the order of the clock, none over another.
        public let blocks: [ScheduledBlock]

        public var free: Minutes { capacity - planned }
    }

    /// Capacity that no promise needs.
    public struct Room: Hashable, Sendable {
        public let day: CalendarDate
        /// From that day to the end of its week.
        public let minutes: Minutes
        /// What of it the schedule gives to work that has no deadline.
        public let undated: Minutes
    }

    /// The index in `Plan.people`.
    public let person: Int
    /// From today on, seven a week.
    public let days: [Day]
    /// The first day on which a quarter of an hour or more is left that nothing with a deadline takes; nil where there is
    /// none in the days planned.
    public let freeFrom: Room?
}
