public import Records
public import Values

/// The plan of one person: who works alone has one, without a name.
public struct PersonPlan: Sendable {
    /// Nil for who works alone.
    public let person: Person?
    public let capacity: Capacity
    /// The capacity of the next five working days, whatever was logged today; a fifth of it is the measure of urgency.
    public let fiveWorkingDays: Minutes
    /// Rounded down to minutes, for reading.
    public var workingDay: Minutes { Minutes(fiveWorkingDays.count / 5) }
    /// The worst of `overloads`; nil while every promise can be kept.
    public let overload: Overload?
    /// Four weeks from today, day by day.
    public let load: [DayLoad]
    /// What the schedule puts on today, in that order.
    public let today: [PlannedTask]
    /// The index in `Plan.people`.
    let member: Int
    let demand: Demand
}

/// A task and the minutes of it that the schedule puts on a day.
public struct PlannedTask: Hashable, Sendable {
    /// The index in `Workspace.tasks`.
    public let task: Int
    public let minutes: Minutes
}
