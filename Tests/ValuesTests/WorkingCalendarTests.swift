import Testing
import Values

@Suite struct WorkingCalendarTests {
    /// Monday to Thursday 7h, Friday 4h; closed over Christmas.
    private func calendar(closed: [String] = ["2026-12-21..2026-12-31", "2027-01-01", "2026-12-25"]) throws
        -> WorkingCalendar
    {
        let hours = try WeeklyHours(rows: [("mon-thu", ["9:00-12:30", "13:30-17:00"]), ("fri", ["9:00-13:00"])])
        return WorkingCalendar(hours: hours, closed: try closed.map { try Period(reading: $0) })
    }

    private func day(_ text: String) throws -> CalendarDate { try CalendarDate(reading: text) }

    @Test(arguments: [
        ("2026-11-23", 420), ("2026-11-27", 240), ("2026-11-28", 0), ("2026-12-21", 0), ("2026-12-31", 0),
        ("2027-01-01", 0), ("2027-01-04", 420),
    ])
    func aDayHasItsWeekdaysMinutesUnlessItIsClosed(text: String, minutes: Int) throws {
        let calendar = try calendar()
        #expect(calendar.minutes(on: try day(text)) == Minutes(minutes))
        #expect(calendar.isWorkingDay(try day(text)) == (minutes > 0))
    }

    @Test(arguments: [
        ("2026-11-23", "2026-11-29", 5, 1920), ("2026-11-23", "2026-11-23", 1, 420), ("2026-11-28", "2026-11-29", 0, 0),
        ("2026-12-18", "2027-01-04", 2, 660), ("2026-11-24", "2026-11-23", 0, 0), ("2026-12-25", "2026-12-26", 0, 0),
    ])
    func aSpanIsTheSumOfItsDays(first: String, last: String, days: Int, minutes: Int) throws {
        let calendar = try calendar()
        #expect(calendar.workingDays(from: try day(first), to: try day(last)) == days)
        #expect(calendar.minutes(from: try day(first), through: try day(last)) == Minutes(minutes))
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5])
    func aSpanIsTheSumOfItsDaysWhateverIsClosed(seed: UInt64) throws {
        var state = seed
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let start = try day("2026-01-01")
        let closed = (0..<12).map { _ in
            let first = start.adding(days: random(300))
            return Period(first, through: random(9) == 0 && seed == 5 ? nil : first.adding(days: random(20)))
        }
        let calendar = WorkingCalendar(hours: try calendar().hours, closed: closed)
        for _ in 0..<50 {
            let first = start.adding(days: random(330))
            let last = first.adding(days: random(60))
            let days = (0...last.days(since: first)).map { first.adding(days: $0) }
            let slow = days.map { day in
                closed.contains { $0.contains(day) } ? Minutes.zero : calendar.hours.minutes(on: day.weekday)
            }
            #expect(calendar.minutes(from: first, through: last) == slow.total())
            #expect(calendar.workingDays(from: first, to: last) == slow.count { $0 > .zero })
        }
    }

    @Test func aPeriodThatNeverEndsHasNoSum() throws {
        let open = Period(try day("2026-11-23"), through: nil)
        #expect(try calendar().minutes(in: open) == nil)
        #expect(
            try calendar().minutes(in: Period(monthOf: try day("2026-11-23"))) == Minutes(4 * 4 * 420 + 4 * 240 + 420))
    }

    @Test(arguments: [
        ("14 days", "2026-11-30", "2026-12-14"), ("30 days end of month", "2026-11-15", "2026-12-31"),
        ("2 months", "2026-12-31", "2027-02-28"), ("1 week", "2026-11-23", "2026-11-30"),
        ("0 days end of month", "2026-11-23", "2026-11-30"), ("3 working days", "2026-12-17", "2027-01-05"),
        ("1 working day", "2026-11-28", "2026-11-30"), ("0 working days", "2026-11-28", "2026-11-28"),
    ])
    func aNumberOfDaysLeadsToADay(length: String, start: String, end: String) throws {
        let length = try #require(DayCount(length))
        #expect(try day(start).adding(length, on: try calendar()).description == end)
    }

    @Test func withoutACalendarWorkingDaysAreMondayToFriday() throws {
        let three = try #require(DayCount("3 working days"))
        #expect(try day("2026-12-24").adding(three).description == "2026-12-29")
        #expect(try day("2026-12-26").adding(three).description == "2026-12-30")
        #expect(try day("2026-12-26").subtracting(three).description == "2026-12-23")
        let never = WorkingCalendar(hours: WeeklyHours([:]), closed: [])
        #expect(try day("2026-12-24").adding(three, on: never).description == "2026-12-29")
    }

    @Test func noticeIsCountedBack() throws {
        let notice = try #require(DayCount("30 days"))
        #expect(try day("2026-12-31").subtracting(notice).description == "2026-12-01")
        #expect(try calendar().day(-1, workingDaysAfter: try day("2027-01-04"))?.description == "2026-12-18")
    }

    @Test func periodsMeetWhereTheyOverlap() throws {
        let (autumn, open) = (try Period(reading: "2026-09-01..2026-11-30"), try Period(reading: "2026-11-15.."))
        #expect(autumn.intersection(open)?.description == "2026-11-15..2026-11-30")
        #expect(open.intersection(open) == open)
        #expect(autumn.intersection(try Period(reading: "2026-12")) == nil)
        #expect(autumn.dayCount == 91)
        #expect(open.dayCount == nil)
    }
}
