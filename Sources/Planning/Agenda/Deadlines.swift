public import Values

/// The page `deadlines`: every open task with a due date of its own, by week.
public struct Deadlines: Sendable {
    public struct Week: Sendable {
        /// The first day of the week, as `week-starts` has it.
        public let start: CalendarDate
        /// By due day, then the higher score, then file order.
        public let tasks: [TaskAssessment]
    }

    /// How many deadlines have which verdict.
    public struct Count: Hashable, Sendable {
        public var safe = 0, tight = 0, late = 0, overdue = 0, waiting = 0

        public var total: Int { safe + tight + late + overdue + waiting }
    }

    /// The due date has passed; the longest ago first.
    public let overdue: [TaskAssessment]
    public let weeks: [Week]
    /// Overdue ones and those of the next 30 days, today included.
    public let next30Days: Count
    /// Each person's, where promises exceed what they can do.
    public let overloads: [Overload]
}
