import Records
import Testing
import Values

@testable import Planning

/// What a person can do on a day, and until a moment.
@Suite struct CapacityTests {
    @Test func `focus takes its share of a span, rounded down over the whole span`() throws {
        let office = try Office(hours: "9:00-9:10", focus: 75)
        let capacity = office.plan.people[0].capacity
        #expect(capacity.minutes(on: try day("2026-11-24")).count == 7)
        #expect(capacity.minutes(from: try day("2026-11-23"), through: try day("2026-11-24")).count == 15)
        #expect(capacity.minutes(from: try day("2026-11-23"), through: try day("2026-11-25")).count == 22)
        #expect(capacity.minutes(on: try day("2026-11-28")) == .zero)
    }

    @Test func `a promise on a later day has the floor of that day's product`() throws {
        var office = try Office(hours: "9:00-9:10", focus: 75)
        let task = try office.add("A", "8m", due: "2026-11-24", start: "2026-11-24")
        #expect(office.plan.assessment(of: task)?.slack == Minutes(-1))
    }

    @Test(arguments: [
        (at: "2026-11-24T10:00", length: "1h" as String?, left: "3h"),
        (at: "2026-11-24T08:30", length: "1h", left: "3h30m"),
        (at: "2026-11-24T12:30", length: "2h", left: "3h30m"),
        (at: "2026-11-24T18:00", length: "1h", left: "4h"),
        (at: "2026-11-24", length: "1h", left: "3h"),
        (at: "2026-11-24", length: "9h", left: "0m"),
        (at: "2026-11-24T10:00", length: nil, left: "4h"),
        (at: "2026-11-24T10:00+02:00", length: "1h", left: "4h"),
    ])
    func `a meeting takes the working time that it covers`(at: String, length: String?, left: String) throws {
        var office = try Office()
        try office.meet("Call", at: at, length)
        #expect(office.plan.people[0].capacity.minutes(on: try day("2026-11-24")).description == left)
        #expect(office.plan.people[0].capacity.minutes(on: try day("2026-11-25")).description == "4h")
    }

    @Test func `meetings at the same time take it once`() throws {
        var office = try Office()
        try office.meet("Call", at: "2026-11-24T10:00", "1h")
        try office.meet("Other call", at: "2026-11-24T10:30", "1h")
        #expect(office.plan.people[0].load[1].meetings.description == "1h30m")
    }

    @Test func `a recurring meeting takes time on each of its days until its end`() throws {
        var office = try Office()
        try office.meet("Stand-up", at: "2026-11-03T09:00", "30m", every: "every 2 weeks on tue", until: "2026-12-15")
        let taken = office.plan.people[0].load.filter { $0.meetings > .zero }
        // 3 and 17 November, 1, 15 and 29 December are its days.
        #expect(taken.map(\.day.description) == ["2026-12-01", "2026-12-15"])
        #expect(taken.map(\.capacity.description) == ["3h30m", "3h30m"])
    }

    @Test func `holidays and time off have no capacity`() throws {
        var office = try Office()
        office.workspace.business.holidays = [Holiday(Period(try day("2026-11-24"), through: try day("2026-11-24")))]
        office.workspace.business.timeOff = [Period(try day("2026-11-26"), through: try day("2026-11-29"))]
        let capacity = office.plan.people[0].capacity
        #expect(office.plan.people[0].load.prefix(8).map(\.capacity.count) == [240, 0, 240, 0, 0, 0, 0, 240])
        #expect(capacity.days.prefix(6).map(\.isOff) == [false, true, false, true, true, false])
        #expect(office.plan.people[0].workingDay.description == "4h")
    }

    @Test func `what was logged today comes off today, and a running timer counts 0`() throws {
        var office = try Office(focus: 75)
        let task = try office.add("A", "1h", due: "2026-11-23")
        #expect(office.plan.assessment(of: task)?.slack?.description == "2h")
        try office.log("30m", on: "2026-11-23")
        try office.log("1h", on: "2026-11-20")
        try office.log("0m", on: "2026-11-23", running: true)
        #expect(office.plan.people[0].capacity.minutes(on: try day("2026-11-23")).description == "2h30m")
        #expect(office.plan.assessment(of: task)?.slack?.description == "1h30m")
        #expect(office.plan.running == [2])
        try office.log("9h", on: "2026-11-23")
        #expect(office.plan.people[0].load.prefix(2).map(\.capacity.count) == [0, 180])
        #expect(office.plan.assessment(of: task)?.slack?.description == "-1h")
    }

    @Test(arguments: [
        (due: "2026-11-24", slack: "7h"),
        (due: "2026-11-24T10:00", slack: "4h"),
        (due: "2026-11-24T23:00", slack: "7h"),
        (due: "2026-11-29", slack: "19h"),
        (due: "2026-11-30T09:00", slack: "19h"),
        (due: "2026-11-24T11:00+01:00", slack: "4h"),
        (due: "2026-11-22", slack: "-1h"),
    ])
    func `a day is due at its last working moment, a time at that time`(due: String, slack: String) throws {
        var office = try Office()
        let task = try office.add("A", "1h", due: due)
        #expect(office.plan.assessment(of: task)?.slack?.description == slack)
    }

    @Test func `a time is that moment in the client's zone`() throws {
        var office = try Office()
        try office.addClient("acme", zone: "America/New_York")
        let task = try office.add("A", "1h", due: "2026-11-24T05:30")
        let late = try office.add("B", "0m", due: "2026-11-24T22:00")
        // 5:30 in New York is 10:30 in UTC: 4h on Monday and 1h30m on Tuesday.
        #expect(office.plan.assessment(of: task)?.slack?.description == "4h30m")
        #expect(office.plan.assessment(of: late)?.due?.description == "2026-11-25")
    }

    @Test func `without any hours nothing can be promised`() throws {
        var office = try Office()
        office.workspace.business.hours = WeeklyHours([:])
        try office.add("A", "1h", due: "2026-11-27")
        #expect(office.plan.people[0].load.allSatisfy { $0.capacity == .zero && $0.planned == .zero })
        #expect(office.plan.assessments[0].verdict == .late)
        #expect(office.plan.assessments[0].plannedFinish == nil)
    }
}
