/// The slack of tasks of one person: how much capacity is to spare before each deadline.
enum Slack {
    /// What slack needs of a task: its window and what it asks, in units.
    struct Job: Hashable, Sendable {
        let release: Int
        let deadline: Int
        let demand: Int
    }

    /// For each task the least, over *t* = now or any release up to its own, of deadline − *t* − the demand of all that is
    /// released from *t* on and due by its deadline.
    ///
    /// Going by deadline, each demand is added to every *t* up to its release, and the largest *t* + demand is asked for:
    /// n log n for n tasks, where the sum as written costs n² or more.
    static func all(_ jobs: [Job]) -> [Int] {
        let starts = Set(jobs.map(\.release) + [0]).sorted()
        let position = jobs.map { starts.firstIndex(atLeast: $0.release) }
        let order = jobs.indices.sorted { (jobs[$0].deadline, $0) < (jobs[$1].deadline, $1) }
        var busy = PrefixMaximum(starts)
        var slack = [Int](repeating: 0, count: jobs.count)
        var next = 0
        while next < order.count {
            let same = order[next...].prefix { jobs[$0].deadline == jobs[order[next]].deadline }
            for job in same { busy.add(jobs[job].demand, through: position[job]) }
            for job in same { slack[job] = jobs[job].deadline - busy.maximum(through: position[job]) }
            next = same.endIndex
        }
        return slack
    }
}
