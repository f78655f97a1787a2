import Records
import Testing
import Values

@testable import Planning

/// Where promises exceed what can be done, and what would mend it.
@Suite struct OverloadTests {
    @Test func `two weeks apart are two overloads, the worst first`() throws {
        var office = try Office()
        let a = try office.add("A", "5h", due: "2026-11-23")
        let b = try office.add("B", "6h", due: "2026-12-01", start: "2026-12-01")
        let overloads = office.plan.people[0].overloads
        #expect(overloads.map(\.tasks) == [[b], [a]])
        #expect(overloads.map(\.deficit.description) == ["2h", "1h"])
        #expect(overloads.map(\.from.description) == ["2026-12-01", "2026-11-23"])
        #expect(overloads.first == office.plan.people[0].overload)
    }

    @Test func `what is overdue hides no promise that can still be mended`() throws {
        var office = try Office()
        let old = try office.add("old", "30m", due: "2026-11-20")
        let now = try office.add("now", "230m", due: "2026-11-23")
        let overloads = office.plan.people[0].overloads
        #expect(overloads.map(\.tasks) == [[old, now], [old]])
        #expect(overloads.map(\.deficit.description) == ["20m", "30m"])
        #expect(overloads.map(\.isOverdue) == [false, true])
        #expect(overloads.first == office.plan.people[0].overload)
        let moves = office.plan.mends(of: overloads[0]).map { ($0.task, $0.moves) }
        #expect(moves.first { $0.0 == now }?.1.first == .later(try day("2026-11-24")))
    }

    @Test func `what an overdue task waits for is overdue with it`() throws {
        var office = try Office()
        let first = try office.add("first", "1h")
        let second = try office.add("second", "1h", due: "2026-11-20", after: [first])
        let overloads = office.plan.people[0].overloads
        #expect(overloads.map(\.tasks) == [[first, second]])
        #expect(overloads.map(\.isOverdue) == [true])
    }

    @Test func `a span that is mended with a worse one is not told`() throws {
        var office = try Office()
        try office.add("A", "5h", due: "2026-11-23")
        try office.add("B", "8h", due: "2026-11-24")
        let overloads = office.plan.people[0].overloads
        #expect(overloads.map(\.deficit.description) == ["5h"])
        try office.add("Tuesday alone", "6h", due: "2026-11-24", start: "2026-11-24")
        #expect(office.plan.people[0].overloads.map(\.deficit.description) == ["11h", "2h"])
    }

    @Test func `each task has its smallest move`() throws {
        var office = try Office()
        let a = try office.add("A", "4h", due: "2026-11-24")
        let b = try office.add("B", "6h", due: "2026-11-25", importance: .high)
        let c = try office.add("C", "90m", due: "2026-11-25")
        let d = try office.add("D", "150m", due: "2026-11-25")
        try office.add("next", "3h", due: "2026-11-26")
        let plan = office.plan
        // 14h are promised to Wednesday and 12h are there; with 3h more on Thursday, Friday is the first day with room.
        let mends = plan.mends(of: try #require(plan.people[0].overload))
        #expect(mends.map(\.task) == [d, a, b, c])
        #expect(
            mends.map(\.moves) == [
                [.later(try day("2026-11-27")), .shorter(Minutes(120))],
                [.later(try day("2026-11-27")), .shorter(Minutes(120))],
                [.later(try day("2026-11-27")), .shorter(Minutes(120))], [],
            ])
        #expect(mends.map(\.takesOff.description) == ["2h", "2h", "2h", "1h30m"])
    }

