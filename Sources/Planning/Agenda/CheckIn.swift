public import Values

/// When a client is to be spoken to next, by the `check-in` interval of the client's file.
public struct CheckIn: Hashable, Sendable {
    /// The client's id.
    public let client: String
    public let isDueToday: Bool
    /// The first one after today; nil where the interval has ended.
    public let next: CalendarDate?
    /// The latest meeting of `type: check-in` up to today; nil where none is written down.
    public let last: CalendarDate?
}
