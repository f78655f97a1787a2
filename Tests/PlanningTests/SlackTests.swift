import Records
import Testing
import Values

@testable import Planning

/// Slack against its definition, against the schedule, and against every way to use the minutes.
@Suite struct SlackProperties {
    /// The formula as the design has it, term by term.
    static func naive(_ jobs: [Slack.Job]) -> [Int] {
        jobs.map { job in
            ([0] + jobs.map(\.release)).filter { $0 <= job.release }.map { start in
                job.deadline - start
                    - jobs.filter { $0.release >= start && $0.deadline <= job.deadline }.reduce(0) { $0 + $1.demand }
            }.min() ?? .min
        }
    }

    static func jobs(_ random: inout Seeded, span: Int, count: Int) -> [Slack.Job] {
        (0..<count).map { _ in
            Slack.Job(
                release: Int.random(in: 0...span, using: &random), deadline: Int.random(in: -2...span, using: &random),
                demand: Int.random(in: 0...5, using: &random))
        }
    }

    @Test func `the fast slack is the slack of the formula`() {
        var random = Seeded(1)
        for round in 0..<600 {
            let jobs = SlackProperties.jobs(&random, span: 3 + round % 40, count: round % 24)
            #expect(Slack.all(jobs) == SlackProperties.naive(jobs), "\(jobs)")
        }
    }

    @Test func `the least slack is the greatest lateness of the schedule, with its sign turned`() {
        var random = Seeded(2)
        for round in 0..<600 {
            let jobs = SlackProperties.jobs(&random, span: 3 + round % 30, count: 1 + round % 12)
                .map { Slack.Job(release: $0.release, deadline: $0.deadline, demand: $0.demand + 1) }
            var queue = EarliestDeadlineFirst()
            for (place, job) in jobs.enumerated() {
                queue.add(
                    .init(place: place, deadline: job.deadline, importance: 0, demand: job.demand), from: job.release)
            }
            while queue.nextEvent != nil { _ = queue.step() }
            var finish = [Int](repeating: 0, count: jobs.count)
            for block in queue.blocks { finish[block.place] = max(finish[block.place], block.end) }
            let lateness = jobs.indices.map { finish[$0] - jobs[$0].deadline }.max()
            #expect(Slack.all(jobs).min().map { -$0 } == lateness, "\(jobs)")
        }
    }

    @Test func `the span that explains a slack leaves exactly that slack`() {
        var random = Seeded(3)
        for _ in 0..<300 {
            let jobs = SlackProperties.jobs(&random, span: 20, count: 10)
            let slack = Slack.all(jobs)
            for job in jobs.indices {
                let span = TightestSpan(of: job, among: jobs)
                #expect(span.end - span.start - span.demand == slack[job])
                #expect(span.demand == span.jobs.reduce(0) { $0 + jobs[$1].demand })
            }
        }
    }
}

/// Whole workspaces of a few minutes a day, where every schedule can be tried.
@Suite struct Feasibility {
    struct Work {
        let release: Int
        let deadline: Int?
        let demand: Int
        let predecessors: [Int]
    }

    /// Whether some use of the minutes, one by one, meets every deadline.
    static func isFeasible(_ work: [Work]) -> Bool {
        var states: Set<[Int]> = [work.map(\.demand)]
        for minute in 0...(work.compactMap(\.deadline).max() ?? 0) {
            states = states.filter { left in
                work.indices.allSatisfy { work[$0].deadline != minute || isDone($0, left, work, by: minute) }
            }
            var next = states
            for left in states {
                for job in work.indices where left[job] > 0 && work[job].release <= minute {
                    guard work[job].predecessors.allSatisfy({ isDone($0, left, work, by: minute) }) else { continue }
                    var after = left
                    after[job] -= 1
                    next.insert(after)
                }
            }
            states = next
        }
        return !states.isEmpty
    }

    /// A job that asks nothing is done once it is released and what comes before it is done.
    private static func isDone(_ job: Int, _ left: [Int], _ work: [Work], by minute: Int) -> Bool {
        left[job] == 0 && work[job].release <= minute
            && work[job].predecessors.allSatisfy { isDone($0, left, work, by: minute) }
    }

    static let minutesADay = 3

    /// Up to five tasks of up to four minutes over a week, some after others, some within others.
    static func office(_ random: inout Seeded) throws -> Office {
        var office = try Office(hours: "9:00-9:03")
        for index in 0..<Int.random(in: 1...5, using: &random) {
            let due = Int.random(in: 0...4, using: &random)
            let after = (0..<index).filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
            try office.add(
                "task \(index)", "\(Int.random(in: 1...4, using: &random))m",
                due: Bool.random(using: &random) || index == 0 ? "2026-11-2\(3 + due)" : nil,
                start: Int.random(in: 0..<3, using: &random) == 0
                    ? "2026-11-2\(3 + Int.random(in: 0...due, using: &random))" : nil,
                after: after,
                in: Int.random(in: 0..<4, using: &random) == 0 ? (0..<index).randomElement(using: &random) : nil,
                importance: try #require(Importance.allCases.randomElement(using: &random)))
        }
        return office
    }

    static func work(_ office: Office, _ plan: Plan) -> [Work] {
        plan.assessments.indices.map { index in
            let task = office.workspace.tasks[index]
            let offset = { (date: CalendarDate) in date.days(since: office.workspace.today) }
            return Work(
                release: task.start.map { offset($0.date) * minutesADay } ?? 0,
                deadline: task.due.map { (offset($0.date) + 1) * minutesADay },
                demand: plan.assessments[index].remaining.minutes.count,
                predecessors: plan.demand.workload.graph.predecessors[index])
        }
    }

    @Test(arguments: 0..<20) func `no slack below 0 means that some schedule meets every deadline`(seed: UInt64) throws
    {
        var random = Seeded(100 + seed)
        var counts = [false: 0, true: 0]
        for _ in 0..<60 {
            let office = try Feasibility.office(&random)
            let plan = office.plan
            let work = Feasibility.work(office, plan)
            let hasSlack = plan.assessments.allSatisfy { ($0.slack ?? .zero) >= .zero }
            #expect(hasSlack == Feasibility.isFeasible(work), "\(work)")
            #expect(hasSlack == (plan.people[0].overload == nil))
            counts[hasSlack, default: 0] += 1
            let isMet = plan.assessments.indices.allSatisfy { place in
                plan.demand.windows[place].deadline.map { (plan.schedule.finish[place] ?? .max) <= $0 } ?? true
            }
            #expect(isMet == hasSlack, "the schedule meets every deadline, to the minute: \(work)")
            guard hasSlack else { continue }
            for assessment in plan.assessments {
                guard let due = assessment.due else { continue }
                #expect(try #require(assessment.plannedFinish) <= due, "\(work)")
            }
        }
        #expect(counts.values.allSatisfy { $0 > 5 }, "both answers are met: \(counts)")
    }
}