    @Test func `what begins after it is due is mended by a later day`() throws {
        var office = try Office()
        let a = try office.add("A", "2h", due: "2026-11-24", start: "2026-11-26")
        try office.add("B", "3h", due: "2026-11-26", start: "2026-11-26")
        let plan = office.plan
        let mends = plan.mends(of: try #require(plan.people[0].overload))
        #expect(mends.map(\.task) == [a])
        #expect(mends.map(\.moves) == [[.later(try day("2026-11-27"))]])
    }

    @Test func `someone who has room can take it`() throws {
        var office = try Office()
        office.workspace.business.people = [
            Person(id: "robin", name: "Robin"), Person(id: "kim", name: "Kim"), Person(id: "lee", name: "Lee"),
        ]
        let a = try office.add("A", "3h", due: "2026-11-23", people: ["robin"])
        let b = try office.add("B", "2h", due: "2026-11-23", people: ["robin"])
        try office.add("C", "3h", due: "2026-11-23", people: ["kim"])
        let plan = office.plan
        let mends = plan.mends(of: try #require(plan.people[0].overload))
        let handedTo = Dictionary(uniqueKeysWithValues: mends.map { ($0.task, $0.moves.last) })
        #expect(handedTo == [a: .handOver(to: 2), b: .handOver(to: 2)])
        #expect(plan.people.map(\.overloads.count) == [1, 0, 0])
    }

    @Test func `a later day lets what comes before it wait as well`() throws {
        var office = try Office()
        let first = try office.add("first", "6h")
        let second = try office.add("second", "3h", due: "2026-11-24", after: [first])
        let plan = office.plan
        let overload = try #require(plan.people[0].overload)
        let mends = plan.mends(of: overload)
        #expect(mends.first { $0.task == second }?.moves == [.later(try day("2026-11-25")), .shorter(Minutes(60))])
        #expect(mends.first { $0.task == first }?.moves == [.shorter(Minutes(60))])
    }

    @Test func `what is past due is mended by a day that has room`() throws {
        var office = try Office()
        let old = try office.add("old", "2h", due: "2026-11-20")
        try office.add("today's", "4h", due: "2026-11-23")
        let plan = office.plan
        let mends = plan.mends(of: try #require(plan.people[0].overload))
        #expect(mends.first { $0.task == old }?.moves == [.later(try day("2026-11-24"))])
    }

    /// One task changed in the workspace itself, as a person would.
    private static func apply(_ move: Mend.Move, to task: Int, in office: Office) -> Office {
        var office = office
        switch move {
        case .later(let day): office.workspace.tasks[task].due = Moment(day)
        case .shorter(let less):
            office.workspace.tasks[task].estimate = (office.workspace.tasks[task].estimate ?? .zero) - less
        case .handOver(let person): office.workspace.tasks[task].people = [office.workspace.business.people[person].id]
        }
        return office
    }

    /// Whether all that was due in the overload is kept, and nothing else is worse.
    private static func isMended(_ overload: Overload, of before: Plan, in after: Plan) -> Bool {
        after.assessments.allSatisfy { assessment in
            guard let old = before.assessment(of: assessment.task)?.slack else { return true }
            let least = overload.tasks.contains(assessment.task) ? .zero : min(old, .zero)
            return (assessment.slack ?? .zero) >= least
        }
    }

    /// No task within another, as an estimate changed there moves to the others; sometimes with a second person, who
    /// begins a minute later.
    private static func office(_ random: inout Seeded) throws -> Office {
        var office = try Feasibility.office(&random)
        let isShared = Bool.random(using: &random)
        if isShared {
            var kim = Person(id: "kim", name: "Kim")
            kim.hours = try WeeklyHours(rows: [(days: "mon-fri", ranges: ["9:01-9:04"])])
            office.workspace.business.people = [Person(id: "robin", name: "Robin"), kim]
        }
        for task in office.workspace.tasks.indices {
            office.workspace.tasks[task].parent = nil
            if isShared { office.workspace.tasks[task].people = [Bool.random(using: &random) ? "kim" : "robin"] }
        }
        return office
    }

    @Test(arguments: 0..<20) func `a move mends what it says, and one smaller does not`(seed: UInt64) throws {
        var random = Seeded(900 + seed)
        var moves = 0
        for _ in 0..<60 {
            let office = try OverloadTests.office(&random)
            let plan = office.plan
            for overload in plan.people.flatMap(\.overloads) {
                for mend in plan.mends(of: overload) {
                    for move in mend.moves {
                        moves += 1
                        let mended = OverloadTests.apply(move, to: mend.task, in: office).plan
                        #expect(
                            OverloadTests.isMended(overload, of: plan, in: mended),
                            "\(move) of \(mend.task): \(OverloadTests.words(office))")
                        guard let smaller = OverloadTests.smaller(move, mend.task, office) else { continue }
                        let less = OverloadTests.apply(smaller, to: mend.task, in: office).plan
                        #expect(
                            !OverloadTests.isMended(overload, of: plan, in: less),
                            "\(smaller) of \(mend.task): \(OverloadTests.words(office))")
                    }
                }
            }
        }
        #expect(moves > 5)
    }

    private static func words(_ office: Office) -> [String] {
        office.workspace.tasks.map { task in
            "\(task.estimate ?? .zero) \(task.start?.description ?? "")..\(task.due?.description ?? "") after \(task.after) \(task.people)"
        }
    }

    private static func smaller(_ move: Mend.Move, _ task: Int, _ office: Office) -> Mend.Move? {
        switch move {
        // From a Monday, Friday is the working day before.
        case .later(let day):
            return .later(day.adding(days: day.weekday == .monday && day > office.workspace.today ? -3 : -1))
        case .shorter(let less): return .shorter(less - Minutes(1))
        case .handOver: return nil
        }
    }
}
