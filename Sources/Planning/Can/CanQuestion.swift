public import Values

/// New work that someone asks for: "8h for acme by Friday?"
public struct CanQuestion: Hashable, Sendable {
    /// As estimated, before calibration.
    public var duration: Minutes
    /// A day, or a time in the client's zone; nil asks for the earliest honest day.
    public var by: Moment?
    public var client: String?
    /// Whose history of estimates counts; nil takes the client's own, or that of its agreements where they have one.
    public var service: String?
    /// Tasks that come first, as indices in `Workspace.tasks`.
    public var after: [Int]
    /// What the work is worth beside promises that it would break.
    public var importance: Importance
    /// The index in `Plan.people` of who is to do it.
    public var person: Int

    public init(
        duration: Minutes, by: Moment? = nil, client: String? = nil, service: String? = nil, after: [Int] = [],
        importance: Importance = .normal, person: Int = 0
    ) {
        self.duration = duration
        self.by = by
        self.client = client
        self.service = service
        self.after = after
        self.importance = importance
        self.person = person
    }
}
