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
    /// The day on which each place is done, where that is within the days known.
    let finish: [Int: Int]

    init(of member: Int, demand: Demand) {
        let workload = demand.workload
        let axis = workload.capacities[member].axis
        let places = workload.places(of: member).filter { workload.standings[$0].asksCapacity }
        let blocks = EarliestDeadlineFirst.blocks(of: DayPlan.jobs(places, demand: demand, endOfToday: axis.end(of: 0)))
        var shares: [Share] = []
        var index: [Share: Int] = [:]
        var finish: [Int: Int] = [:]
        for block in blocks {
            let place = places[block.job]
            finish[place] = block.start == block.end ? axis.day(after: block.start) : axis.day(reaching: block.end)
            for (day, units) in axis.days(from: block.start, to: block.end) {
                let key = Share(place: place, day: day, units: 0)
                if let known = index[key] {
                    shares[known].units += units
                } else {
                    index[key] = shares.count
                    shares.append(Share(place: place, day: day, units: units))
                }
            }
        }
        self.shares = shares
        self.finish = finish
    }

    /// What waits for something that someone else has in hand cannot begin before tomorrow.
    private static func jobs(_ places: [Int], demand: Demand, endOfToday: Int) -> [EarliestDeadlineFirst.Job] {
        let waits = demand.workload.waitsForOthers()
        let local = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
        return places.map { place in
            let window = demand.windows[place]
            return EarliestDeadlineFirst.Job(
                release: waits[place] ? max(window.release, endOfToday) : window.release,
                deadline: window.deadline, importance: demand.workload.importance[place], demand: demand.units[place],
                predecessors: demand.workload.graph.predecessors[place].compactMap { local[$0] })
        }
    }
}

extension Workload {
    /// Whether something that someone else has in hand has to come first.
    fileprivate func waitsForOthers() -> [Bool] {
        var waits = [Bool](repeating: false, count: person.count)
        for place in graph.order {
            waits[place] = graph.predecessors[place].contains { waits[$0] || !standings[$0].asksCapacity }
        }
        return waits
    }
}

extension WorkAxis {
    /// A span cut at the ends of days; one without length lies on the day on which work goes on there.
    fileprivate func days(from start: Int, to end: Int) -> [(day: Int, units: Int)] {
        guard var day = day(after: start) else { return [] }
        if start == end { return [(day, 0)] }
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
