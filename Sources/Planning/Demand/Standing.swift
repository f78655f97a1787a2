public import Records
public import Values

/// Where an open task stands today, which decides in which list it is shown.
public enum Standing: Hashable, Sendable {
    /// Work can go on today.
    case ready
    /// It asks no capacity: someone else has it.
    case waiting(Waiting)
    /// It comes after tasks that are still open; their indices in `Workspace.tasks`.
    case blocked(by: [Int])
    /// `start` or `on` lies in the future.
    case notStarted(until: CalendarDate)

    /// Why a task is in someone else's hands.
    public enum Waiting: Hashable, Sendable {
        /// Its first `@name` is a contact of the client, here by the name behind `@`.
        case contact(String)
        /// `status:` is `waiting`, `submitted` or `approved`.
        case status(Task.Status)
    }

    /// Whether it asks for working time; what others have in hand does not.
    public var asksCapacity: Bool {
        if case .waiting = self { return false }
        return true
    }
}
