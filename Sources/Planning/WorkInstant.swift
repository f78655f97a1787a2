import Values

/// A minute of the clock on a day counted from today, where one person's working time meets another's.
struct WorkInstant: Hashable, Sendable {
    let day: Int
    /// 0 to 1440.
    let minute: Int
}

extension Capacity {
    func coordinate(of instant: WorkInstant) -> Int {
        axis.coordinate(day: instant.day, freeMinutes: freeTime.minutes(on: instant.day, until: instant.minute))
    }

    /// The other's coordinate of the moment at which so much is done here.
    func release(_ coordinate: Int, for other: Capacity) -> Int {
        guard coordinate > 0 else { return 0 }
        guard let day = axis.day(reaching: coordinate) else { return other.axis.end(of: days.count) }
        return other.coordinate(of: WorkInstant(day: day, minute: firstMinute(of: day) { $0 >= coordinate }))
    }

    /// The other's coordinate of the last moment at which no more than this can have been done here.
    func deadline(_ coordinate: Int, for other: Capacity) -> Int {
        guard coordinate >= 0 else { return axis.minutes(coordinate).count * other.axis.unit }
        guard let day = axis.day(after: coordinate) else { return other.axis.end(of: days.count) }
        return other.coordinate(of: WorkInstant(day: day, minute: firstMinute(of: day) { $0 > coordinate } - 1))
    }

    /// The first minute of a day at which the coordinate is as wanted; it grows with the minute.
    private func firstMinute(of day: Int, where isWanted: (Int) -> Bool) -> Int {
        var (low, high) = (0, 1440)
        while low < high {
            let middle = (low + high) / 2
            if isWanted(coordinate(of: WorkInstant(day: day, minute: middle))) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low
    }
}
