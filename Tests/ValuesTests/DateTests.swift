import Testing
import Values

@Suite struct DateTests {
    @Test(arguments: ["2026-11-23", "2024-02-29", "0001-01-01", "9999-12-31"])
    func aDayRoundTrips(text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test func slashesAreReadAsHyphens() {
        #expect(CalendarDate("2026/11/23") == CalendarDate(year: 2026, month: 11, day: 23))
        #expect(CalendarDate("2026/11-23") == nil)
    }

    @Test(arguments: [
        ("2026-02-30", DateProblem.noSuchDay("2026-02-30"), "write `2026-02-28`"),
        ("2026-13-01", .noSuchDay("2026-13-01"), "write a day that exists"),
        ("23.11.2026", .notADate("23.11.2026"), "write the date as `2026-11-23`"),
        ("2026-11-23x", .notADate("2026-11-23x"), "write the date as `2026-11-23`"),
        ("2026-11-23 x", .notADate("2026-11-23 x"), "write the date as `2026-11-23`"),
        ("", .notADate(""), "write the date as `2026-11-23`"),
    ])
    func whatIsNoDaySaysWhy(text: String, problem: DateProblem, fix: String) {
        #expect(throws: problem) { try CalendarDate(reading: text) }
        #expect(problem.fix == fix)
    }

    @Test func aMissingZeroIsNamedAndMended() throws {
        let meant = try #require(CalendarDate("2026-01-05"))
        #expect(throws: DateProblem.unpadded("2026-1-5", meant: meant)) { try CalendarDate(reading: "2026-1-5") }
        #expect(DateProblem.unpadded("2026-1-5", meant: meant).fix == "write `2026-01-05`")
    }

    @Test func aDateAtTheStartOfALineEndsWhereTheDateEnds() throws {
        let bytes = Array("- 2026-11-05 EUR 12.90".utf8)
        var position = 2
        #expect(try CalendarDate.read(bytes.span, at: &position).description == "2026-11-05")
        #expect(position == 12)
    }

    @Test func aProblemLeavesThePositionWhereItWas() {
        let bytes = Array("2026-02-30 x".utf8)
        var position = 0
        #expect(throws: DateProblem.noSuchDay("2026-02-30")) {
            _ = try CalendarDate.read(bytes.span, at: &position)
        }
        #expect(position == 0)
    }

    @Test(arguments: [
        "2026-11-23", "2026-11-23T17:00", "2026-11-23T17:00-05:00", "2026-11-23T00:00Z", "2026-11-23T24:00",
        "2026-11-23T09:05+05:45",
    ])
    func aMomentRoundTrips(text: String) {
        #expect(Moment(text)?.description == text)
    }

    @Test(arguments: [
        ("2026-11-23T25:00", DateProblem.noSuchTime("25:00")),
        ("2026-11-23T9:00", .noSuchTime("9:00")),
        ("2026-11-23T17:00:30", .noSuchTime("17:00:30")),
        ("2026-11-23T17:00-5", .noSuchOffset("-5")),
        ("2026-11-23T17:00pm", .noSuchOffset("pm")),
        ("2026-02-30T17:00", .noSuchDay("2026-02-30")),
    ])
    func whatIsNoMomentSaysWhy(text: String, problem: DateProblem) {
        #expect(throws: problem) { try Moment(reading: text) }
    }

    @Test(arguments: ["2026-12-21..2026-12-31", "2026-12-21..", "2026-11-30..2026-11-30"])
    func aSpanRoundTrips(text: String) {
        #expect(Period(text)?.description == text)
    }

    @Test(arguments: [
        ("2026-11-30", "2026-11-30..2026-11-30"), ("2026-02", "2026-02-01..2026-02-28"),
        ("2028-02", "2028-02-01..2028-02-29"), ("2026/11/01..2026/11/05", "2026-11-01..2026-11-05"),
    ])
    func aDayAndAMonthAreSpansToo(text: String, span: String) {
        #expect(Period(text)?.description == span)
    }

    @Test(arguments: [
        ("2026-12-31..2026-12-21", PeriodProblem.endsBeforeStart("2026-12-31..2026-12-21")),
        ("2026-12-31..2026-02-30", .date(.noSuchDay("2026-02-30"))),
        ("2026-12-31..soon", .notAPeriod("2026-12-31..soon")),
        ("2026-13", .date(.notADate("2026-13"))),
    ])
    func whatIsNoSpanSaysWhy(text: String, problem: PeriodProblem) {
        #expect(throws: problem) { try Period(reading: text) }
    }
}
