/// A length of time that is counted on the calendar: `14 days`, `3 working days`, `2 months`, `30 days end of month`.
public struct DayCount: Hashable, Sendable {
    public enum Unit: String, Sendable {
        case days, weeks, months
        case workingDays = "working days"
    }

    public let count: Int
    public let unit: Unit
    /// Whether the day so found moves to the end of its month.
    public let toEndOfMonth: Bool

    public init(_ count: Int, _ unit: Unit, toEndOfMonth: Bool = false) {
        self.count = count
        self.unit = unit
        self.toEndOfMonth = toEndOfMonth
    }
}
