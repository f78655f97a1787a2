public import Values

/// One day of a person: what they can do, and what the schedule puts there.
public struct DayLoad: Hashable, Sendable {
    /// Planned work for one client; nil for the business's own.
    public struct Share: Hashable, Sendable {
        public let client: String?
        public let minutes: Minutes
    }

    public let day: CalendarDate
    /// Hours of the day less time off and meetings, times focus; today's less what was logged today.
    public let capacity: Minutes
    /// Working minutes that meetings take.
    public let meetings: Minutes
    /// Earliest deadline first; never above the capacity.
    public let planned: Minutes
    /// The planned minutes by client, the largest first, then by the client's id.
    public let shares: [Share]

    public var free: Minutes { capacity - planned }
}
