import Values

/// One person's schedule laid over the days.
struct DayPlan: Sendable {
    /// Units of one task on one day; a task that asks nothing has a share of 0.
    struct Share: Hashable, Sendable {
        let place: Int
        /// Counted from today.
        let day: Int
        var units: Int
    }

    /// In the order of time; a task that is interrupted and goes on the same day has one share for it.
    let shares: [Share]
    /// In the order of time, in units along the person's axis; a task that asks nothing has one of length 0.
    let stretches: [EarliestDeadlineFirst.Block]

    init(of member: Int, schedule: TeamSchedule, workload: Workload) {
        let capacity = workload.capacities[member]
        var shares: [Share] = []
        var index: [Share: Int] = [:]
        for block in schedule.blocks[member] {
            let first = workload.dates[block.place].release?.date.days(since: capacity.today) ?? 0
            for (day, units) in capacity.axis.days(from: block.start, to: block.end, notBefore: first) {
                let key = Share(place: block.place, day: day, units: 0)
                if let known = index[key] {
                    shares[known].units += units
                } else {
                    index[key] = shares.count
                    shares.append(Share(place: block.place, day: day, units: units))
                }
            }
        }
        self.shares = shares
        stretches = schedule.blocks[member]
    }
}

extension WorkAxis {
    /// A span cut at the ends of days. One without length lies on the day whose work ends there, or begins there where
    /// nothing came before.
    fileprivate func days(from start: Int, to end: Int, notBefore first: Int) -> [(day: Int, units: Int)] {
        if start == end {
            let day = start == 0 ? day(after: 0) : day(reaching: start)
            return day.map { [(max($0, first), 0)] } ?? []
        }
        guard var day = day(after: start) else { return [] }
        var parts: [(day: Int, units: Int)] = []
        var from = start
        while from < end, day < ends.count {
            let until = min(end, ends[day])
            if until > from { parts.append((day, until - from)) }
            (from, day) = (until, day + 1)
        }
        return parts
    }
}
