/// Times on the clock in minutes from the midnight at which a day begins; before it negative, past it over 1440.
///
/// `<23:30 - 0:15` is −30 to 15; `14:00 - ?` has no end. A range's minutes on the clock are `end` − `start`.
public struct ClockRange: Hashable, Sendable {
    public let start: Int
    /// Nil while the range is still open.
    public let end: Int?

    public init(start: Int, end: Int?) {
        self.start = start
        self.end = end
    }
}

extension ClockRange {
    /// `9:05`, `<23:30`, `0:15>`, as klog writes a time.
    public static func clock(_ minute: Int) -> String {
        if minute < 0 { return "<" + clock(minute + 1440) }
        if minute > 1440 { return clock(minute - 1440) + ">" }
        return "\(minute / 60):\(padded(minute % 60, to: 2))"
    }
}

extension ClockRange: CustomStringConvertible {
    /// `9:00-10:30`, `14:00-?`.
    public var description: String {
        "\(ClockRange.clock(start))-\(end.map(ClockRange.clock) ?? "?")"
    }
}
