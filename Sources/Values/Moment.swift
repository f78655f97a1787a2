/// A day with, where it was given, a time and a distance from UTC: `2026-11-23`, `2026-11-23T17:00`, `2026-11-23T17:00-05:00`.
public struct Moment: Hashable, Sendable {
    public let date: CalendarDate
    /// Minutes from midnight, 0 to 1440.
    public let time: Int?
    /// Minutes east of UTC; nil where the zone of the reader's rule is meant.
    public let offset: Int?

    public init(_ date: CalendarDate, time: Int? = nil, offset: Int? = nil) {
        self.date = date
        self.time = time
        self.offset = offset
    }
}

extension Moment: CustomStringConvertible {
    public var description: String {
        guard let time else { return date.description }
        let clock = "\(date)T\(padded(time / 60, to: 2)):\(padded(time % 60, to: 2))"
        guard let offset else { return clock }
        if offset == 0 { return clock + "Z" }
        let size = abs(offset)
        return "\(clock)\(offset < 0 ? "-" : "+")\(padded(size / 60, to: 2)):\(padded(size % 60, to: 2))"
    }
}
