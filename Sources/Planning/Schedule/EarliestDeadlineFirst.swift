/// The work of one person: at each moment the task that can run and is due first, interrupted when one that is due
/// earlier can begin.
///
/// Equal deadlines go by importance, then file order. What has no deadline comes last, by the same. It meets every deadline
/// that can be met (preemptive scheduling with releases and precedence on one machine). It goes from event to event, so
/// that what someone else finishes in the meantime can still come in between.
struct EarliestDeadlineFirst {
    struct Job: Sendable {
        /// What the blocks call it; of equal ones the lower comes first.
        let place: Int
        /// Nil comes last.
        let deadline: Int?
        let importance: Int
        let demand: Int
    }

    /// A stretch of work without interruption, in units along the axis.
    struct Block: Hashable, Sendable {
        let place: Int
        let start: Int
        let end: Int
    }

    private var arrivals = PriorityQueue<Arrival>()
    private var ready = PriorityQueue<Task>()
    /// Where on the axis the person is.
    private(set) var now = 0
    /// In the order of time; a job that asks nothing has one of length 0.
    private(set) var blocks: [Block] = []

    /// A job's place in the queue: the earlier deadline, the higher importance, the earlier line.
    private struct Task: Comparable {
        let deadline: Int
        let importance: Int
        let place: Int
        var left: Int

        static func < (left: Task, right: Task) -> Bool {
            (left.deadline, -left.importance, left.place) < (right.deadline, -right.importance, right.place)
        }
    }

    private struct Arrival: Comparable {
        let release: Int
        let task: Task

        static func < (left: Arrival, right: Arrival) -> Bool {
            (left.release, left.task.place) < (right.release, right.task.place)
        }
    }

    /// From that coordinate on nothing keeps the job from being worked on.
    mutating func add(_ job: Job, from release: Int) {
        let task = Task(
            deadline: job.deadline ?? .max, importance: job.importance, place: job.place, left: job.demand)
        if release <= now { ready.insert(task) } else { arrivals.insert(Arrival(release: release, task: task)) }
    }

    /// Where the job in hand is done, or another one arrives; nil when nothing is left.
    var nextEvent: Int? {
        guard let task = ready.first else { return arrivals.first?.release }
        return min(now + task.left, arrivals.first?.release ?? .max)
    }

    /// Goes on to the next event, and gives the place of the job that is done there, if one is.
    mutating func step() -> Int? {
        guard let event = nextEvent else { return nil }
        guard var task = ready.popFirst() else {
            move(to: event)
            return nil
        }
        record(Block(place: task.place, start: now, end: event))
        task.left -= event - now
        move(to: event)
        if task.left == 0 { return task.place }
        ready.insert(task)
        return nil
    }

    private mutating func move(to event: Int) {
        now = event
        while let arrival = arrivals.first, arrival.release <= now {
            ready.insert(arrival.task)
            _ = arrivals.popFirst()
        }
    }

    private mutating func record(_ block: Block) {
        if let last = blocks.last, last.place == block.place, last.end == block.start {
            blocks[blocks.count - 1] = Block(place: block.place, start: last.start, end: block.end)
        } else {
            blocks.append(block)
        }
    }
}
