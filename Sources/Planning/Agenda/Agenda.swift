public import Values

/// The page `today`: what to do now, in which order and why.
public struct Agenda: Sendable {
    /// The day of one person.
    public struct PersonDay: Sendable {
        /// The index in `Plan.people`.
        public let person: Int
        /// What can be done today after what was logged.
        public let capacity: Minutes
        /// What was logged today, on whatever.
        public let logged: Minutes
        /// What the schedule puts on today; at most the capacity.
        public let planned: Minutes
        public let order: Order
        /// How many of their promises are late or overdue, whatever the order.
        public let lateCount: Int
        public let items: [Item]
    }

    public enum Order: Hashable, Sendable {
        /// Every promise can be kept: what the schedule puts on today, in that order, then the rest by score.
        case schedule
        /// Promises exceed what can be done: by score.
        case score
    }

    /// A task on the list.
    public struct Item: Sendable {
        public let assessment: TaskAssessment
        /// What the schedule puts on today of it; 0 for the rest.
        public let plannedToday: Minutes
        /// In an overload, the tasks that could be in time so far and cannot be any more once this and all above it are
        /// done first; as indices in `Workspace.tasks`, in the order of the list.
        public let breaks: [Int]
    }

    public let today: CalendarDate
    /// One for each person, in the order of `Plan.people`.
    public let days: [PersonDay]
    /// Promises that are `tight`, `late` or `overdue`, the worst first.
    public let atRisk: [TaskAssessment]
    /// In someone else's hands: by client, then the longest waiting first.
    public let waiting: [TaskAssessment]
    public let blocked: [TaskAssessment]
    /// By the day on which they begin.
    public let notStarted: [TaskAssessment]
    /// Every client with an interval, those due today first, then by the next day.
    public let checkIns: [CheckIn]
    /// By their time.
    public let meetings: [MeetingToday]
    /// Entries whose range is open, as indices in `Workspace.time`.
    public let running: [Int]
    /// Messages in the outbox that were not yet sent.
    public let unsentMessages: Int
    /// Open tasks with no estimate on them or above them.
    public let withoutEstimate: Int
}
