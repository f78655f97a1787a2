import Records
import Testing
import Values

@testable import Planning

/// Work on the clock: which blocks a person's days have.
@Suite struct ScheduleTests {
    /// `A 9:00-10:00 45m` for each block of a day.
    static func words(_ schedule: Schedule, _ index: Int, _ office: Office) -> [String] {
        schedule.days[index].blocks.map { block in
            let clock = [block.start, block.end].map { "\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" }
            return "\(office.workspace.tasks[block.task].title) \(clock[0])-\(clock[1]) \(block.minutes)"
        }
    }

    @Test func `A due Tue and B due Wed fill Monday, Tuesday and two hours of Wednesday`() throws {
        var office = try Office()
        try office.add("A", "4h", due: "2026-11-24")
        try office.add("B", "6h", due: "2026-11-25")
        let schedule = Schedule(office.plan, weeks: 1, person: 0)
        #expect(
            (0..<3).map { ScheduleTests.words(schedule, $0, office) } == [
                ["A 9:00-13:00 4h"], ["B 9:00-13:00 4h"], ["B 9:00-11:00 2h"],
            ])
        #expect(
            schedule.freeFrom == Schedule.Room(day: try day("2026-11-25"), minutes: try minutes("10h"), undated: .zero))
    }

    @Test func `focus stretches work on the clock, so that a full day's blocks fill its free time`() throws {
        var office = try Office(focus: 75)
        office.workspace.business.hours = try WeeklyHours(rows: [
            (days: "mon-fri", ranges: ["9:00-12:00", "13:00-14:00"])
        ])
        try office.meet("Call", at: "2026-11-23T10:00", "1h")
        try office.add("A", "1h30m", due: "2026-11-23")
        try office.add("B", "1h", due: "2026-11-24")
        let schedule = Schedule(office.plan, weeks: 1, person: 0)
        #expect(
            ScheduleTests.words(schedule, 0, office) == ["A 9:00-10:00 45m", "A 11:00-12:00 45m", "B 13:00-14:00 45m"])
        #expect(ScheduleTests.words(schedule, 1, office) == ["B 9:00-9:20 15m"])
        #expect(schedule.days[0].capacity == schedule.days[0].planned)
        #expect(schedule.days[0].meetings.map(\.start) == [600])
    }

    @Test func `what was logged today is taken from the beginning of the day`() throws {
        var office = try Office(focus: 50)
        try office.add("A", "1h", due: "2026-11-23")
        try office.log("30m", on: "2026-11-23")
        // 30m logged are an hour of the clock at half focus.
        #expect(
            ScheduleTests.words(Schedule(office.plan, weeks: 1, person: 0), 0, office) == ["A 10:00-12:00 1h"])
    }

    @Test func `what nothing with a deadline takes is free`() throws {
        var office = try Office()
        try office.add("someday", "30h")
        #expect(Schedule(office.plan, weeks: 1, person: 0).freeFrom?.day == office.workspace.today)
        try office.add("promised", "39h50m", due: "2026-12-04")
        // Ten minutes of Friday are left: too little to speak of.
        let room = Schedule(office.plan, weeks: 1, person: 0).freeFrom
        #expect(
            room == Schedule.Room(day: try day("2026-12-07"), minutes: try minutes("20h"), undated: try minutes("20h")))
    }

    @Test(arguments: 0..<8) func `blocks lie in the free time, none over another, and add up to the plan`(seed: UInt64)
        throws
    {
        var random = Seeded(300 + seed)
        for _ in 0..<40 {
            let office = try ScheduleTests.office(&random)
            let plan = office.plan
            let schedule = Schedule(plan, weeks: 4, person: 0)
            let capacity = plan.people[0].capacity
            for (index, day) in schedule.days.enumerated() {
                let free = Set(capacity.freeTime.ranges(on: index).flatMap(Array.init))
                let taken = day.blocks.flatMap { Array($0.start..<$0.end) }
                #expect(taken == taken.sorted() && Set(taken).count == taken.count)
                #expect(free.isSuperset(of: taken))
                #expect(day.planned == plan.people[0].load[index].planned)
                #expect(day.planned <= day.capacity)
                // What is left of a full day is less than a minute of work: at most 2m30s of the clock.
                if day.planned == day.capacity, index > 0 { #expect(taken.count >= free.count - 3) }
            }
        }
    }

    /// Two ranges of hours at an odd focus, some meetings, some work.
    private static func office(_ random: inout Seeded) throws -> Office {
        var office = try Office(focus: Int64.random(in: 40...100, using: &random))
        office.workspace.business.hours = try WeeklyHours(rows: [
            (days: "mon-fri", ranges: ["9:00-12:10", "13:07-16:00"])
        ])
        for index in 0..<Int.random(in: 0...9, using: &random) {
            try office.add(
                "task \(index)", "\(Int.random(in: 1...900, using: &random))m",
                due: Bool.random(using: &random) ? "2026-12-0\(Int.random(in: 1...9, using: &random))" : nil,
                start: Bool.random(using: &random) ? "2026-11-2\(Int.random(in: 3...9, using: &random))T10:11" : nil)
        }
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let at = "2026-11-2\(Int.random(in: 3...7, using: &random))"
            try office.meet("Call", at: Bool.random(using: &random) ? at : at + "T11:40", "35m", every: "weekly")
        }
        if Bool.random(using: &random) { try office.log("50m", on: "2026-11-23") }
        return office
    }
}
