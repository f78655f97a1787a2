public import Diagnostics
public import Values

/// Minutes that were worked: one line of a time log.
public struct TimeEntry: Sendable {
    public let location: Location
    /// Nil for the business's own, in `me/`.
    public var client: String?
    public var project: String?
    public var service: String?
    /// The index in `Workspace.tasks`.
    public var task: Int?
    /// The id of the agreement that the line names.
    public var agreement: String?
    /// The name behind `@`, or that of the journal's owner; nil when working alone.
    public var person: String?
    public var day: CalendarDate
    public var range: ClockRange?
    /// As elapsed; 0 while the range is open; below 0 where it comes off the entry above.
    public var minutes: Minutes
    public var rate: Rate?
    public var isBillable = true
    public var text: String
    public var tags: [String] = []
    /// For a negative duration: the index in `Workspace.time` of the entry from which it comes off.
    public var comesOff: Int?

    public init(location: Location, client: String?, day: CalendarDate, minutes: Minutes, text: String) {
        self.location = location
        self.client = client
        self.day = day
        self.minutes = minutes
        self.text = text
    }

    public var isRunning: Bool { range.map { $0.end == nil } ?? false }
}
