import Records

/// The open tasks and what has to be done before each: what it comes `after`, and its sub-tasks.
struct TaskGraph: Sendable {
    /// Indices in `Workspace.tasks`, in file order. All else here counts places in this list.
    let tasks: [Int]
    /// Open predecessors of each, without those that would close a cycle.
    let predecessors: [[Int]]
    /// Those that have each among their predecessors, ascending.
    let successors: [[Int]]
    /// The predecessors that `after` names.
    let after: [[Int]]
    /// Each place once, predecessors first.
    let order: [Int]
    /// The place of each task of the workspace; nil for those that are done or cancelled.
    let place: [Int?]
    /// How many places are open tasks; those behind them are work that no line says.
    let writtenCount: Int

    /// With more places at the end, which stand for these tasks, come after `predecessors` and before none.
    func adding(tasks more: [Int], after predecessors: [Int] = []) -> TaskGraph {
        TaskGraph(self, adding: more, after: predecessors)
    }

    private init(_ graph: TaskGraph, adding more: [Int], after predecessors: [Int]) {
        tasks = graph.tasks + more
        let all = graph.predecessors + more.map { _ in predecessors }
        self.predecessors = all
        successors = TaskGraph.turned(all)
        after = graph.after + more.map { _ in predecessors }
        order = graph.order + (graph.tasks.count..<graph.tasks.count + more.count)
        place = graph.place
        writtenCount = graph.writtenCount
    }

    init(_ all: [Task]) {
        let open = all.indices.filter { all[$0].isOpen }
        var place = [Int?](repeating: nil, count: all.count)
        for (slot, task) in open.enumerated() { place[task] = slot }
        var predecessors = open.map { task in
            Set(all[task].after.compactMap { all.indices.contains($0) ? place[$0] : nil }).sorted()
        }
        let named = predecessors
        for (slot, task) in open.enumerated() {
            if let parent = all.openParent(of: task).flatMap({ place[$0] }) { predecessors[parent].append(slot) }
        }
        let walk = TaskGraph.walk(predecessors)
        let rank = TaskGraph.ranks(of: walk)
        let forward = { (list: [[Int]]) in
            list.enumerated().map { slot, before in before.filter { rank[$0] < rank[slot] } }
        }
        tasks = open
        writtenCount = open.count
        self.place = place
        let kept = forward(predecessors)
        self.predecessors = kept
        successors = TaskGraph.turned(kept)
        after = forward(named)
        order = walk
    }

    /// Depth first in file order. A cycle is cut at the edge that leads back into the path walked, so the same files
    /// always lose the same edge; the reader tells the person about the cycle.
    private static func walk(_ predecessors: [[Int]]) -> [Int] {
        var order: [Int] = []
        var met = [Bool](repeating: false, count: predecessors.count)
        var path: [(slot: Int, next: Int)] = []
        for start in predecessors.indices where !met[start] {
            met[start] = true
            path.append((start, 0))
            while let (slot, next) = path.last {
                guard next < predecessors[slot].count else {
                    order.append(slot)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let before = predecessors[slot][next]
                if !met[before] {
                    met[before] = true
                    path.append((before, 0))
                }
            }
        }
        return order
    }

    private static func turned(_ predecessors: [[Int]]) -> [[Int]] {
        var successors = [[Int]](repeating: [], count: predecessors.count)
        for (slot, before) in predecessors.enumerated() {
            for other in before { successors[other].append(slot) }
        }
        return successors
    }

    private static func ranks(of order: [Int]) -> [Int] {
        var rank = order
        for (position, slot) in order.enumerated() { rank[slot] = position }
        return rank
    }
}
