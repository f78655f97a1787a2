public import Values

/// Whether new work can be promised, before it is.
///
/// A day is honest where the work fits by its end and every other promise stays as it is: what could be kept can be kept,
/// and what is late gets no later.
public struct CanAnswer: Sendable {
    public enum Reply: String, Sendable {
        /// It fits also if everything takes as long as it cautiously may (P80).
        case yes
        /// It fits if everything takes as long as it likely does (P50), not if it takes longer.
        case tight
        case no
    }

    /// A promise that the new work would break, or make later.
    public struct Broken: Hashable, Sendable {
        /// The index in `Workspace.tasks`.
        public let task: Int
        /// The date of an occurrence of it that is still to come; nil for the task itself.
        public let occurrence: CalendarDate?
        /// The work that no longer fits before its deadline; what was too much already is not counted.
        public let by: Minutes
        /// Whether the new work is more important.
        public let isLessImportant: Bool
    }

    /// Where the work was tried: from now or a release to its deadline, as the least room lies.
    public struct Span: Hashable, Sendable {
        public let from: CalendarDate
        public let through: CalendarDate
        public let available: Minutes
        /// By others in that span.
        public let promised: Minutes
        /// By the new work.
        public let asked: Minutes

        /// Below 0 where it does not fit.
        public var left: Minutes { available - promised - asked }
    }

    public let question: CanQuestion
    /// Nil where no day was asked for.
    public let reply: Reply?
    /// By how much such an estimate is off, for who is to do it.
    public let calibration: Calibration
    /// What the work likely takes (P50).
    public let likely: Minutes
    /// What it takes in four of five cases (P80).
    public let cautious: Minutes
    /// The earliest honest day at P50; nil where there is none in the days planned.
    public let earliest: CalendarDate?
    /// The earliest honest day at P80.
    public let earliestSafe: CalendarDate?
    /// With `no`, the promises that break if it is promised nonetheless; with `tight`, those that break if everything takes
    /// longer. The worst first.
    public let broken: [Broken]
    /// At P50, by the day that was asked for, or else by the earliest honest day; nil where there is none.
    public let span: Span?
}
