public import Values

/// The span in which a person's promises exceed what they can do by most.
///
/// Example: from Monday to Friday 31h are promised, 22h30m are there: 8h30m too much.
public struct Overload: Hashable, Sendable {
    public let from: CalendarDate
    public let through: CalendarDate
    public let promised: Minutes
    public let available: Minutes
    /// The promised tasks, as indices in `Workspace.tasks`, in file order.
    public let tasks: [Int]

    public var deficit: Minutes { promised - available }
}
