/// When a person, or a client, works: weekly hours less holidays and time off.
public struct WorkingCalendar: Hashable, Sendable {
    public let hours: WeeklyHours
    /// Holidays and days off, as given.
    public let closed: [Period]

    /// `closed` in order and without overlaps.
    private let closedInOrder: [Period]
    /// Minutes of each weekday from Monday on.
    private let minutesByWeekday: [Int]

    public init(hours: WeeklyHours, closed: [Period]) {
        self.hours = hours
        self.closed = closed
        closedInOrder = WorkingCalendar.merged(closed)
        minutesByWeekday = Weekday.allCases.map { hours.minutes(on: $0).count }
    }

    /// The hours of that weekday; none on a holiday or a day off.
    public func minutes(on day: CalendarDate) -> Minutes {
        let minutes = minutesByWeekday[day.weekday.rawValue - 1]
        return minutes == 0 || isClosed(day) ? .zero : Minutes(minutes)
    }

    /// Whether there are any hours that day.
    public func isWorkingDay(_ day: CalendarDate) -> Bool {
        minutes(on: day) > .zero
    }

    /// The same hours with more days off.
    public func closing(_ periods: [Period]) -> WorkingCalendar {
        WorkingCalendar(hours: hours, closed: closed + periods)
    }
}

extension WorkingCalendar {
    /// Minutes on the days from `first` to `last`, both included; none where `last` is earlier.
    ///
    /// It takes as long as there are days off in between, not days.
    public func minutes(from first: CalendarDate, through last: CalendarDate) -> Minutes {
        Minutes(total(minutesByWeekday, from: first, through: last))
    }

    /// Minutes on the days of a period; nil for one that never ends.
    public func minutes(in period: Period) -> Minutes? {
        period.end.map { minutes(from: period.start, through: $0) }
    }

    /// The number of working days from `first` to `last`, both included; 0 where `last` is earlier.
    public func workingDays(from first: CalendarDate, to last: CalendarDate) -> Int {
        total(minutesByWeekday.map { $0 > 0 ? 1 : 0 }, from: first, through: last)
    }

    /// The sum over the days of what their weekday stands for, without the days off.
    private func total(_ weights: [Int], from first: CalendarDate, through last: CalendarDate) -> Int {
        var sum = WorkingCalendar.weekdaySum(weights, from: first, through: last)
        for period in closedInOrder[closedIndex(first)...] {
            guard period.start <= last else { break }
            let end = min(period.end ?? last, last)
            sum -= WorkingCalendar.weekdaySum(weights, from: max(period.start, first), through: end)
        }
        return sum
    }

    private static func weekdaySum(_ weights: [Int], from first: CalendarDate, through last: CalendarDate) -> Int {
        let days = last.days(since: first) + 1
        guard days > 0 else { return 0 }
        let start = first.weekday.rawValue - 1
        let rest = (0..<days % 7).reduce(0) { $0 + weights[(start + $1) % 7] }
        return days / 7 * weights.reduce(0, +) + rest
    }
}

extension WorkingCalendar {
    /// The day that is `count` working days after `day`, or before it where negative; `day` itself for 0.
    ///
    /// Nil where no such day comes within thirty years.
    public func day(_ count: Int, workingDaysAfter day: CalendarDate) -> CalendarDate? {
        var (left, found) = (abs(count), day)
        let step = count < 0 ? -1 : 1
        for _ in 0..<11_000 {
            if left == 0 { return found }
            found = found.adding(days: step)
            if isWorkingDay(found) { left -= 1 }
        }
        return nil
    }
}

extension WorkingCalendar {
    private func isClosed(_ day: CalendarDate) -> Bool {
        let index = closedIndex(day)
        return index < closedInOrder.count && closedInOrder[index].start <= day
    }

    /// The first of the periods in order that has not ended before `day`.
    private func closedIndex(_ day: CalendarDate) -> Int {
        var (low, high) = (0, closedInOrder.count)
        while low < high {
            let middle = (low + high) / 2
            if let end = closedInOrder[middle].end, end < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func merged(_ periods: [Period]) -> [Period] {
        var merged: [Period] = []
        for period in periods.sorted(by: { $0.start < $1.start }) {
            guard let last = merged.last, last.overlaps(period) else {
                merged.append(period)
                continue
            }
            let end = last.end.flatMap { first in period.end.map { max(first, $0) } }
            merged[merged.count - 1] = Period(last.start, through: end)
        }
        return merged
    }
}
