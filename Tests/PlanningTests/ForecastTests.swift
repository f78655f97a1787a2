import Records
import Testing
import Values

@testable import Planning

/// When work will be done as long as it really takes, and whether promises hold.
@Suite struct ForecastTests {
    @Test func `without a history P50 is as planned, and P80 takes a quarter more of everything`() throws {
        var office = try Office()
        try office.add("A", "4h", due: "2026-11-24")
        let b = try office.add("B", "6h", due: "2026-11-26")
        let assessment = try #require(office.plan.assessment(of: b))
        // 10h are done on Wednesday, 5h and 7h30m on Thursday.
        #expect(assessment.plannedFinish?.description == "2026-11-25")
        #expect(assessment.forecast == Forecast(p50: try day("2026-11-25"), p80: try day("2026-11-26")))
        #expect(assessment.verdict == .safe)
    }

    @Test func `each task is longer by the factor of its own service`() throws {
        var office = try Office()
        try CalibrationTests.finish(&office, ["2h", "2h", "2h", "3h", "4h"], service: "writing")
        try CalibrationTests.finish(&office, ["30m", "30m", "30m", "1h", "1h"], service: "admin")
        let text = try office.add("Text", "3h", due: "2026-11-24", service: "writing")
        let sorting = try office.add("Sorting", "4h", due: "2026-11-25", service: "admin")
        let plan = office.plan
        // At P50 6h of writing and 2h of sorting, at P80 9h and 4h.
        #expect(plan.assessment(of: text)?.forecast == Forecast(p50: try day("2026-11-24"), p80: try day("2026-11-25")))
        #expect(
            plan.assessment(of: sorting)?.forecast == Forecast(p50: try day("2026-11-24"), p80: try day("2026-11-26")))
        #expect(plan.assessments.map(\.verdict) == [.tight, .tight])
        #expect(plan.assessments.map(\.plannedFinish?.description) == ["2026-11-23", "2026-11-24"])
    }

    @Test(arguments: [
        (estimate: "1h", due: "2026-11-23", verdict: Verdict.safe),
        (estimate: "1h20m", due: "2026-11-23", verdict: .safe),
        (estimate: "1h21m", due: "2026-11-23", verdict: .tight), (estimate: "2h", due: "2026-11-23", verdict: .tight),
        (estimate: "2h1m", due: "2026-11-23", verdict: .late), (estimate: "4h", due: "2026-11-24", verdict: .tight),
        (estimate: "1m", due: "2026-11-22", verdict: .overdue(days: 1)),
    ])
    func `safe is in time at P80, tight at P50, late is not`(estimate: String, due: String, verdict: Verdict) throws {
        var office = try Office()
        // P50 is 2, P80 is 3.
        try CalibrationTests.finish(&office, ["1h", "2h", "2h", "3h", "5h"], service: "writing")
        try office.add("Text", estimate, due: due, service: "writing")
        #expect(office.plan.assessments.last?.verdict == verdict)
    }

    @Test func `a slack below 0 is tight for what comes first in time and late for what gives way`() throws {
        var office = try Office()
        let first = try office.add("first", "1h", due: "2026-11-23", importance: .high)
        let second = try office.add("second", "3h30m", due: "2026-11-23")
        let plan = office.plan
        #expect([first, second].map { plan.assessment(of: $0)?.slack?.count } == [-30, -30])
        #expect([first, second].map { plan.assessment(of: $0)?.verdict } == [.tight, .late])
        #expect(
            TermsTests.lines(plan.terms(of: plan.assessments[0])).last?.hasSuffix("only if another promise gives way")
                == true)
    }

    @Test func `where everything takes less than estimated, a promise is not late for its estimate alone`() throws {
        var office = try Office()
        try CalibrationTests.finish(&office, ["30m", "30m", "30m", "30m", "30m"], service: nil)
        let task = try office.add("Text", "6h", due: "2026-11-23")
        let assessment = try #require(office.plan.assessment(of: task))
        #expect(assessment.slack?.description == "-2h")
        #expect(assessment.forecast?.p80?.description == "2026-11-23")
        #expect(assessment.verdict == .tight)
    }

    @Test func `what comes before a promise is in time only with room for it`() throws {
        var office = try Office()
        let before = try office.add("before", "2h30m", due: "2026-11-23")
        let after = try office.add("after", "2h", due: "2026-11-23", after: [before])
        #expect([before, after].map { office.plan.assessment(of: $0)?.verdict } == [.late, .late])
    }

    @Test(arguments: [
        (estimate: "4h", due: "2026-11-27", start: "2026-11-27" as String?),
        (estimate: "4h1m", due: "2026-11-27", start: "2026-11-26"),
        (estimate: "10h", due: "2026-11-29", start: "2026-11-25"),
        (estimate: "20h", due: "2026-11-27", start: "2026-11-23"),
        (estimate: "20h1m", due: "2026-11-27", start: nil),
        (estimate: "0m", due: "2026-11-27", start: "2026-11-27"),
        (estimate: "1h30m", due: "2026-11-27T10:00", start: "2026-11-26"),
        (estimate: "1h", due: "2026-11-20", start: nil),
    ])
    func `the latest start is where the capacity left is what is left of the task`(
        estimate: String, due: String, start: String?
    ) throws {
        var office = try Office()
        try office.add("other", "2h", due: "2026-11-27")
        let task = try office.add("Text", estimate, due: due)
        let assessment = try #require(office.plan.assessment(of: task))
        #expect(assessment.latestStart?.description == start)
    }

    @Test func `what someone else has, and what is not due, has no latest start`() throws {
        var office = try Office()
        try office.add("waiting", "1h", due: "2026-11-27", status: .waiting)
        try office.add("some day", "1h")
        let plan = office.plan
        #expect(plan.assessments.map(\.latestStart) == [nil, nil])
        #expect(plan.assessments.map { $0.forecast == nil } == [true, false])
        #expect(plan.assessments[1].forecast?.p80?.description == "2026-11-23")
    }

    @Test func `P80 is not before P50 where a longer successor makes a task due earlier`() throws {
        var office = try Office(today: "2026-11-26")
        try CalibrationTests.finish(&office, ["1h", "1h", "1h", "3h", "3h"], service: "layout")
        try CalibrationTests.finish(&office, ["1h", "1h", "1h", "1h", "1h"], service: "writing")
        let text = try office.add("Text", "1h", service: "writing")
        try office.add("Layout", "2h", due: "2026-11-27", after: [text], service: "layout")
        try office.add("Post", "4h", due: "2026-11-26", service: "writing")
        let plan = office.plan
        let place = try #require(plan.demand.workload.graph.place[text])
        // At P80 the layout takes 6h, so the text is due on Thursday at 11:00 and comes before the post.
        #expect(plan.reruns.p80.finish(place)?.description == "2026-11-26")
        #expect(plan.assessment(of: text)?.forecast == Forecast(p50: try day("2026-11-27"), p80: try day("2026-11-27")))
    }

    @Test func `beyond the days planned there is no forecast`() throws {
        var office = try Office()
        try office.add("life's work", "1040h")
        let assessment = office.plan.assessments[0]
        // A year and a day have 262 working days of 4h.
        #expect(assessment.plannedFinish?.description == "2027-11-19")
        #expect(assessment.forecast == Forecast(p50: assessment.plannedFinish, p80: nil))
    }
}
