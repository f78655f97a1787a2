import Values

/// One person's stretches of work laid onto the clock of each day: into its free ranges in order.
struct ClockedWork {
    /// By day, counted from today.
    private(set) var blocks: [[ScheduledBlock]]
    private let plan: Plan
    private let person: Int
    private let capacity: Capacity
    /// Units of a day that are laid out, and the whole minutes of them that its blocks have.
    private var laid: [(units: Int, minutes: Int)]

    init(_ plan: Plan, person: Int, days: Int) {
        self.plan = plan
        self.person = person
        capacity = plan.people[person].capacity
        blocks = Array(repeating: [], count: days)
        laid = Array(repeating: (0, 0), count: days)
        let ends = capacity.axis.ends
        let free = (0..<days).map { capacity.freeTime.ranges(on: $0) }
        var day = 0
        for stretch in plan.dayPlans[person].stretches where stretch.start < stretch.end {
            while day < days, ends[day] <= stretch.start { day += 1 }
            var current = day
            while current < days, capacity.axis.end(of: current - 1) < stretch.end {
                lay(stretch, on: current, free: free[current])
                current += 1
            }
        }
    }

    /// What of a stretch falls on a day, cut where the clock is not free.
    private mutating func lay(_ stretch: EarliestDeadlineFirst.Block, on day: Int, free: [Range<Int>]) {
        let axis = capacity.axis
        // The coordinate at which the day's first free minute begins: before 0 where something was logged today.
        var begin = day == 0 ? -axis.logged : axis.ends[day - 1]
        for range in free {
            let end = begin + range.count * axis.share
            let (from, until) = (max(stretch.start, begin, axis.end(of: day - 1)), min(stretch.end, end))
            if from < until {
                laid[day].units += until - from
                append(
                    stretch.place, day, range.lowerBound + (from - begin) / axis.share,
                    range.lowerBound + (until - begin) / axis.share)
            }
            begin = end
        }
    }

    /// What is shorter than a minute of the clock goes with what follows it.
    private mutating func append(_ place: Int, _ day: Int, _ start: Int, _ end: Int) {
        guard start < end else { return }
        let whole = capacity.axis.minutes(laid[day].units).count
        blocks[day].append(
            ScheduledBlock(
                task: plan.demand.workload.graph.tasks[place], occurrence: plan.demand.workload.occurrence[place],
                person: person,
                day: capacity.today.adding(days: day), start: start, end: end,
                minutes: Minutes(whole - laid[day].minutes)))
        laid[day].minutes = whole
    }
}
