import Records
import Testing
import Values

@testable import Planning

/// How much of a task is left.
@Suite struct RemainingTests {
    @Test(arguments: [
        (estimate: "3h", logged: "0m", left: "3h", usedUp: false),
        (estimate: "3h", logged: "1h15m", left: "1h45m", usedUp: false),
        (estimate: "3h", logged: "2h59m", left: "1m", usedUp: false),
        (estimate: "3h", logged: "3h", left: "45m", usedUp: true),
        (estimate: "3h", logged: "5h", left: "45m", usedUp: true),
        (estimate: "20m", logged: "1h", left: "15m", usedUp: true),
        (estimate: "1h1m", logged: "2h", left: "16m", usedUp: true),
        (estimate: "0m", logged: "0m", left: "0m", usedUp: false),
    ])
    func `estimate less logged, and a quarter once it is used`(
        estimate: String, logged: String, left: String, usedUp: Bool
    ) throws {
        var office = try Office()
        let task = try office.add("Draft", estimate)
        try office.log(logged, on: "2026-11-20", task: task)
        let remaining = try #require(office.plan.assessment(of: task)?.remaining)
        #expect(remaining.minutes.description == left)
        #expect(remaining.isUsedUp == usedUp)
        #expect(remaining.basis == .stated)
    }

    @Test func `a parent has what its sub-tasks and all that was logged leave`() throws {
        var office = try Office()
        let parent = try office.add("Issue", "8h")
        let story = try office.add("Story", "3h", in: parent)
        let quote = try office.add("Quote", in: story)
        let done = try office.add("Links", "2h", in: parent, state: .done(nil))
        try office.log("1h", on: "2026-11-20", task: story)
        try office.log("30m", on: "2026-11-20", task: done)
        try office.log("15m", on: "2026-11-20", task: quote)
        let left = [parent, story, quote].map { office.plan.assessment(of: $0)?.remaining.minutes.description }
        // Of the story 3h − 1h15m; of the issue 8h − 1h45m, less the story's.
        #expect(left == ["4h30m", "1h45m", "0m"])
        #expect(office.plan.assessment(of: quote)?.remaining.basis == .coveredByParent(story))
        #expect(office.plan.assessment(of: done) == nil)
    }

    @Test func `a sub-task without an estimate has the due date of its parent`() throws {
        var office = try Office()
        let parent = try office.add("Issue", "2h", due: "2026-11-24")
        let story = try office.add("Story", in: parent)
        let assessment = try #require(office.plan.assessment(of: story))
        #expect(assessment.due?.description == "2026-11-24")
        #expect(assessment.remaining.minutes == .zero)
        // 8h until Tuesday evening less the 2h of the issue.
        #expect(assessment.neededBy?.description == "2026-11-24")
        #expect(assessment.slack?.description == "6h")
    }

    @Test func `the due date is that of the nearest task around it, and what is promised is listed once`() throws {
        var office = try Office(today: "2026-11-25")
        let parent = try office.add("Issue", "2h", due: "2026-11-24")
        let story = try office.add("Story", due: "2026-11-23", in: parent)
        let quote = try office.add("Quote", in: story)
        let chart = try office.add("Chart", "1h", in: parent)
        let plan = office.plan
        let due = [parent, story, quote, chart].map { plan.assessment(of: $0)?.due?.description }
        #expect(due == ["2026-11-24", "2026-11-23", "2026-11-23", nil])
        #expect(plan.assessment(of: quote)?.verdict == .overdue(days: 2))
        #expect(Deadlines(plan).overdue.map(\.task) == [story, parent])
        #expect(Agenda(plan).atRisk.map(\.task) == [story, parent])
    }

    @Test func `a sub-task of a finished part stands before the whole that is open`() throws {
        var office = try Office()
        let parent = try office.add("Issue", "2h", due: "2026-11-24")
        let story = try office.add("Story", in: parent, state: .done(nil))
        let quote = try office.add("Quote", in: story)
        let print = try office.add("Print", "1h", due: "2026-11-23", after: [parent])
        #expect(office.plan.assessment(of: quote)?.remaining.basis == .coveredByParent(parent))
        #expect(office.plan.assessment(of: quote)?.due?.description == "2026-11-24")
        // 4h today less 1h of printing and 2h of the issue itself.
        #expect(office.plan.assessment(of: quote)?.slack?.description == "1h")
        #expect(office.plan.assessment(of: print)?.slack?.description == "1h")
    }

    @Test func `without an estimate, from five finished tasks of the service on their median counts`() throws {
        var office = try Office()
        let open = try office.add("Next", service: "writing")
        let other = try office.add("Other", service: "admin")
        for (count, time) in ["10m", "50m", "40m", "2h", "20m"].enumerated() {
            #expect(office.plan.assessment(of: open)?.remaining.basis == .defaultEstimate, "after \(count)")
            let done = try office.add("Done", state: .done(nil), service: "writing")
            try office.log(time, on: "2026-11-01", task: done)
        }
        #expect(office.plan.assessment(of: open)?.remaining.basis == .median(service: "writing", tasks: 5))
        #expect(office.plan.assessment(of: open)?.remaining.minutes.description == "40m")
        #expect(office.plan.assessment(of: other)?.remaining.minutes.description == "1h")
        #expect(office.plan.withoutEstimate == 2)
        try office.add("Never logged", state: .done(nil), service: "writing")
        let sixth = try office.add("Done", state: .done(nil), service: "writing")
        try office.log("41m", on: "2026-11-01", task: sixth)
        #expect(office.plan.assessment(of: open)?.remaining.minutes.description == "41m")
    }

    @Test func `a break comes off the task of the entry above it`() throws {
        var office = try Office()
        let task = try office.add("Draft", "3h")
        try office.log("2h", on: "2026-11-20", task: task)
        try office.log("-15m", on: "2026-11-20")
        office.workspace.time[1].comesOff = 0
        #expect(office.plan.assessment(of: task)?.remaining.minutes.description == "1h15m")
    }
}
