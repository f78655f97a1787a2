public import Records
public import Values

/// When a client's office is open: their hours and holidays in their time zone; what their file does not say is the
/// workspace's.
public struct BusinessHours: Hashable, Sendable {
    public let calendar: WorkingCalendar
    public let zone: Zone

    public init(calendar: WorkingCalendar, zone: Zone) {
        (self.calendar, self.zone) = (calendar, zone)
    }

    /// Hours that are the workspace's are meant on the workspace's clock.
    public init(of client: Client, _ business: Business) {
        let own = business.calendar
        let closed = client.holidays.isEmpty ? own.closed : client.holidays.map(\.period)
        self.init(
            calendar: WorkingCalendar(hours: client.hours ?? own.hours, closed: closed),
            zone: client.hours == nil ? business.zone : client.zone ?? business.zone)
    }

    /// The first instant from `instant` on at which it is open; the instant itself where it never is.
    ///
    /// Seconds since 1970: Saturday 10:00 is Monday 9:00.
    public func opening(from instant: Int64) -> Int64 {
        let (day, minute) = zone.local(instant)
        if let range = ranges(on: day).first(where: { ($0.end ?? 1440) > minute }) {
            return range.start <= minute ? instant : zone.instant(day, minute: range.start)
        }
        guard let next = calendar.day(1, workingDaysAfter: day), let first = ranges(on: next).first else {
            return instant
        }
        return zone.instant(next, minute: first.start)
    }

    /// Minutes that it is open between two instants; 0 where the second is not later.
    public func minutes(from start: Int64, to end: Int64) -> Minutes {
        guard end > start else { return .zero }
        let (first, last) = (zone.local(start), zone.local(end))
        guard first.date < last.date else {
            return minutes(on: first.date, from: first.minute, to: last.minute)
        }
        let between = calendar.minutes(from: first.date.adding(days: 1), through: last.date.adding(days: -1))
        return minutes(on: first.date, from: first.minute, to: 1440) + between
            + minutes(on: last.date, from: 0, to: last.minute)
    }

    private func minutes(on day: CalendarDate, from start: Int, to end: Int) -> Minutes {
        Minutes(ranges(on: day).reduce(0) { $0 + max(min($1.end ?? 1440, end) - max($1.start, start), 0) })
    }

    /// In order; none on a day on which it is closed.
    private func ranges(on day: CalendarDate) -> [ClockRange] {
        guard calendar.isWorkingDay(day) else { return [] }
        return (calendar.hours.ranges[day.weekday] ?? []).sorted { $0.start < $1.start }
    }
}

extension BusinessHours {
    /// The latest moment for an answer that was promised within a length of time.
    ///
    /// A working day is the same time on the next day on which it is open: Friday 16:00 and one working day is Monday
    /// 16:00. What comes while it is closed counts from its next opening.
    public func deadline(_ length: DayCount, after instant: Int64) -> Int64 {
        let start = length.unit == .workingDays ? opening(from: instant) : instant
        let (day, minute) = zone.local(start)
        return zone.instant(day.adding(length, on: calendar), minute: minute)
    }
}
