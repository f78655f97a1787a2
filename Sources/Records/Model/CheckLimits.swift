public import Values

/// How long something may rest before `check` tells it: `checks: {stale: 5 working days, waiting: no}`.
public struct CheckLimits: Hashable, Sendable {
    /// Work in progress on which no time was logged.
    public var stale = CheckLimit.within(DayCount(5, .workingDays))
    /// What is in the client's hands, where the agreement says nothing.
    public var waiting = CheckLimit.within(DayCount(5, .workingDays))
    /// Promises that are due within this time need an estimate.
    public var estimate = CheckLimit.within(DayCount(4, .weeks))

    public init() {}
}

/// A length of time after which, or within which, something is told; or that it is never told.
public enum CheckLimit: Hashable, Sendable {
    case within(DayCount)
    case never

    /// Nil for never.
    public var days: DayCount? {
        if case .within(let days) = self { return days }
        return nil
    }
}
