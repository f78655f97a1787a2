public import Records
public import Values

/// A day on which a client is to be spoken to, by the `check-in` interval of the client's file.
public struct CheckInDay: Hashable, Sendable {
    /// The client's id.
    public let client: String
    public let day: CalendarDate

    public init(client: String, day: CalendarDate) {
        self.client = client
        self.day = day
    }

    /// Those within a span, client by client, of all whose work has not ended.
    public static func all(_ workspace: Workspace, in span: Period) -> [CheckInDay] {
        workspace.clients.flatMap { client -> [CheckInDay] in
            guard client.status != .ended, let interval = client.checkIn else { return [] }
            let first = CheckIn.firstDay(of: client, workspace)
            return interval.dates(from: first, in: span).map { CheckInDay(client: client.id, day: $0) }
        }
    }
}
