/// A length of time in whole minutes, such as `1h30m`; negative ones come off.
public struct Minutes: Hashable, Comparable, Sendable {
    public let count: Int

    public init(_ count: Int) {
        self.count = count
    }

    public static let zero = Minutes(0)

    public static func < (left: Minutes, right: Minutes) -> Bool { left.count < right.count }
    public static func + (left: Minutes, right: Minutes) -> Minutes { Minutes(left.count + right.count) }
    public static func - (left: Minutes, right: Minutes) -> Minutes { Minutes(left.count - right.count) }
    public static prefix func - (minutes: Minutes) -> Minutes { Minutes(-minutes.count) }
    public static func += (left: inout Minutes, right: Minutes) { left = left + right }
    public static func -= (left: inout Minutes, right: Minutes) { left = left - right }
}

extension Minutes: CustomStringConvertible {
    /// As klog writes it: `1h30m`, `45m`, `2h`, `-15m`, `0m`.
    public var description: String {
        let size = count.magnitude
        let (hours, rest) = (size / 60, size % 60)
        let sign = count < 0 ? "-" : ""
        if hours == 0 { return "\(sign)\(rest)m" }
        return rest == 0 ? "\(sign)\(hours)h" : "\(sign)\(hours)h\(rest)m"
    }

    /// Hours and minutes as a quantity on an invoice: `3:15`, `-0:05`.
    public var clock: String {
        let size = Int(count.magnitude)
        return "\(count < 0 ? "-" : "")\(size / 60):\(padded(size % 60, to: 2))"
    }
}

extension Sequence<Minutes> {
    public func total() -> Minutes { reduce(.zero, +) }
}
