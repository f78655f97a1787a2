/// Everyone's schedule, each by the earliest deadline, in which nobody begins what waits for someone else before that
/// is done.
///
/// Example: Robin's draft is done on Tuesday at 10:30 because something due earlier comes first; Kim's review of it begins
/// at 10:30, and Kim does other things until then. All go along one clock, event by event: n log n for n tasks.
struct TeamSchedule: Sendable {
    /// By person, in the order of time.
    let blocks: [[EarliestDeadlineFirst.Block]]
    /// The coordinate at which each place is done, on the axis of who does it; nil where someone else has it.
    let finish: [Int?]

    init(_ demand: Demand) {
        var course = Course(demand)
        course.run()
        blocks = course.queues.map(\.blocks)
        finish = course.finish
    }
}

/// The schedule in the making.
private struct Course {
    private let demand: Demand
    private let workload: Workload
    /// Whether anything goes from hand to hand; else nobody's clock matters to another.
    private let isJoint: Bool
    var queues: [EarliestDeadlineFirst]
    var finish: [Int?]
    /// When each one's next event is; nil where nothing is left.
    private var next: [WorkInstant?]
    /// How many predecessors of each place are not yet done.
    private var pending: [Int]
    /// From where on each place can be worked on, as far as known.
    private var release: [Int]
    /// When each place is done; before that, when the last known of its predecessors is.
    private var done: [WorkInstant]

    init(_ demand: Demand) {
        let workload = demand.workload
        self.demand = demand
        self.workload = workload
        isJoint = workload.isJoint
        queues = workload.capacities.map { _ in EarliestDeadlineFirst() }
        next = workload.capacities.map { _ in nil }
        finish = workload.person.map { _ in nil }
        pending = workload.graph.predecessors.map(\.count)
        done = workload.person.map { _ in .now }
        release = demand.windows.indices.map { place in
            // What waits for something that someone else has in hand cannot begin before tomorrow.
            let endOfToday = workload.capacities[workload.person[place]].axis.end(of: 0)
            return max(demand.windows[place].release, workload.waitsForOthers[place] ? endOfToday : 0)
        }
    }

    mutating func run() {
        for place in pending.indices where workload.graph.predecessors[place].isEmpty { begin(place) }
        while let member = firstToAct() {
            let place = queues[member].step()
            if let place {
                let now = queues[member].now
                finish[place] = now
                if isJoint { done[place] = max(done[place], workload.capacities[member].instant(reaching: now)) }
                release(what: place)
            }
            next[member] = instantOfNextEvent(member)
        }
    }

    /// Whoever's next event comes first on the clock.
    private func firstToAct() -> Int? {
        var first: Int?
        for member in next.indices {
            guard let instant = next[member] else { continue }
            if let other = first.flatMap({ next[$0] }), other <= instant { continue }
            first = member
        }
        return first
    }

    private func instantOfNextEvent(_ member: Int) -> WorkInstant? {
        queues[member].nextEvent.map { isJoint ? workload.capacities[member].instant(reaching: $0) : .now }
    }

    /// All that comes before it is done.
    private mutating func begin(_ place: Int) {
        // What someone else has in hand takes no time of ours.
        guard workload.standings[place].asksCapacity else { return release(what: place) }
        let member = workload.person[place]
        let job = EarliestDeadlineFirst.Job(
            place: place, deadline: demand.windows[place].deadline, importance: workload.importance[place],
            demand: demand.units[place])
        queues[member].add(job, from: release[place])
        next[member] = instantOfNextEvent(member)
    }

    /// Something is done: what comes after it may begin. A chain of what others have in hand is followed to its end.
    private mutating func release(what first: Int) {
        var finished = [first]
        while let place = finished.popLast() {
            for after in workload.graph.successors[place] {
                if isJoint { handOver(place, to: after) }
                pending[after] -= 1
                guard pending[after] == 0 else { continue }
                if workload.standings[after].asksCapacity { begin(after) } else { finished.append(after) }
            }
        }
    }

    /// From one to the other by the clock; what one person does in a row needs none.
    private mutating func handOver(_ place: Int, to after: Int) {
        done[after] = max(done[after], done[place])
        guard workload.isHandedOver(place, to: after) else { return }
        release[after] = max(release[after], workload.capacities[workload.person[after]].coordinate(of: done[place]))
    }
}

extension Workload {
    /// Whether one of the two is in someone else's hands, or two people do them.
    fileprivate func isHandedOver(_ place: Int, to after: Int) -> Bool {
        person[place] != person[after] || !standings[place].asksCapacity || !standings[after].asksCapacity
    }

    /// Whether work of one person comes before something in other hands.
    fileprivate var isJoint: Bool {
        person.indices.contains { place in
            standings[place].asksCapacity && graph.successors[place].contains { isHandedOver(place, to: $0) }
        }
    }
}
