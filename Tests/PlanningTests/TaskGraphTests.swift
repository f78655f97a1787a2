import Records
import Testing
import Values

@testable import Planning

/// What has to be done before what.
@Suite struct TaskGraphTests {
    @Test func `what a task comes after, and its sub-tasks, stand before it`() throws {
        var office = try Office()
        let parent = try office.add("parent")
        let child = try office.add("child", in: parent)
        let done = try office.add("done", state: .done(nil))
        let last = try office.add("last", after: [parent, done, child, child])
        let graph = TaskGraph(office.workspace.tasks)
        #expect(graph.tasks == [parent, child, last])
        #expect(graph.predecessors == [[1], [], [0, 1]])
        #expect(graph.after == [[], [], [0, 1]])
        #expect(graph.order == [1, 0, 2])
    }

    @Test func `a cycle is cut at the same edge each time, and hides no task`() throws {
        var office = try Office()
        try office.add("A", "1h", due: "2026-11-24", after: [2])
        try office.add("B", "1h", after: [0])
        try office.add("C", "1h", after: [1])
        try office.add("itself", "1h", after: [3])
        let graph = TaskGraph(office.workspace.tasks)
        // Walking back from A meets C, then B, which leads to A again.
        #expect(graph.order == [1, 2, 0, 3])
        #expect(graph.predecessors == [[2], [], [1], []])
        #expect(Agenda(office.plan).days[0].items.map(\.assessment.task) == [1, 3])
        #expect(Agenda(office.plan).blocked.map(\.task).sorted() == [0, 2])
    }

    @Test func `in any tangle each task comes once, after what it keeps before it`() throws {
        var random = Seeded(7)
        for _ in 0..<200 {
            var office = try Office()
            let count = Int.random(in: 1...12, using: &random)
            for index in 0..<count {
                let parent = Int.random(in: -8..<max(index, 1), using: &random)
                try office.add(
                    "\(index)", after: (0..<count).filter { _ in Int.random(in: 0..<5, using: &random) == 0 },
                    in: parent >= 0 && parent < index ? parent : nil)
            }
            let graph = TaskGraph(office.workspace.tasks)
            #expect(graph.order.sorted() == Array(0..<count))
            var met: Set<Int> = []
            for place in graph.order {
                #expect(met.isSuperset(of: graph.predecessors[place]))
                met.insert(place)
            }
        }
    }

    @Test func `ten thousand tasks in one chain are planned`() throws {
        var office = try Office()
        for index in 0..<10_000 { try office.add("\(index)", "1m", after: index == 0 ? [] : [index - 1]) }
        office.workspace.tasks[9_999].due = Moment(try day("2027-03-31"))
        let plan = office.plan
        // 93 working days of 240m are 22320m until then, of which all before it need 10000m.
        #expect(plan.assessments[0].slack == Minutes(93 * 240 - 10_000))
        #expect(plan.assessments[9_999].slack == Minutes(93 * 240 - 10_000))
    }
}
