import Records
import Testing
import Values

@testable import Planning

/// "Can I say yes?"
@Suite struct CanTests {
    static func ask(
        _ office: Office, _ duration: String, by: String? = nil, after: [Int] = [], importance: Importance = .normal,
        client: String? = "acme"
    ) throws -> CanAnswer {
        let moment = try by.map { try #require(Moment($0)) }
        return office.plan.can(
            CanQuestion(
                duration: try minutes(duration), by: moment, client: client, after: after, importance: importance))
    }

    @Test(arguments: [
        (by: "2026-11-25", reply: CanAnswer.Reply.no), (by: "2026-11-26", reply: .tight),
        (by: "2026-11-27", reply: .yes), (by: "2026-12-24", reply: .yes), (by: "2026-11-20", reply: .no),
    ])
    func `8h beside 6h due Wednesday, at 4h a day`(by: String, reply: CanAnswer.Reply) throws {
        var office = try Office()
        try office.add("promised", "6h", due: "2026-11-25")
        let answer = try CanTests.ask(office, "8h", by: by)
        #expect(answer.reply == reply)
        #expect(answer.earliest?.description == "2026-11-26")
        // 7h30m and 10h, where all takes a quarter longer: Monday to Friday noon.
        #expect(answer.earliestSafe?.description == "2026-11-27")
        #expect([answer.likely, answer.cautious].map(\.description) == ["8h", "10h"])
    }

    @Test func `no names the promises that would break, and by how much`() throws {
        var office = try Office()
        let early = try office.add("early", "4h", due: "2026-11-23")
        let late = try office.add("late", "6h", due: "2026-11-25")
        let answer = try CanTests.ask(office, "4h", by: "2026-11-25", importance: .high)
        #expect(answer.reply == .no)
        #expect(
            answer.broken == [
                CanAnswer.Broken(task: late, occurrence: nil, by: try minutes("2h"), isLessImportant: true)
            ])
        let span = try #require(answer.span)
        #expect([span.from, span.through].map(\.description) == ["2026-11-23", "2026-11-25"])
        #expect(
            [span.available, span.promised, span.asked, span.left].map(\.description) == ["12h", "10h", "4h", "-2h"])
        let sooner = try CanTests.ask(office, "2h", by: "2026-11-23")
        #expect(sooner.broken.map(\.task) == [early])
        #expect(sooner.earliest?.description == "2026-11-24")
    }

    @Test func `a promise that is late already gets no later`() throws {
        var office = try Office()
        try office.add("too much", "12h", due: "2026-11-24")
        #expect(try CanTests.ask(office, "1h").earliest?.description == "2026-11-26")
        #expect(try CanTests.ask(office, "1h", by: "2026-11-24").broken.map(\.by.description) == ["1h"])
        #expect(try CanTests.ask(office, "1h", by: "2026-11-25").reply == .no)
    }

    @Test func `a time is meant in the client's zone`() throws {
        var office = try Office()
        try office.addClient("far", zone: "America/New_York")
        // 5:30 in New York is 10:30 here: an hour and a half of work.
        #expect(try CanTests.ask(office, "1h12m", by: "2026-11-23T05:30", client: "far").reply == .yes)
        #expect(try CanTests.ask(office, "1h13m", by: "2026-11-23T05:30", client: "far").reply == .tight)
        #expect(try CanTests.ask(office, "1h31m", by: "2026-11-23T05:30", client: "far").reply == .no)
        #expect(try CanTests.ask(office, "1h31m", by: "2026-11-23T05:30").reply == .no)
    }

    @Test func `what comes after open work waits for it`() throws {
        var office = try Office()
        let before = try office.add("before", "6h")
        try office.add("beside", "4h", due: "2026-11-24")
        // 10h of others come first: Wednesday has 2h left.
        #expect(try CanTests.ask(office, "2h", after: [before]).earliest?.description == "2026-11-25")
        #expect(try CanTests.ask(office, "3h", after: [before]).earliest?.description == "2026-11-26")
        #expect(try CanTests.ask(office, "3h").earliest?.description == "2026-11-23")
    }

    @Test func `the history of the client's service says how long it takes`() throws {
        var office = try Office()
        try office.addClient("acme")
        try office.addClient("bolt")
        office.workspace.clients[0].service = "writing"
        for hours in ["1h", "2h", "2h", "3h", "4h"] {
            let task = try office.add("done", "1h", state: .done(try day("2026-11-20")), service: "writing")
            try office.log(hours, on: "2026-11-20", task: task)
        }
        try office.add("promised", "2h", due: "2026-11-24", service: "admin")
        let answer = try CanTests.ask(office, "2h")
        #expect(answer.calibration.basis == .service("writing", tasks: 5))
        #expect([answer.likely, answer.cautious].map(\.description) == ["4h", "6h"])
        // All that is promised counts with its own factor: of all services for the 2h, which are 4h and 6h.
        #expect([answer.earliest, answer.earliestSafe].map { $0?.description } == ["2026-11-23", "2026-11-25"])
        #expect(try CanTests.ask(office, "2h", client: "bolt").calibration.basis == .all(tasks: 5))
    }

    @Test func `without any hours there is no honest day`() throws {
        var office = try Office()
        office.workspace.business.hours = WeeklyHours([:])
        let answer = try CanTests.ask(office, "1h")
        #expect(answer.earliest == nil && answer.reply == nil && answer.span == nil)
        #expect(try CanTests.ask(office, "1h", by: "2026-11-27").reply == .no)
    }

    @Test(arguments: 0..<20) func `the earliest honest day makes nothing worse, and each day before it does`(
        seed: UInt64
    )
        throws
    {
        var random = Seeded(700 + seed)
        for _ in 0..<15 {
            var office = try Feasibility.office(&random)
            let before = office.plan
            let duration = Minutes(Int.random(in: 1...5, using: &random))
            let after = Bool.random(using: &random) ? [0] : []
            let earliest = before.can(CanQuestion(duration: duration, client: "acme", after: after)).earliest
            let last = earliest?.days(since: office.workspace.today) ?? 8
            let new = try office.add("new", duration.description, after: after)
            for offset in 0...last {
                office.workspace.tasks[new].due = Moment(office.workspace.today.adding(days: offset))
                let plan = office.plan
                let isHonest = plan.assessments.allSatisfy { assessment in
                    let without = before.assessment(of: assessment.task)?.slack ?? .zero
                    return (assessment.slack ?? .zero) >= min(without, .zero)
                }
                #expect(isHonest == (offset == earliest?.days(since: office.workspace.today)), "day \(offset)")
            }
        }
    }
}
