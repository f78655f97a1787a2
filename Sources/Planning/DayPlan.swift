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

    /// Work without interruption, in units along the person's axis.
    struct Stretch: Hashable, Sendable {
        let place: Int
        let start: Int
        let end: Int
    }

    /// In the order of time; a task that is interrupted and goes on the same day has one share for it.
    let shares: [Share]
    /// In the order of time; a task that asks nothing has one of length 0.
    let stretches: [Stretch]
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
            let first = workload.dates[place].release?.date.days(since: workload.capacities[member].today) ?? 0
            let days = axis.days(from: block.start, to: block.end, notBefore: first)
            finish[place] = block.end > axis.end(of: axis.ends.count) ? nil : days.last?.day
            for (day, units) in days {
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
        stretches = blocks.map { Stretch(place: places[$0.job], start: $0.start, end: $0.end) }
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
