import Records
import Testing
import Values

@testable import Planning

/// Repeating tasks ask for capacity on each of their dates to come.
@Suite struct OccurrenceTests {
    static func repeating(
        _ rule: String, _ estimate: String = "1h", due: String?, on: String? = nil, people: [String] = [],
        status: Task.Status? = nil
    ) throws -> Office {
        var office = try Office()
        try office.addClient("acme", contacts: ["sam"])
        let task = try office.add("Reel", estimate, due: due, status: status, people: people)
        office.workspace.tasks[task].repeats = try Recurrence(reading: rule)
        office.workspace.tasks[task].plannedOn = try on.map { try day($0) }
        return office
    }

    static func dates(_ office: Office) -> [String] {
        office.plan.demand.workload.occurrence.compactMap { $0?.description }
    }

    @Test(arguments: [
        ("weekly", "2026-11-23", ["2026-11-30", "2026-12-07", "2026-12-14"]),
        ("weekly", "2026-11-16", ["2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14"]),
        ("weekly", "2025-11-17", ["2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14"]),
        ("weekly skip missed", "2026-11-16", ["2026-11-30", "2026-12-07", "2026-12-14"]),
        ("every 9 days when done", "2026-11-16", ["2026-12-02", "2026-12-11", "2026-12-20"]),
        ("monthly", "2026-10-31", ["2026-11-30"]),
        ("yearly", "2026-11-23", []),
    ])
    func `they are derived four weeks ahead`(rule: String, due: String, dates: [String]) throws {
        #expect(OccurrenceTests.dates(try OccurrenceTests.repeating(rule, due: due)) == dates)
    }

    @Test func `they reach as far as the latest promise, a year at most`() throws {
        var office = try OccurrenceTests.repeating("monthly", due: "2026-12-01")
        try office.add("far", due: "2027-03-01")
        #expect(OccurrenceTests.dates(office) == ["2027-01-01", "2027-02-01", "2027-03-01"])
        try office.add("farther", due: "2030-03-01")
        #expect(OccurrenceTests.dates(office).count == 11)
    }

    @Test func `each takes its estimate between the date before it and its own`() throws {
        let office = try OccurrenceTests.repeating("every week on tue", "3h", due: "2026-11-24")
        let schedule = Schedule(office.plan, weeks: 2, person: 0)
        let blocks = schedule.days.flatMap(\.blocks)
        #expect(blocks.map(\.day.description) == ["2026-11-23", "2026-11-25", "2026-12-02"])
        #expect(blocks.map(\.occurrence?.description) == [nil, "2026-12-01", "2026-12-08"])
        #expect(blocks.allSatisfy { $0.task == 0 && $0.minutes == Minutes(180) })
        #expect(office.plan.assessments.count == 1)
        #expect(office.plan.people[0].today.map(\.minutes) == [Minutes(180)])
    }

    @Test func `they leave less for other promises, and are told in an overload`() throws {
        var office = try OccurrenceTests.repeating("daily", "1h", due: "2026-11-23")
        let other = try office.add("other", "16h", due: "2026-11-27")
        // 20h to Friday; 5 × 1h are taken.
        #expect(office.plan.assessment(of: other)?.slack == Minutes(-60))
        let overload = try #require(office.plan.people[0].overload)
        #expect(overload.tasks == [0, other])
        #expect(
            overload.occurrences.map(\.date.description) == ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"])
        #expect(overload.promised == (try minutes("21h")))
    }

    @Test func `their own start moves with them, and without a due date they have no deadline`() throws {
        let office = try OccurrenceTests.repeating("weekly", due: nil, on: "2026-11-24")
        let blocks = Schedule(office.plan, weeks: 2, person: 0).days.flatMap(\.blocks)
        #expect(blocks.map(\.day.description) == ["2026-11-24", "2026-12-01"])
        #expect(office.plan.demand.windows.allSatisfy { $0.deadline == nil })
    }

    @Test func `what the client does asks nothing, what the client has in hand does next time`() throws {
        #expect(
            OccurrenceTests.dates(try OccurrenceTests.repeating("weekly", due: "2026-11-30", people: ["sam"])) == [])
        let submitted = try OccurrenceTests.repeating("weekly", due: "2026-11-30", status: .submitted)
        #expect(Schedule(submitted.plan, weeks: 2, person: 0).days.flatMap(\.blocks).map(\.task) == [0])
    }

    @Test func `the earliest thousands count`() throws {
        var office = try Office()
        office.workspace.business.hours = try WeeklyHours(rows: [(days: "mon-sun", ranges: ["9:00-13:00"])])
        for _ in 0..<150 {
            let task = try office.add("daily", "1m", due: "2026-11-23")
            office.workspace.tasks[task].repeats = try Recurrence(reading: "daily")
        }
        let dates = OccurrenceTests.dates(office)
        #expect(dates.count == Occurrence.most && dates == dates.sorted() && dates.last == "2026-12-20")
    }
}
