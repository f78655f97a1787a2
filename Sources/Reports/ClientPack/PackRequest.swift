public import Records
public import Values

/// Whose pack is asked for, and the days that it covers.
public struct PackRequest: Sendable {
    public let client: Client
    /// Both ends belong to it.
    public let from: CalendarDate
    public let to: CalendarDate
    public let workspace: Workspace

    public init(client: Client, from: CalendarDate, to: CalendarDate, in workspace: Workspace) {
        self.client = client
        self.from = from
        self.to = to
        self.workspace = workspace
    }

    var period: Period { Period(from, through: to) }
}
