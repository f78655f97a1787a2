public import Values

/// What the planner finds about one open task; `Plan.terms(of:)` explains each figure.
public struct TaskAssessment: Sendable {
    /// The index in `Workspace.tasks`.
    public let task: Int
    /// The index in `Plan.people` of who does it.
    public let person: Int
    public let standing: Standing
    public let remaining: Remaining
    /// The day by whose end it is due, in the person's working time: its own due date, or that of the task around it
    /// whose estimate covers it.
    public let due: CalendarDate?
    /// The last day on which it can be done so that nothing behind it is late: its due date, or earlier where a
    /// task that comes after it needs the room. Nil where neither has a due date.
    public let neededBy: CalendarDate?
    /// The capacity to spare until then; below 0 where not everything that is due by then fits. Nil with no such day.
    public let slack: Minutes?
    /// 1 to 5, from slack.
    public let urgency: Int
    /// The open task that waits for this one and gave it its urgency; nil where it is its own.
    public let urgencyFrom: Int?
    public let importance: Importance
    /// Nil where neither it nor a task behind it is due.
    public let verdict: Verdict?
    /// The last day on which work on it can begin: from there on the capacity until it is needed equals what is left of
    /// it. Nil with no such day, where that was before today, or where someone else has it.
    public let latestStart: CalendarDate?
    /// Nil where someone else has it.
    public let forecast: Forecast?
    /// The day on which the work is done when each person works by the earliest deadline; nil where that is beyond
    /// the days planned, or where someone else has it.
    public let plannedFinish: CalendarDate?

    /// Urgency × (importance + 1), 1 to 30.
    public var score: Int { urgency * (importance.rawValue + 1) }

    /// Whether it asks for working time.
    public var asksCapacity: Bool { standing.asksCapacity }
}
