import Values

/// When a person could work: the clock ranges of each day from today on, less days off and meetings.
struct FreeTime: Sendable {
    /// A meeting on a day: from a minute of the day, or at no stated time.
    struct Busy: Hashable, Sendable {
        let start: Int?
        let length: Int
    }

    let today: CalendarDate
    let days: [Capacity.Day]
    private let week: [[Range<Int>]]
    private let busy: [Int: [Busy]]

    /// `busy` by day, counted from today.
    init(calendar: WorkingCalendar, today: CalendarDate, count: Int, busy: [Int: [Busy]]) {
        let week = Weekday.allCases.map { FreeTime.ranges(calendar.hours.ranges[$0] ?? []) }
        let closed = FreeTime.closedDays(calendar.closed, from: today, count: count)
        let first = today.weekday.rawValue - 1
        self.today = today
        self.week = week
        self.busy = busy
        days = (0..<count).map { day in
            let ranges = week[(first + day) % 7]
            let hours = ranges.reduce(0) { $0 + $1.count }
            if closed[day] { return Capacity.Day(hours: .zero, meetings: .zero, isOff: hours > 0) }
            let free = busy[day].map { FreeTime.free(ranges, less: $0).reduce(0) { $0 + $1.count } } ?? hours
            return Capacity.Day(hours: Minutes(hours), meetings: Minutes(hours - free), isOff: false)
        }
    }

    /// The free minutes of a day, counted from today, until a minute of the clock.
    func minutes(on day: Int, until clock: Int) -> Int {
        ranges(on: day).reduce(0) { $0 + max(min($1.upperBound, clock) - $1.lowerBound, 0) }
    }

    /// The minute of the clock at which so many free minutes of a day are over: its end where it has fewer.
    func minute(on day: Int, after count: Int) -> Int {
        var left = count
        for range in ranges(on: day) {
            if left <= range.count { return range.lowerBound + left }
            left -= range.count
        }
        return 1440
    }

    /// The free minutes of the clock on a day, counted from today, in order.
    func ranges(on day: Int) -> [Range<Int>] {
        guard days.indices.contains(day), days[day].hours > .zero else { return [] }
        let ranges = weekdayRanges(day)
        return busy[day].map { FreeTime.free(ranges, less: $0) } ?? ranges
    }

    /// The hours that a day's weekday has, also where a holiday or time off closes it.
    func weekdayHours(of day: Int) -> Minutes { Minutes(weekdayRanges(day).reduce(0) { $0 + $1.count }) }

    private func weekdayRanges(_ day: Int) -> [Range<Int>] { week[(today.weekday.rawValue - 1 + day) % 7] }

    private static func ranges(_ clock: [ClockRange]) -> [Range<Int>] {
        clock.compactMap { range in range.end.flatMap { $0 > range.start ? range.start..<$0 : nil } }
            .sorted { $0.lowerBound < $1.lowerBound }
    }

    private static func closedDays(_ periods: [Period], from today: CalendarDate, count: Int) -> [Bool] {
        var closed = [Bool](repeating: false, count: count)
        for period in periods {
            let first = max(period.start.days(since: today), 0)
            let last = min(period.end?.days(since: today) ?? count - 1, count - 1)
            if first <= last { for day in first...last { closed[day] = true } }
        }
        return closed
    }

    /// What meetings leave: those with a time take that time, the others the beginning of what is left.
    private static func free(_ ranges: [Range<Int>], less meetings: [Busy]) -> [Range<Int>] {
        var free = ranges
        for meeting in meetings {
            guard let start = meeting.start else { continue }
            let taken = start..<(start + max(meeting.length, 0))
            free = free.flatMap { range in
                [
                    range.lowerBound..<min(range.upperBound, max(taken.lowerBound, range.lowerBound)),
                    max(range.lowerBound, min(taken.upperBound, range.upperBound))..<range.upperBound,
                ]
            }.filter { !$0.isEmpty }
        }
        let untimed = meetings.reduce(0) { $1.start == nil ? $0 + max($1.length, 0) : $0 }
        return dropped(untimed, from: free)
    }

    private static func dropped(_ minutes: Int, from ranges: [Range<Int>]) -> [Range<Int>] {
        var left = minutes
        return ranges.compactMap { range in
            let taken = min(left, range.count)
            left -= taken
            return taken < range.count ? range.lowerBound + taken..<range.upperBound : nil
        }
    }
}
