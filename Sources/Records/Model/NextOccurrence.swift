public import Values

/// What follows a repeating task once it is done: its dates, moved so that they keep their distances, and the rule to
/// write with them (`planning.md`, "Recurrence").
public struct NextOccurrence: Hashable, Sendable {
    public let due: Moment?
    public let start: Moment?
    public let plannedOn: CalendarDate?
    /// As it was, but for the day of the month that the first shorter month would lose.
    public let repeats: Recurrence

    /// Nil for a task that does not repeat, or whose rule has ended.
    ///
    /// The rule counts from the due date, else from the day it is planned for, else from its start. A task with none of
    /// them is counted from the day it was done, and its next occurrence is due.
    public init?(after task: Task, doneOn done: CalendarDate) {
        guard let following = task.repeats?.following(due: task.anchor ?? done, done: done) else { return nil }
        let days = following.date.days(since: task.anchor ?? done)
        due = task.anchor == nil ? Moment(following.date) : task.due?.moved(by: days)
        start = task.start?.moved(by: days)
        plannedOn = task.plannedOn?.adding(days: days)
        repeats = following.recurrence
    }
}

extension Task {
    /// The day from which its rule counts.
    public var anchor: CalendarDate? { due?.date ?? plannedOn ?? start?.date }

    /// The day on which it was done, where that is written.
    public var doneOn: CalendarDate? {
        if case .done(let day) = state { day } else { nil }
    }
}

extension Moment {
    fileprivate func moved(by days: Int) -> Moment {
        Moment(date.adding(days: days), time: time, offset: offset)
    }
}
