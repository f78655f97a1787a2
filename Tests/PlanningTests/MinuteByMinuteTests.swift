import Records
import Testing
import Values

@testable import Planning

/// The planner against one that goes minute by minute.
@Suite struct AgainstMinuteByMinute {
    @Test(arguments: 0..<8) func `slack is the formula's, to the minute, for one and two people at any focus`(
        seed: UInt64
    ) throws {
        var random = Seeded(500 + seed)
        for round in 0..<50 {
            let small = try SmallOffice(&random, people: 1 + round % 2, focus: [100, 75, 50, 60])
            let plan = small.office.plan
            let slowly = small.slowly(plan)
            #expect(plan.assessments.map(\.slack?.count) == slowly.slack(), "\(slowly.work)")
        }
    }

    @Test(arguments: 0..<8) func `everyone does at each minute what is due first of what can be done`(seed: UInt64)
        throws
    {
        var random = Seeded(600 + seed)
        var waited = 0
        for round in 0..<50 {
            let small = try SmallOffice(&random, people: 1 + round % 3, focus: [100])
            let plan = small.office.plan
            let slowly = small.slowly(plan)
            #expect(plan.schedule.finish == slowly.finishes(), "\(slowly.work)")
            for (place, task) in slowly.work.enumerated() {
                let others = task.predecessors.filter { slowly.work[$0].person != task.person }
                let begin = plan.schedule.blocks[task.person].first { $0.place == place }
                let capacity = plan.people.map(\.capacity)
                for before in others {
                    let done = try #require(plan.schedule.finish[before])
                    let start = try #require(begin).start
                    let there = capacity[slowly.work[before].person].release(done, for: capacity[task.person])
                    #expect(start >= there)
                    waited += there > plan.demand.windows[place].release ? 1 : 0
                }
            }
        }
        #expect(waited > 0, "some wait longer than their window says")
    }

    @Test(arguments: 0..<8) func `for one person no slack below 0 means that every deadline is met to the minute`(
        seed: UInt64
    ) throws {
        var random = Seeded(700 + seed)
        var counts = [false: 0, true: 0]
        for _ in 0..<80 {
            let small = try SmallOffice(&random, people: 1, focus: [100, 75])
            let plan = small.office.plan
            let hasRoom = plan.assessments.allSatisfy { ($0.slack ?? .zero) >= .zero }
            let isMet = plan.assessments.indices.allSatisfy { place in
                guard let deadline = plan.demand.windows[place].deadline else { return true }
                return (plan.schedule.finish[place] ?? .max) <= deadline
            }
            #expect(hasRoom == isMet)
            #expect(hasRoom == !plan.assessments.contains { $0.verdict == .late })
            counts[hasRoom, default: 0] += 1
        }
        #expect(counts.values.allSatisfy { $0 > 10 }, "both answers are met: \(counts)")
    }
}
