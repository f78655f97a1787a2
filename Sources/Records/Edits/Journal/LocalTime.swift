public import Values

/// A moment as the workspace's clocks show it: the day, the minutes from its midnight, and the instant that is meant.
public struct LocalTime: Hashable, Sendable {
    public let day: CalendarDate
    /// 0 to 1439.
    public let minute: Int
    /// Seconds since 1970.
    public let instant: Int64

    /// What clocks in a zone show at an instant.
    public init(instant: Int64, in zone: Zone) {
        let (day, minute) = zone.local(instant)
        (self.day, self.minute, self.instant) = (day, minute, instant)
    }

    /// A time on the clock; of one that comes twice the first is meant.
    public init(_ day: CalendarDate, minute: Int, in zone: Zone) {
        self.init(instant: zone.instant(day, minute: minute), in: zone)
    }

    /// Minutes on the clock from the midnight at which another day begins.
    public func minute(from other: CalendarDate) -> Int { day.days(since: other) * 1440 + minute }
}

extension Zone {
    /// Whether clocks show this time twice, since they are put back.
    func showsTwice(_ time: LocalTime) -> Bool {
        [Int64(1800), 3600].contains { later in
            let other = local(time.instant + later)
            return other.date == time.day && other.minute == time.minute
        }
    }
}
