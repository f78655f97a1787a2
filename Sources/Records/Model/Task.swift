public import Diagnostics
public import Values

/// Work that was promised: a task-list item, or a file of its own.
public struct Task: Sendable {
    /// What the checkbox says, with the day on which it ended, where that is written.
    public enum State: Hashable, Sendable {
        case open
        case inProgress
        case done(CalendarDate?)
        case cancelled(CalendarDate?)
    }

    /// Where work that is not finished stands.
    public enum Status: String, CaseIterable, Sendable {
        case waiting, review, submitted, changes, approved
    }

    /// The style in which a line's fields stand, kept when it is changed.
    public enum Notation: String, Sendable {
        case vaws, emoji, dataview, todoTxt = "todo.txt"
    }

    public let location: Location
    /// Nil for the business's own, in `me/`.
    public var client: String?
    public var title: String
    public var state: State
    public var status: Status?
    public var since: CalendarDate?
    public var project: String?
    /// The text of the headings above it, outermost first.
    public var section: [String] = []
    public var service: String?
    public var due: Moment?
    public var start: Moment?
    public var plannedOn: CalendarDate?
    public var estimate: Minutes?
    public var importance = Importance.normal
    public var tags: [String] = []
    public var people: [String] = []
    public var id: String?
    /// The indices in `Workspace.tasks` of those that come first; unknown ones are diagnostics and left out.
    public var after: [Int] = []
    /// The names that `after:` gave, as written.
    public var afterNames: [String] = []
    /// What it answers: feedback, a defect, a message.
    public var about: [String] = []
    /// What is looked at before it is submitted.
    public var checks: [Check] = []
    public var repeats: Recurrence?
    public var created: CalendarDate?
    /// The index in `Workspace.tasks` of the task around it.
    public var parent: Int?
    public var notation = Notation.vaws
    /// For the next occurrence of a repeating task that was ticked by hand: the index in `Workspace.tasks` of that line.
    /// It stands on no line of its own; its location is that of the ticked one.
    public var pendingOf: Int?

    public init(location: Location, client: String?, title: String, state: State) {
        self.location = location
        self.client = client
        self.title = title
        self.state = state
    }

    /// Whether work on it is neither done nor cancelled.
    public var isOpen: Bool {
        switch state {
        case .open, .inProgress: true
        case .done, .cancelled: false
        }
    }
}
