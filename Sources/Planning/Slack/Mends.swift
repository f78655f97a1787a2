import Records
import Values

extension Plan {
    /// For the tasks of an overload what each of them could give: those that do it alone first, then the less important,
    /// then what is due later.
    ///
    /// Each move is tried by working out every slack again, so only so many tasks are tried; the less important first.
    public func mends(of overload: Overload, atMost count: Int = 12) -> [Mend] {
        let mending = Mending(overload, demand)
        let workload = demand.workload
        let places = overload.span.places.filter { workload.occurrence[$0] == nil }
            .sorted(on: { Rank(workload.importance[$0], -(demand.windows[$0].deadline ?? .max), $0) })
        return places.prefix(max(count, 0)).map { mending.mend($0) }.sorted(on: { $0.moves.isEmpty ? 1 : 0 })
    }
}

/// Moves of single tasks, tried on an overload.
struct Mending {
    let overload: Overload
    let demand: Demand
    private let before: [Int?]
    private let isLinked: Set<Int>

    init(_ overload: Overload, _ demand: Demand) {
        let predecessors = demand.workload.graph.predecessors
        self.overload = overload
        self.demand = demand
        before = demand.slack()
        isLinked = Set(predecessors.indices.filter { !predecessors[$0].isEmpty } + predecessors.joined())
    }

    func mend(_ place: Int) -> Mend {
        let axis = demand.workload.capacities[overload.person].axis
        let deficit = overload.deficit.count * axis.unit
        return Mend(
            task: demand.workload.graph.tasks[place],
            moves: isMended(demand.without(place), by: place)
                ? [later(place), shorter(place), handOver(place)].compactMap { $0 } : [],
            takesOff: axis.minutes(min(demand.units[place], deficit)))
    }

    /// Whether what is due in the span can be kept with the change, but for what is past due, and no other promise is
    /// worse than before.
    func isMended(_ changed: Demand, by moved: Int) -> Bool {
        let span = overload.span
        let promised = changed.promised(by: overload.person, from: span.start, through: span.end)
        // Where what is due ends before it can begin, nothing may be left in between.
        guard promised <= max(span.end - span.start, 0) else { return false }
        let after = changed.slack()
        let inSpan = Set(span.places)
        return after.indices.allSatisfy { place in
            let isDue = inSpan.contains(place) && !demand.isPastDue(place)
            let least = isDue || place == moved ? 0 : min(before[place] ?? 0, 0)
            return (after[place] ?? 0) >= least
        }
    }

    /// It has to be due after the span. Where no other task is tied to it, the first such day with room does; else each
    /// working day is tried, thirty at most.
    private func later(_ place: Int) -> Mend.Move? {
        let capacity = demand.workload.capacities[overload.person]
        guard demand.workload.dates[place].due != nil else { return nil }
        let ends = capacity.axis.ends
        let days = ends.indices.filter { ends[$0] > overload.span.end && ends[$0] > capacity.axis.end(of: $0 - 1) }
        let day: Int?
        if isLinked.contains(place) {
            day = days.prefix(30).first { isMended(demand.due(place, at: ends[$0]), by: place) }
        } else {
            let room = room(for: place, deadlines: days.map { ends[$0] })
            day = room.firstIndex { $0 >= 0 }.map { days[$0] }
        }
        return day.map { .later(capacity.today.adding(days: $0)) }
    }

    /// What is to spare before each deadline where the task is moved there.
    private func room(for place: Int, deadlines: [Int]) -> [Int] {
        let (places, jobs) = demand.jobs(of: overload.person)
        let others = zip(places, jobs).filter { $0.0 != place }.map(\.1)
        return Admission(
            others, slack: others.map { _ in 0 }, release: demand.windows[place].release,
            demand: demand.units[place], deadlines: deadlines
        ).room
    }

    /// Where the task alone is what is too much, and no other task is tied to it, it is all that is too much anywhere in
    /// the span.
    private func shorter(_ place: Int) -> Mend.Move? {
        let unit = demand.workload.capacities[overload.person].axis.unit
        let minutes = demand.units[place] / unit
        let late = overload.span.places.filter { !demand.isPastDue($0) }.map { -(before[$0] ?? 0) }
        let excess = max(overload.deficitUnits(in: demand), late.max() ?? 0)
        var (low, high) = (0, minutes)
        if isLinked.contains(place) {
            while high - low > 1 {
                let middle = (low + high) / 2
                if isMended(demand.shortening(place, by: middle), by: place) { high = middle } else { low = middle }
            }
        } else {
            high = (excess + unit - 1) / unit
        }
        return high < minutes && high > 0 ? .shorter(Minutes(high)) : nil
    }

    private func handOver(_ place: Int) -> Mend.Move? {
        let others = demand.workload.capacities.indices.filter { $0 != overload.person }
        return others.first { isMended(demand.handing(place, to: $0), by: place) }.map { .handOver(to: $0) }
    }
}

extension Demand {
    /// Whether its own due date leaves no working time from now on.
    fileprivate func isPastDue(_ place: Int) -> Bool { workload.ownWindows[place].deadline.map { $0 <= 0 } ?? false }
}

extension Overload {
    fileprivate func deficitUnits(in demand: Demand) -> Int {
        span.places.reduce(span.start - span.end) { $0 + demand.units[$1] }
    }
}
