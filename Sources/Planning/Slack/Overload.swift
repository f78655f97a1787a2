public import Values

/// A span in which a person's promises exceed what they can do.
///
/// Example: from Monday to Friday 31h are promised, 22h30m are there: 8h30m too much.
public struct Overload: Hashable, Sendable {
    /// A date of a repeating task that is still to come.
    public struct FutureOccurrence: Hashable, Sendable {
        /// The index in `Workspace.tasks`.
        public let task: Int
        public let date: CalendarDate
    }

    /// The index in `Plan.people`.
    public let person: Int
    public let from: CalendarDate
    public let through: CalendarDate
    public let promised: Minutes
    public let available: Minutes
    /// The promised tasks, as indices in `Workspace.tasks`, in file order.
    public let tasks: [Int]
    /// What is promised besides, by date.
    public let occurrences: [FutureOccurrence]
    /// Whether all of it should have been done before today.
    public let isOverdue: Bool
    /// The same span on the person's axis.
    let span: OverloadedSpan

    public var deficit: Minutes { promised - available }
    /// Whether what is promised begins later than today, and there is no working time from then to its deadline.
    public var isDueBeforeItBegins: Bool { span.start > 0 && span.end <= span.start }
}

/// A stretch of a person's axis in which more is to be done than fits.
struct OverloadedSpan: Hashable, Sendable {
    let start: Int
    let end: Int
    /// The places of what is released from the start on, due by the end and asks something, ascending.
    let places: [Int]
}
