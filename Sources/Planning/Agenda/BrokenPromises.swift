/// What an order costs: which task of it, done before another, leaves that one too little time.
struct BrokenPromises {
    /// The tasks that each of the list breaks, in the order by score; all as indices in `Workspace.tasks`.
    let byTask: [Int: [Int]]

    /// A task is broken by the first of the list after which less is left until its deadline than it needs. What could not
    /// be in time before all others is broken by none.
    init(of member: Int, list: [TaskAssessment], _ plan: Plan) {
        let demand = plan.demand
        let place = demand.workload.graph.place
        func rest(_ task: TaskAssessment) -> Int { place[task.task].map { demand.units[$0] } ?? 0 }
        var sums: [Int] = []
        for task in list { sums.append((sums.last ?? 0) + rest(task)) }
        let rank = Dictionary(list.enumerated().map { ($1.task, $0) }) { first, _ in first }
        var byTask: [Int: [Int]] = [:]
        for task in plan.assessments.filter({ $0.person == member && rest($0) > 0 }).sorted(on: \.scoreRank) {
            guard let deadline = place[task.task].flatMap({ demand.windows[$0].deadline }) else { continue }
            let latest = deadline - rest(task)
            // What is blocked or not begun yet stands where its score puts it.
            let above = rank[task.task] ?? list.prefix { $0.scoreRank <= task.scoreRank }.count
            guard latest >= 0, let choice = sums[..<above].firstIndex(above: latest) else { continue }
            byTask[list[choice].task, default: []].append(task.task)
        }
        self.byTask = byTask
    }
}

extension ArraySlice<Int> {
    /// Of ascending numbers the first that is larger.
    fileprivate func firstIndex(above limit: Int) -> Int? {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] > limit { high = middle } else { low = middle + 1 }
        }
        return low < endIndex ? low : nil
    }
}
