import Records
import Testing
import Values

@testable import Planning

/// Urgency, importance, score and verdict.
@Suite struct UrgencyTests {
    @Test(arguments: [
        (slack: -1, urgency: 5), (slack: 0, urgency: 4), (slack: 239, urgency: 4), (slack: 240, urgency: 3),
        (slack: 719, urgency: 3), (slack: 720, urgency: 2), (slack: 1679, urgency: 2), (slack: 1680, urgency: 1),
    ])
    func `slack counts in working days, here of 4h`(slack: Int, urgency: Int) {
        #expect(Urgency.own(slack: Minutes(slack), isPastDue: false, fiveDays: Minutes(1_200)) == urgency)
    }

    @Test(arguments: [
        (slack: 104, urgency: 4), (slack: 105, urgency: 3), (slack: 313, urgency: 3), (slack: 314, urgency: 2),
        (slack: 730, urgency: 2), (slack: 731, urgency: 1),
    ])
    func `a working day is not rounded, here a fifth of 8h42m`(slack: Int, urgency: Int) {
        #expect(Urgency.own(slack: Minutes(slack), isPastDue: false, fiveDays: Minutes(522)) == urgency)
    }

    @Test func `past due is most urgent, and no deadline least`() {
        #expect(Urgency.own(slack: Minutes(9_999), isPastDue: true, fiveDays: Minutes(1_200)) == 5)
        #expect(Urgency.own(slack: nil, isPastDue: false, fiveDays: Minutes(1_200)) == 1)
    }

    @Test(arguments: [
        (importance: Importance.lowest, urgent: 5, calm: 1), (importance: .normal, urgent: 15, calm: 3),
        (importance: .highest, urgent: 30, calm: 6),
    ])
    func `the score is urgency times importance and one`(importance: Importance, urgent: Int, calm: Int) throws {
        var office = try Office()
        try office.add("late", "1h", due: "2026-11-20", importance: importance)
        try office.add("some day", "1h", importance: importance)
        #expect(office.plan.assessments.map(\.score) == [urgent, calm])
    }

    @Test func `what others wait for takes the highest of their urgencies, through any number of them`() throws {
        var office = try Office()
        let first = try office.add("first", "1h", due: "2027-03-01")
        let second = try office.add("second", "1h", after: [first])
        let third = try office.add("third", "1h", due: "2026-11-20", after: [second])
        let fourth = try office.add("fourth", "1h", after: [first])
        let plan = office.plan
        #expect([first, second, third, fourth].map { plan.assessment(of: $0)?.urgency } == [5, 5, 5, 1])
        #expect(plan.assessment(of: third)?.verdict == .overdue(days: 3))
        #expect(plan.assessment(of: third)?.urgencyFrom == nil)
        #expect(plan.assessment(of: first)?.neededBy?.description == "2026-11-23")
        #expect(plan.assessment(of: first)?.slack?.description == "-3h")
    }

    @Test(arguments: [
        (estimate: "3h12m", verdict: Verdict.safe), (estimate: "3h13m", verdict: .tight),
        (estimate: "4h", verdict: .tight), (estimate: "4h1m", verdict: .late),
    ])
    func `tight is what a quarter more would make late`(estimate: String, verdict: Verdict) throws {
        var office = try Office()
        try office.add("A", estimate, due: "2026-11-23")
        #expect(office.plan.assessments[0].verdict == verdict)
    }

    @Test(arguments: [
        (verdict: Verdict.overdue(days: 12), words: "overdue 12 days", atRisk: true),
        (verdict: .overdue(days: 1), words: "overdue 1 day", atRisk: true),
        (verdict: .late, words: "late", atRisk: true), (verdict: .tight, words: "tight", atRisk: true),
        (verdict: .safe, words: "safe", atRisk: false), (verdict: .waiting, words: "waiting", atRisk: false),
    ])
    func `a verdict is a word`(verdict: Verdict, words: String, atRisk: Bool) {
        #expect(verdict.words == words)
        #expect(verdict.isAtRisk == atRisk)
    }
}
