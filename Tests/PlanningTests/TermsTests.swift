import Diagnostics
import Records
import Testing
import Values

@testable import Planning

/// Every figure explains itself.
@Suite struct TermsTests {
    static func lines(_ terms: [Term]) -> [String] {
        terms.map { "\($0.name.rawValue) \($0.value): \($0.reason)" }
    }

    @Test func `each term has its value and its reason`() throws {
        var office = try Office(focus: 75)
        try office.add("Call", "1h", due: "2026-11-24")
        let draft = try office.add("Draft", "3h", due: "2026-11-27", importance: .high)
        try office.log("1h", on: "2026-11-20", task: draft)
        try office.log("30m", on: "2026-11-23", task: draft)
        let plan = office.plan
        let terms = plan.terms(of: try #require(plan.assessment(of: draft)))
        #expect(
            TermsTests.lines(terms) == [
                "estimate 3h: as the task says",
                "logged 1h30m: on the task and its sub-tasks, in 2 entries",
                "remaining 1h30m: estimate less logged",
                "due 2026-11-27: as the task says",
                "hours 20h: Mon 2026-11-23 to Fri 2026-11-27",
                "capacity 14h30m: hours less days off and meetings, times 75%, less 30m logged today",
                "promised 2h30m: 2 tasks to do in that span",
                "slack 12h: capacity less promised",
                "working day 3h: a fifth of 15h, the capacity of the next five working days",
                "urgency 2: slack below seven working days",
                "importance 4: high",
                "score 10: urgency 2 × (4 + 1)",
                "latest start 2026-11-27: from 11:00 on the capacity until it is needed is the 1h30m left of it",
                "planned finish 2026-11-23: by the earliest deadline, as estimated",
                "factor P50 1.00: fewer than five finished tasks with an estimate and time logged",
                "factor P80 1.25: fewer than five finished tasks with an estimate and time logged",
                "forecast P50 2026-11-23: every task times its factor, this one 1h30m × 1.00 = 1h30m",
                "forecast P80 2026-11-24: every task times its factor, this one 1h30m × 1.25 = 1h53m",
                "verdict safe: in time at P80, and there is room for every promise until then",
            ])
        #expect(terms.first { $0.name == .logged }?.locations.map(\.line) == [1, 2])
        #expect(terms.first { $0.name == .promised }?.locations.map(\.line) == [1, 2])
    }

    @Test func `what is inherited names the task it comes from`() throws {
        var office = try Office()
        let draft = try office.add("Draft", start: "2026-11-24")
        try office.add("Send", "2h", due: "2026-11-24", after: [draft])
        let plan = office.plan
        let terms = plan.terms(of: try #require(plan.assessment(of: draft)))
        let lines = TermsTests.lines(terms)
        #expect(lines.contains("estimate 1h: no estimate given: the workspace's `default-estimate`"))
        #expect(lines.contains("release 2026-11-24: not before that day"))
        #expect(lines.contains("needed by 2026-11-24: what comes after it needs the room"))
        #expect(lines.contains("slack 1h: capacity less promised"))
        #expect(terms.first { $0.name == .neededBy }?.locations.map(\.line) == [2])
    }

    @Test func `capacity names its days off, its meetings and where in a day it begins and ends`() throws {
        var office = try Office()
        office.workspace.business.timeOff = [Period(try day("2026-11-25"), through: try day("2026-11-25"))]
        try office.meet("Stand-up", at: "2026-11-02T09:00", "30m", every: "weekly on tue, thu")
        try office.meet("Evening", at: "2026-11-24T19:00", "30m")
        try office.meet("Off", at: "2026-11-25T10:00", "30m")
        let task = try office.add("Page", "2h", due: "2026-11-27T10:30", start: "2026-11-24T11:00")
        let plan = office.plan
        let terms = plan.terms(of: try #require(plan.assessment(of: task)))
        let lines = TermsTests.lines(terms)
        #expect(lines.contains("hours 12h: Tue 2026-11-24 to Fri 2026-11-27, off on Wed 2026-11-25"))
        #expect(lines.contains("meetings 1h: 2 meetings on these days, as far as in working time"))
        #expect(
            lines.contains(
                "capacity 7h: hours less days off and meetings, times 100%, from 11:00 on the first day on, "
                    + "until 10:30 on the last day"))
        #expect(lines.contains("slack 5h: capacity less promised"))
        #expect(lines.contains { $0.hasPrefix("latest start 2026-11-26: from 12:30 on ") })
    }

    @Test func `a factor names the finished task that decides it first, then some of the others`() throws {
        var office = try Office()
        for (index, time) in ["1h", "3h", "2h", "30m", "4h", "2h", "1h"].enumerated() {
            let done = try office.add("Post \(index)", "2h", state: .done(nil), service: "writing")
            try office.log(time, on: "2026-11-02", task: done)
        }
        let next = try office.add("Next", "1h30m", due: "2026-11-23", service: "writing")
        let plan = office.plan
        let terms = plan.terms(of: try #require(plan.assessment(of: next)))
        let lines = TermsTests.lines(terms)
        #expect(
            lines.contains(
                "factor P50 1.00: half of 7 finished tasks of 'writing' took at most that times their estimate: "
                    + "number 4, 'Post 2', took 2h of 2h"))
        #expect(
            lines.contains(
                "factor P80 1.50: four of five of 7 finished tasks of 'writing' took at most that times their estimate: "
                    + "number 6, 'Post 1', took 3h of 2h"))
        #expect(terms.first { $0.name == .factorP80 }?.locations.map(\.line) == [2, 4, 5, 6, 7])
        #expect(lines.contains("forecast P80 2026-11-23: every task times its factor, this one 1h30m × 1.50 = 2h15m"))
    }

    @Test(arguments: [
        (estimate: "3h", verdict: "safe: in time at P80, and there is room for every promise until then"),
        (estimate: "4h", verdict: "tight: in time at P50, not at P80"),
        (estimate: "5h", verdict: "late: not in time at P50"),
    ])
    func `a verdict says what it rests on`(estimate: String, verdict: String) throws {
        var office = try Office()
        try office.add("A", estimate, due: "2026-11-23")
        let plan = office.plan
        #expect(TermsTests.lines(plan.terms(of: plan.assessments[0])).last == "verdict \(verdict)")
    }

    @Test func `capacity less promised is the slack, whatever the tasks`() throws {
        var random = Seeded(11)
        for _ in 0..<100 {
            let office = try Feasibility.office(&random)
            let plan = office.plan
            for assessment in plan.assessments {
                let values = Dictionary(plan.terms(of: assessment).map { ($0.name, $0.value) }) { first, _ in first }
                guard let slack = assessment.slack, case .minutes(let capacity) = values[.capacity],
                    case .minutes(let promised) = values[.promised]
                else {
                    #expect(assessment.slack == nil)
                    continue
                }
                #expect(capacity - promised == slack)
            }
        }
    }
}
