import Testing
import Values

@Suite struct WeekTests {
    @Test(arguments: [
        ("mon", Weekday.monday), ("Monday", .monday), ("tues", .tuesday), ("THU", .thursday), ("sunday", .sunday),
    ])
    func aWeekdayIsReadByItsFirstLetters(text: String, day: Weekday) {
        #expect(Weekday(text) == day)
    }

    @Test(arguments: ["mo", "", "mondays", "x"])
    func whatIsNoWeekdayIsNone(text: String) {
        #expect(Weekday(text) == nil)
    }

    @Test func hoursOfTheWeekRoundTrip() throws {
        let hours = try WeeklyHours(rows: [
            ("mon-thu", ["9:00-12:30", "13:30-17:00"]), ("fri", ["9:00-13:00"]), ("sat", []),
        ])
        #expect(hours.description == "{mon-thu: [9:00-12:30, 13:30-17:00], fri: [9:00-13:00]}")
        #expect(hours.minutes(on: .wednesday) == Minutes(420))
        #expect(hours.minutes(on: .saturday) == .zero)
    }

    @Test func daysInARowGoOverTheWeeksEnd() throws {
        let hours = try WeeklyHours(rows: [("sun-mon", ["9:00-10:00"]), ("wed, fri", ["9:00-11:00"])])
        #expect(Weekday.allCases.map { hours.minutes(on: $0).count } == [60, 0, 120, 0, 120, 0, 60])
    }

    @Test(arguments: [
        ("mun", "9:00-10:00", HoursProblem.unknownDay("mun", row: 1)),
        ("mon", "9:00-10:00", .dayTwice(.monday, row: 1)),
        ("tue", "9:00-?", .stillOpen("9:00-?", row: 1)),
        ("tue", "9-17", .range(.notARange("9-17"), row: 1)),
        ("tue-wed-thu", "9:00-10:00", .unknownDay("tue-wed-thu", row: 1)),
    ])
    func hoursThatCannotBeReadSayWhyAndInWhichRow(days: String, range: String, problem: HoursProblem) {
        #expect(throws: problem) { try WeeklyHours(rows: [("mon", ["9:00-12:00"]), (days, [range])]) }
        #expect(problem.row == 1)
    }

    @Test func rangesOfADayFollowEachOther() {
        #expect(throws: HoursProblem.overlapping("11:00-13:00", row: 0)) {
            try WeeklyHours(rows: [("mon", ["9:00-12:00", "11:00-13:00"])])
        }
    }

    /// Today is Tuesday 2026-11-24.
    @Test(arguments: [
        ("today", "2026-11-24"), ("tomorrow", "2026-11-25"), ("yesterday", "2026-11-23"), ("fri", "2026-11-27"),
        ("tue", "2026-11-24"), ("mon", "2026-11-30"), ("next mon", "2026-11-30"), ("next fri", "2026-12-04"),
        ("this mon", "2026-11-23"), ("last tue", "2026-11-17"), ("last mon", "2026-11-23"), ("+3d", "2026-11-27"),
        ("-2w", "2026-11-10"), ("+1m", "2026-12-24"), ("+1y", "2027-11-24"), ("2026-12-01", "2026-12-01"),
        ("Friday", "2026-11-27"),
    ])
    func aSpokenDayIsSeenFromToday(text: String, day: String) throws {
        let today = try #require(CalendarDate("2026-11-24"))
        #expect(CalendarDate(spoken: text, today: today)?.description == day)
    }

    @Test(
        "Of what is over, a weekday is the latest one up to today",
        arguments: [
            ("fri", "2026-11-20"), ("tue", "2026-11-24"), ("wed", "2026-11-18"), ("last tue", "2026-11-17"),
            ("yesterday", "2026-11-23"), ("tomorrow", "2026-11-25"), ("2026-11-30", "2026-11-30"),
        ])
    func pastDay(text: String, day: String) throws {
        let today = try #require(CalendarDate("2026-11-24"))
        #expect(CalendarDate(spoken: text, today: today, isPast: true)?.description == day)
    }

    @Test(arguments: ["", "soon", "3d", "+d", "next", "next month fri", "+3x"])
    func whatNamesNoDayIsNone(text: String) throws {
        let today = try #require(CalendarDate("2026-11-24"))
        #expect(CalendarDate(spoken: text, today: today) == nil)
    }

    @Test(arguments: [
        ("this month", "2026-11-01..2026-11-30"), ("last month", "2026-10-01..2026-10-31"),
        ("last week", "2026-11-16..2026-11-22"), ("2026-10", "2026-10-01..2026-10-31"),
        ("tomorrow", "2026-11-25..2026-11-25"), ("2026-11-01..", "2026-11-01.."),
    ])
    func aSpokenPeriodIsSeenFromToday(text: String, period: String) throws {
        let today = try #require(CalendarDate("2026-11-24"))
        #expect(Period(spoken: text, today: today)?.description == period)
    }
}
