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
                "logged 1h30m: on the task and its sub-tasks",
                "remaining 1h30m: estimate less logged",
                "due 2026-11-27: as the task says",
                "capacity 14h30m: Mon 2026-11-23 to Fri 2026-11-27: hours less days off and meetings, times 75%, "
                    + "less 30m logged today",
                "promised 2h30m: 2 tasks to do in that span",
                "slack 12h: capacity less promised",
                "working day 3h: a fifth of the capacity of the next five working days",
                "urgency 2: slack below seven working days",
                "importance 4: high",
                "score 10: urgency 2 × (4 + 1)",
                "verdict safe: in time even if everything takes a quarter longer",
            ])
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
