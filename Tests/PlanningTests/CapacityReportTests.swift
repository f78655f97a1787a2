import Records
import Testing
import Values

@testable import Planning

/// What eats a person's time.
@Suite struct CapacityReportTests {
    @Test func `each figure of a day leads to the next`() throws {
        var office = try Office(focus: 75)
        try office.meet("Stand-up", at: "2026-11-23T09:00", "30m", every: "weekly")
        try office.log("30m", on: "2026-11-23")
        try office.add("A", "1h", due: "2026-11-23")
        let today = try #require(CapacityReport(office.plan, weeks: 1).people[0].weeks.first?.days.first)
        let figures = today.figures
        #expect(
            [figures.hours, figures.off, figures.meetings, figures.focus, figures.logged, figures.capacity]
                .map(\.description) == ["4h", "0m", "30m", "53m", "30m", "2h7m"])
        #expect([figures.planned, figures.free].map(\.description) == ["1h", "1h7m"])
        #expect(today.meetings.map(\.meeting) == [0])
    }

    @Test func `a day off says why`() throws {
        var office = try Office()
        var kim = Person(id: "kim", name: "Kim")
        kim.timeOff = [Period(try day("2026-11-26"), through: try day("2026-11-26"))]
        office.workspace.business.people = [kim]
        office.workspace.business.holidays = [
            Holiday(Period(try day("2026-11-24"), through: try day("2026-11-24")), name: "St. Clement"),
            Holiday(Period(try day("2026-11-28"), through: try day("2026-11-28")), name: "a Saturday"),
        ]
        office.workspace.business.timeOff = [Period(try day("2026-11-25"), through: try day("2026-11-25"))]
        let week = CapacityReport(office.plan, weeks: 1).people[0].weeks[0]
        #expect(
            week.days.map(\.dayOff) == [nil, .holiday("St. Clement"), .timeOff, .personalTimeOff, nil, nil, nil])
        #expect(
            [week.figures.hours, week.figures.off, week.figures.capacity].map(\.description) == ["20h", "12h", "8h"])
    }

    @Test func `weeks begin as the workspace has it, and the days asked for are all there once`() throws {
        var office = try Office(today: "2026-11-25", hours: "9:00-9:10", focus: 75)
        office.workspace.business.weekStart = .sunday
        let person = CapacityReport(office.plan, weeks: 4).people[0]
        #expect(
            person.weeks.map(\.start.description) == [
                "2026-11-22", "2026-11-29", "2026-12-06", "2026-12-13", "2026-12-20",
            ])
        #expect(person.weeks.map(\.days.count) == [4, 7, 7, 7, 3])
        // 7m30s on each of five days: rounded down over the whole week, not day by day.
        #expect(person.weeks[1].figures.capacity == Minutes(37))
        #expect(person.total.capacity == Minutes(150))
    }
}
