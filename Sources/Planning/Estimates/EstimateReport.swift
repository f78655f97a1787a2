public import Values

/// The page `estimates`: what was estimated against what it took.
public struct EstimateReport: Sendable {
    /// How good estimates were, over a number of finished tasks.
    public struct Record: Hashable, Sendable {
        /// Finished tasks with an estimate and time logged.
        public let tasks: Int
        public let estimated: Minutes
        public let actual: Minutes
        /// The actual ÷ estimate in the middle, the lower one of two; nil of no tasks.
        public let median: Factor?
        /// By how much estimates of the kind are taken to be off, which may rest on tasks of other services.
        public let calibration: Calibration
        public let onTime: OnTime
    }

    /// Of finished tasks with a due date and a `done` date, those done on the due day or before.
    public struct OnTime: Hashable, Sendable {
        public var tasks = 0
        public var kept = 0

        public init(tasks: Int = 0, kept: Int = 0) { (self.tasks, self.kept) = (tasks, kept) }

        /// In percent, rounded half up; nil of no tasks.
        public var percent: Int? { tasks > 0 ? (kept * 200 + tasks) / (2 * tasks) : nil }
    }

    public struct Service: Sendable {
        public let service: String
        public let record: Record
    }

    /// The estimates of one person.
    public struct Estimates: Sendable {
        /// The index in `Plan.people`.
        public let person: Int
        public let all: Record
        /// Those with a finished task or due date, in the order of their names.
        public let services: [Service]
        /// Every finished task with its estimate and actual, in file order.
        public let tasks: [FinishedTask]
    }

    /// One for each person, in the order of `Plan.people`.
    public let people: [Estimates]
}
