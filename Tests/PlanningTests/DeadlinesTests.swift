import Records
import Testing
import Values

@testable import Planning

/// The page `deadlines`.
@Suite struct DeadlinesTests {
    static func office() throws -> Office {
        var office = try Office(today: "2026-11-25")
        try office.add("safe", "1h", due: "2026-11-27")
        try office.add("overdue", "1h", due: "2026-11-24", status: .submitted)
        try office.add("sunday", "1h", due: "2026-11-29", importance: .low)
        try office.add("also sunday", "1h", due: "2026-11-29", importance: .high)
        try office.add("next week", "1h", due: "2026-11-30")
        try office.add("last of 30", "1h", due: "2026-12-24")
        try office.add("beyond", "1h", due: "2026-12-25")
        try office.add("no date", "1h")
        try office.add("done", "1h", due: "2026-11-26", state: .done(nil))
        return office
    }

    @Test func `open deadlines stand by week, in each by day and score`() throws {
        let deadlines = Deadlines(try DeadlinesTests.office().plan)
        #expect(deadlines.overdue.map(\.task) == [1])
        #expect(deadlines.weeks.map(\.start.description) == ["2026-11-23", "2026-11-30", "2026-12-21"])
        #expect(deadlines.weeks.map { $0.tasks.map(\.task) } == [[0, 3, 2], [4], [5, 6]])
        #expect(deadlines.overloads == [])
    }

    @Test func `a week begins as the workspace says`() throws {
        var office = try DeadlinesTests.office()
        office.workspace.business.weekStart = .sunday
        let weeks = Deadlines(office.plan).weeks
        #expect(weeks.map(\.start.description) == ["2026-11-22", "2026-11-29", "2026-12-20"])
        #expect(weeks.map { $0.tasks.map(\.task) } == [[0], [3, 2, 4], [5, 6]])
    }

    @Test func `the count of 30 days holds today and what is overdue`() throws {
        let count = Deadlines(try DeadlinesTests.office().plan).next30Days
        #expect(count.safe == 5)
        #expect(count.overdue == 1)
        #expect(count.total == 6)
    }
}
