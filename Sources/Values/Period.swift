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

    /// Whether the day is one of it; both ends are.
    public func contains(_ day: CalendarDate) -> Bool {
        start <= day && end.map { day <= $0 } ?? true
    }

    /// Whether a day is in both.
    public func overlaps(_ other: Period) -> Bool {
        (other.end.map { start <= $0 } ?? true) && (end.map { other.start <= $0 } ?? true)
    }
}

extension Period: CustomStringConvertible {
    /// `2026-12-21..2026-12-31`, `2026-12-21..`.
    public var description: String { "\(start)..\(end.map(\.description) ?? "")" }
}

extension Period {
    /// The days that are in both; nil where none is.
    public func intersection(_ other: Period) -> Period? {
        guard overlaps(other) else { return nil }
        let ends = [end, other.end].compactMap(\.self)
        return Period(max(start, other.start), through: ends.min())
    }

    /// How many days it has; nil where it never ends.
    public var dayCount: Int? { end.map { $0.days(since: start) + 1 } }
}
