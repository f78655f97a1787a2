/// Days from `start` to `end`, both included; an end of nil never comes.
public struct Period: Hashable, Sendable {
    public let start: CalendarDate
    public let end: CalendarDate?

    public init(_ start: CalendarDate, through end: CalendarDate?) {
        self.start = start
        self.end = end
    }

    public init(monthOf day: CalendarDate) {
        self.init(day.startOfMonth, through: day.endOfMonth)
    }

    public func contains(_ day: CalendarDate) -> Bool {
        start <= day && end.map { day <= $0 } ?? true
    }

    public func overlaps(_ other: Period) -> Bool {
        (other.end.map { start <= $0 } ?? true) && (end.map { other.start <= $0 } ?? true)
    }
}

extension Period: CustomStringConvertible {
    /// `2026-12-21..2026-12-31`, `2026-12-21..`.
    public var description: String { "\(start)..\(end.map(\.description) ?? "")" }
}
