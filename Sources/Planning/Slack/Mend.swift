public import Values

/// What one task could give to mend an overload, everything else staying as it is.
public struct Mend: Hashable, Sendable {
    /// A change that does it alone: all that is due in the span can be kept then, and no other promise gets worse.
    public enum Move: Hashable, Sendable {
        /// Due on that day, the first that does.
        case later(CalendarDate)
        /// The fewest minutes less that do; some are left.
        case shorter(Minutes)
        /// Done by that person, an index in `Plan.people`: the first who has room before its due date.
        case handOver(to: Int)
    }

    /// The index in `Workspace.tasks`.
    public let task: Int
    /// The smallest move of each sort, in the order of the cases; empty where this task alone cannot do it.
    public let moves: [Move]
    /// What the overload loses where the task is taken out of it: at most the deficit.
    public let takesOff: Minutes
}
