import Records
import Testing
import Values

@testable import Planning

/// Nobody begins what waits for someone else before that is done.
@Suite struct TeamScheduleTests {
    @Test func `Kim does other things until Robin's draft is done`() throws {
        var office = try TeamTests.office()
        // Robin works 4h a day, Kim 3h on Tuesdays from 9:00.
        try office.add("Urgent", "5h30m", due: "2026-11-24", people: ["robin"])
        let draft = try office.add("Draft", "1h", people: ["robin"])
        let review = try office.add("Review", "30m", after: [draft], importance: .highest, people: ["kim"])
        let other = try office.add("Other", "5h", people: ["kim"])
        let plan = office.plan
        let blocks = plan.schedule.blocks[1].map { [$0.place, $0.start / 100, $0.end / 100] }
        // The window of the review would begin on Monday at 10:00; the draft is done on Tuesday at 11:30.
        #expect(blocks == [[other, 0, 150], [review, 150, 180], [other, 180, 330]])
        #expect(plan.assessment(of: review)?.plannedFinish?.description == "2026-11-24")
        #expect(plan.assessment(of: draft)?.plannedFinish?.description == "2026-11-24")
        #expect(plan.assessment(of: other)?.plannedFinish?.description == "2026-12-01")
    }

    @Test func `work goes to and fro by the clock`() throws {
        var office = try TeamTests.office()
        let outline = try office.add("Outline", "5h", people: ["robin"])
        let text = try office.add("Text", "1h", after: [outline], people: ["kim"])
        let layout = try office.add("Layout", "1h", after: [text], people: ["robin"])
        let last = try office.add("Last look", "1h", due: "2026-11-24", after: [layout], people: ["kim"])
        let plan = office.plan
        // Outline until Tuesday 10:00, text until 11:00, layout until 12:00, and Kim's next hour is a week later.
        #expect(plan.schedule.finish.map { $0.map { $0 / 100 } } == [300, 120, 420, 240])
        #expect(plan.assessment(of: last)?.plannedFinish?.description == "2026-12-01")
        #expect(plan.assessment(of: last)?.verdict == .late)
    }

    @Test func `what waits for a client comes after what the client waits for, and not before tomorrow`() throws {
        var office = try Office()
        let draft = try office.add("Draft", "6h", importance: .low)
        let approval = try office.add("Approval", after: [draft], status: .waiting)
        let print = try office.add("Print", "1h", after: [approval], importance: .highest)
        let other = try office.add("Other", "3h", after: [approval])
        let plan = office.plan
        #expect(plan.assessment(of: draft)?.plannedFinish?.description == "2026-11-24")
        #expect(plan.schedule.blocks[0].map(\.place) == [draft, print, other])
        #expect(plan.schedule.finish.map { $0.map { $0 / 100 } } == [360, nil, 420, 600])
    }

    @Test func `a chain of ten thousand in the client's hands is followed to its end`() throws {
        var office = try Office()
        try office.add("first", "1h")
        for index in 0..<10_000 { try office.add("\(index)", after: [index], status: .waiting) }
        let last = try office.add("last", "1h", after: [10_000])
        #expect(office.plan.assessment(of: last)?.plannedFinish?.description == "2026-11-24")
    }

    @Test func `without hours of theirs, nothing that waits for someone is ever done`() throws {
        var office = try TeamTests.office()
        office.workspace.business.people[1].hours = WeeklyHours([:])
        let review = try office.add("Review", "1h", people: ["kim"])
        let send = try office.add("Send", "1h", due: "2026-11-27", after: [review], people: ["robin"])
        let plan = office.plan
        #expect([review, send].map { plan.assessment(of: $0)?.plannedFinish } == [nil, nil])
        #expect(plan.assessment(of: send)?.verdict == .late)
    }
}
