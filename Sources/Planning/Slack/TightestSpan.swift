/// The span that decides a task's slack: from now or a release until its deadline, with all that has to fit in between.
struct TightestSpan: Hashable, Sendable {
    let start: Int
    let end: Int
    /// Indices of the jobs that are released from `start` on and due by `end`, ascending.
    let jobs: [Int]
    let demand: Int

    /// Of equally tight spans the one that begins first.
    init(of job: Int, among all: [Slack.Job]) {
        let deadline = all[job].deadline
        let due = all.indices.filter { all[$0].deadline <= deadline }
            .sorted { (all[$0].release, $0) > (all[$1].release, $1) }
        var best = (start: 0, count: due.count, busy: Int.min)
        var (sum, next) = (0, 0)
        for start in Set(due.map { all[$0].release } + [0]).sorted(by: >) {
            while next < due.count, all[due[next]].release >= start {
                sum += all[due[next]].demand
                next += 1
            }
            guard start <= all[job].release, start + sum >= best.busy else { continue }
            best = (start, next, start + sum)
        }
        start = best.start
        end = deadline
        jobs = due.prefix(best.count).sorted()
        demand = best.busy - best.start
    }
}
