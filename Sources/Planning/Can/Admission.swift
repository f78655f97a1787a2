/// Where new work fits among one person's jobs: the deadlines that make no slack worse than it may be.
struct Admission {
    /// The work has to be due later than this, or a promise breaks or gets later.
    let after: Int
    /// For each asked deadline, what is to spare before it with the new work; below 0 where the work itself is late.
    let room: [Int]

    /// `slack` of each job without the new work, of `demand` units from `release` on; `deadlines` in ascending order.
    ///
    /// New work takes its demand from each job that is not due before it, for each *t* up to both their releases. So one
    /// pass by deadline finds, for each job, what is to spare there: n log n.
    init(_ jobs: [Slack.Job], slack: [Int], release: Int, demand: Int, deadlines: [Int]) {
        let starts = Set(jobs.map(\.release) + [0, release]).sorted()
        let position = jobs.map { starts.firstIndex(atLeast: $0.release) }
        let own = starts.firstIndex(atLeast: release)
        let order = jobs.indices.sorted { (jobs[$0].deadline, $0) < (jobs[$1].deadline, $1) }
        var busy = PrefixMaximum(starts)
        var room: [Int] = []
        var (next, after) = (0, Int.min)
        for deadline in deadlines + [Int.max] {
            while next < order.count, jobs[order[next]].deadline <= deadline {
                let same = order[next...].prefix { jobs[$0].deadline == jobs[order[next]].deadline }
                for job in same { busy.add(jobs[job].demand, through: position[job]) }
                for job in same {
                    let spare = jobs[job].deadline - busy.maximum(through: min(position[job], own))
                    if spare - demand < min(slack[job], 0) { after = jobs[job].deadline }
                }
                next = same.endIndex
            }
            if deadline < Int.max { room.append(deadline - busy.maximum(through: own) - demand) }
        }
        self.after = after
        self.room = room
    }
}
