/// The schedule of one person: at each moment the task that can run and is due first, interrupted when one that is due
/// earlier can begin.
///
/// Equal deadlines go by importance, then file order. What has no deadline comes last, by the same. It meets every deadline
/// that can be met (preemptive scheduling with releases and precedence on one machine).
struct EarliestDeadlineFirst {
    struct Job: Sendable {
        let release: Int
        /// Nil comes last.
        let deadline: Int?
        let importance: Int
        let demand: Int
        /// Jobs that come first, as indices of the same list.
        let predecessors: [Int]
    }

    /// A stretch of work without interruption, in units along the axis.
    struct Block: Hashable, Sendable {
        let job: Int
        let start: Int
        let end: Int
    }

    private let jobs: [Job]
    private let successors: [[Int]]
    private let arrivals: [Int]
    private var nextArrival = 0
    private var left: [Int]
    private var pending: [Int]
    private var hasArrived: [Bool]
    private var ready = PriorityQueue<Rank>()
    private var now = 0
    private var blocks: [Block] = []

    /// A job's place in the queue: the earlier deadline, the higher importance, the earlier line.
    private struct Rank: Comparable {
        let deadline: Int
        let importance: Int
        let job: Int

        static func < (left: Rank, right: Rank) -> Bool {
            (left.deadline, -left.importance, left.job) < (right.deadline, -right.importance, right.job)
        }
    }

    /// The stretches in the order of time; a job that asks nothing has one of length 0.
    static func blocks(of jobs: [Job]) -> [Block] {
        var schedule = EarliestDeadlineFirst(jobs)
        schedule.run()
        return schedule.blocks
    }

    private init(_ jobs: [Job]) {
        self.jobs = jobs
        var successors = [[Int]](repeating: [], count: jobs.count)
        for (index, job) in jobs.enumerated() {
            for before in job.predecessors { successors[before].append(index) }
        }
        self.successors = successors
        arrivals = jobs.indices.sorted { (jobs[$0].release, $0) < (jobs[$1].release, $1) }
        left = jobs.map(\.demand)
        pending = jobs.map(\.predecessors.count)
        hasArrived = [Bool](repeating: false, count: jobs.count)
    }

    private mutating func run() {
        while true {
            admitArrivals()
            if let rank = ready.popFirst() {
                work(on: rank)
            } else if nextArrival < arrivals.count {
                now = jobs[arrivals[nextArrival]].release
            } else {
                return
            }
        }
    }

    private mutating func admitArrivals() {
        while nextArrival < arrivals.count, jobs[arrivals[nextArrival]].release <= now {
            let job = arrivals[nextArrival]
            nextArrival += 1
            hasArrived[job] = true
            if pending[job] == 0 { enqueue(job) }
        }
    }

    private mutating func enqueue(_ job: Int) {
        ready.insert(Rank(deadline: jobs[job].deadline ?? .max, importance: jobs[job].importance, job: job))
    }

    /// Until it is done or another one arrives.
    private mutating func work(on rank: Rank) {
        let job = rank.job
        let interruption = nextArrival < arrivals.count ? jobs[arrivals[nextArrival]].release : .max
        let end = min(now + left[job], interruption)
        record(Block(job: job, start: now, end: end))
        left[job] -= end - now
        now = end
        guard left[job] == 0 else { return ready.insert(rank) }
        for next in successors[job] {
            pending[next] -= 1
            if pending[next] == 0, hasArrived[next] { enqueue(next) }
        }
    }

    private mutating func record(_ block: Block) {
        if let last = blocks.last, last.job == block.job, last.end == block.start {
            blocks[blocks.count - 1] = Block(job: block.job, start: last.start, end: block.end)
        } else {
            blocks.append(block)
        }
    }
}
