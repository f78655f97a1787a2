public import Values

/// A stretch of the clock in which one person works on one task.
///
/// Example: at a focus of 75%, 9:00 to 10:00 holds 45m of work: the rest of the hour is what focus takes. The blocks of a
/// full day fill the free working time of that day exactly.
public struct ScheduledBlock: Hashable, Sendable {
    /// The index in `Workspace.tasks`.
    public let task: Int
    /// The date of an occurrence of a repeating task that is still to come, which no line says yet; nil for the task itself.
    public let occurrence: CalendarDate?
    /// The index in `Plan.people`.
    public let person: Int
    public let day: CalendarDate
    /// Minutes from midnight on the workspace's clock.
    public let start: Int
    public let end: Int
    /// Of work; rounded so that a day's blocks add up to what is planned that day.
    public let minutes: Minutes
}
