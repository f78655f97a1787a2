import Values

/// A minute of the clock on a day counted from today, where one person's working time meets another's.
struct WorkInstant: Hashable, Sendable {
    let day: Int
    /// 0 to 1440.
    let minute: Int

    /// The beginning of today.
    static let now = WorkInstant(day: 0, minute: 0)
    /// After all the days known.
    static let never = WorkInstant(day: .max, minute: 0)
}

extension WorkInstant: Comparable {
    static func < (left: WorkInstant, right: WorkInstant) -> Bool {
        (left.day, left.minute) < (right.day, right.minute)
    }
}

extension Capacity {
    func coordinate(of instant: WorkInstant) -> Int {
        axis.coordinate(day: instant.day, freeMinutes: freeTime.minutes(on: instant.day, until: instant.minute))
    }

    /// The first minute of the clock at which so much is done.
    func instant(reaching coordinate: Int) -> WorkInstant {
        guard coordinate > 0 else { return .now }
        guard let day = axis.day(reaching: coordinate) else { return .never }
        let free = axis.freeMinutes(of: day, reaching: coordinate)
        return WorkInstant(day: day, minute: freeTime.minute(on: day, after: free))
    }

    /// The last minute of the clock at which no more than this can have been done; nil for what should have been done
    /// before now.
    func instant(notBeyond coordinate: Int) -> WorkInstant? {
        guard coordinate >= 0 else { return nil }
        guard let day = axis.day(after: coordinate) else { return .never }
        let free = axis.freeMinutes(of: day, reaching: coordinate + 1)
        return WorkInstant(day: day, minute: freeTime.minute(on: day, after: free) - 1)
    }

    /// The other's coordinate of the moment at which so much is done here.
    func release(_ coordinate: Int, for other: Capacity) -> Int {
        other.coordinate(of: instant(reaching: coordinate))
    }

    /// The other's coordinate of the last moment at which no more than this can have been done here.
    func deadline(_ coordinate: Int, for other: Capacity) -> Int {
        guard let instant = instant(notBeyond: coordinate) else {
            return axis.minutes(coordinate).count * other.axis.unit
        }
        return other.coordinate(of: instant)
    }
}
