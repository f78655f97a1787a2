public import Values

/// What is written for the next occurrence of a repeating task: its dates, and the rule to write with them.
public struct NextOccurrence: Hashable, Sendable {
    public let due: Moment?
    public let start: Moment?
    public let plannedOn: CalendarDate?
    /// As it was, but for the day of the month that the first shorter month would lose.
    public let repeats: Recurrence

    /// Nil for a task that does not repeat, or whose rule has ended.
    public init?(after task: Task, doneOn done: CalendarDate) {
        guard let next = task.following(done: done), let rule = next.repeats else { return nil }
        (due, start, plannedOn, repeats) = (next.due, next.start, next.plannedOn, rule)
    }
}
