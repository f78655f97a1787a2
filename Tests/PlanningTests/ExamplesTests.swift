import Records
import Testing
import Values

@testable import Planning

/// The examples of the design that decide, with 4h a day.
@Suite struct Examples {
    /// What the schedule puts on each day of a person who works alone: the task and the minutes.
    static func days(_ plan: Plan) -> [[PlannedTask]] {
        let shares = plan.dayPlans[0].shares
        return (0...(shares.map(\.day).max() ?? 0)).map { day in
            shares.filter { $0.day == day }.map {
                PlannedTask(
                    task: plan.demand.workload.graph.tasks[$0.place],
                    minutes: plan.people[0].capacity.axis.minutes($0.units))
            }
        }
    }

    static func planned(_ task: Int, _ minutes: Int) -> PlannedTask {
        PlannedTask(task: task, minutes: Minutes(minutes))
    }

    @Test func `A due Tue and B due Wed both hold, with 4h and 2h of slack`() throws {
        var office = try Office()
        let a = try office.add("A", "4h", due: "2026-11-24")
        let b = try office.add("B", "6h", due: "2026-11-25")
        let plan = office.plan
        #expect(plan.assessment(of: a)?.slack == Minutes(240))
        #expect(plan.assessment(of: b)?.slack == Minutes(120))
        #expect(
            Examples.days(plan) == [[Examples.planned(a, 240)], [Examples.planned(b, 240)], [Examples.planned(b, 120)]])
        #expect(plan.people[0].today == [Examples.planned(a, 240)])
        #expect(plan.people[0].load.prefix(4).map(\.planned.count) == [240, 240, 120, 0])
        #expect(plan.people[0].overload == nil)
        #expect(plan.assessment(of: b)?.plannedFinish?.description == "2026-11-25")
    }

    @Test func `C due Wed as well is 2h too much from Mon to Wed, and A, B, C are named`() throws {
        var office = try Office()
        let a = try office.add("A", "4h", due: "2026-11-24")
        let b = try office.add("B", "6h", due: "2026-11-25")
        let c = try office.add("C", "4h", due: "2026-11-25")
        let plan = office.plan
        #expect([a, b, c].map { plan.assessment(of: $0)?.slack?.count } == [240, -120, -120])
        // B comes before C in the file: it can be kept, but then C cannot.
        #expect([a, b, c].map { plan.assessment(of: $0)?.verdict } == [.safe, .tight, .late])
        let overload = try #require(plan.people[0].overload)
        #expect(overload.from.description == "2026-11-23")
        #expect(overload.through.description == "2026-11-25")
        #expect([overload.promised, overload.available, overload.deficit].map(\.count) == [840, 720, 120])
        #expect(overload.tasks == [a, b, c])
    }

    @Test func `A and C released and due Wed exceed Wednesday alone by 4h`() throws {
        var office = try Office()
        let a = try office.add("A", "4h", due: "2026-11-25", start: "2026-11-25")
        let c = try office.add("C", "4h", due: "2026-11-25", start: "2026-11-25")
        let b = try office.add("B", "4h", due: "2026-11-25")
        let plan = office.plan
        #expect([a, b, c].map { plan.assessment(of: $0)?.slack?.count } == [-240, 0, -240])
        let overload = try #require(plan.people[0].overload)
        #expect(overload.from.description == "2026-11-25")
        #expect(overload.promised.count == 480)
        #expect(overload.available.count == 240)
        #expect(overload.tasks == [a, c])
    }

    @Test func `what A comes after is due with room for A`() throws {
        var office = try Office(today: "2026-11-26")
        let b = try office.add("B", "6h", due: "2026-11-27")
        let a = try office.add("A", "2h", due: "2026-11-27", after: [b])
        let plan = office.plan
        #expect(plan.assessment(of: b)?.slack == .zero)
        #expect(plan.assessment(of: a)?.slack == .zero)
        // B's own deadline is Friday 2h before the end, at 11:00.
        let place = try #require(plan.demand.workload.graph.place[b])
        let deadline = try #require(plan.demand.windows[place].deadline)
        #expect(plan.people[0].capacity.instant(reaching: deadline) == WorkInstant(day: 1, minute: 11 * 60))
        #expect(
            Examples.days(plan) == [
                [Examples.planned(b, 240)], [Examples.planned(b, 120), Examples.planned(a, 120)],
            ])
        #expect(plan.people[0].overload == nil)
        office.workspace.today = try day("2026-11-27")
        office.workspace.tasks[b].estimate = try minutes("2h")
        #expect(office.plan.people[0].today.map(\.task) == [b, a])
    }

    @Test func `B without a due date inherits the urgency of A and goes before C`() throws {
        var office = try Office(today: "2026-11-26")
        let c = try office.add("C", "8h", due: "2026-12-02")
        let b = try office.add("B", "6h")
        let a = try office.add("A", "2h", due: "2026-11-27", after: [b])
        let plan = office.plan
        #expect(
            Examples.days(plan).prefix(2) == [
                [Examples.planned(b, 240)], [Examples.planned(b, 120), Examples.planned(a, 120)],
            ])
        #expect(plan.assessment(of: b)?.urgency == plan.assessment(of: a)?.urgency)
        #expect(plan.assessment(of: b)?.neededBy?.description == "2026-11-27")
        #expect(Agenda(plan).days[0].items.map(\.assessment.task) == [b, c])
    }

    @Test func `both promises hold, so the one due first comes first whatever its importance`() throws {
        var office = try Office()
        let b = try office.add("B", "6h", due: "2026-11-24", importance: .high)
        let a = try office.add("A", "2h", due: "2026-11-23", importance: .low)
        let agenda = Agenda(office.plan)
        #expect(agenda.days[0].order == .schedule)
        #expect(agenda.days[0].items.map(\.assessment.task) == [a, b])
        #expect(agenda.days[0].items.map(\.plannedToday.count) == [120, 120])
    }

    @Test func `30h due Friday of next week beside 5m due today are urgent today`() throws {
        var office = try Office()
        try office.add("small", "5m", due: "2026-11-23")
        let large = try office.add("large", "30h", due: "2026-12-04")
        let assessment = try #require(office.plan.assessment(of: large))
        #expect(assessment.slack?.description == "9h55m")
        #expect(assessment.urgency == 3)
        #expect(office.plan.people[0].workingDay.description == "4h")
    }

    @Test func `three tasks of 5m fit into 15 working minutes`() throws {
        var office = try Office(hours: "9:00-9:15")
        for title in ["A", "B", "C"] { try office.add(title, "5m", due: "2026-11-23") }
        #expect(office.plan.assessments.map(\.slack) == [.zero, .zero, .zero])
        #expect(office.plan.people[0].overload == nil)
    }

    @Test func `a promise for days without work is told for those days`() throws {
        var office = try Office(today: "2026-11-21")
        try office.add("on Sunday", "1h", due: "2026-11-22")
        let overload = try #require(office.plan.people[0].overload)
        #expect([overload.from, overload.through].map(\.description) == ["2026-11-21", "2026-11-22"])
        #expect([overload.promised, overload.available].map(\.count) == [60, 0])
    }

    @Test func `what should have begun before now is told with what comes after it`() throws {
        var office = try Office()
        let first = try office.add("first", "2h")
        let second = try office.add("second", "5h", due: "2026-11-23", after: [first])
        let overload = try #require(office.plan.people[0].overload)
        #expect([overload.promised, overload.available, overload.deficit].map(\.count) == [420, 240, 180])
        #expect(overload.tasks == [first, second])
    }
}
