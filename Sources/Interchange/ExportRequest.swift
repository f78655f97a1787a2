public import Records
public import Values

/// What of a workspace is written for another program.
public struct ExportRequest: Sendable {
    public let workspace: Workspace
    /// Nil for all, the business's own among them.
    public let client: String?
    /// Both ends belong to it; nil is without an end.
    public let from: CalendarDate?
    public let to: CalendarDate?

    public init(_ workspace: Workspace, client: String? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil) {
        self.workspace = workspace
        self.client = client
        self.from = from
        self.to = to
    }

    func covers(_ day: CalendarDate, of client: String?) -> Bool {
        from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
            && (self.client == nil || self.client == client)
    }
}

/// A file for another program, and what that program does not take over.
public struct ExportedText: Sendable {
    public let text: String
    /// Sentences, each once.
    public let notes: [String]
}
