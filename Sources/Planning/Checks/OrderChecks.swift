import Diagnostics
import Records
import Values

/// Tasks that are due before they begin, or before what they come after can be done.
struct OrderChecks {
    let findings: [TaskFinding]
    /// The tasks between a date that stands too late and the one that is due too early: that they do not fit is told here.
    let explained: Set<Int>

    init(_ plan: Plan) {
        let walk = Walk(plan)
        findings = walk.found.map { walk.finding($0.place, $0.reason) }
        explained = walk.explained
    }
}

/// Why something cannot be done before a moment.
private struct Reason {
    enum Kind { case start, on, withOthers }

    let moment: Moment
    let kind: Kind
    /// The place in the graph of the task that says so.
    let origin: Int
}

/// Goes through the open tasks, each behind what comes before it.
private struct Walk {
    let plan: Plan
    private(set) var found: [(place: Int, reason: Reason)] = []
    private(set) var explained: Set<Int> = []

    private var graph: TaskGraph { plan.demand.workload.graph }

    init(_ plan: Plan) {
        self.plan = plan
        let workload = plan.demand.workload
        var earliest = [Reason?](repeating: nil, count: workload.graph.tasks.count)
        var via = [Int?](repeating: nil, count: earliest.count)
        for place in workload.graph.order where place < workload.graph.writtenCount {
            var reason = own(place)
            for before in workload.graph.predecessors[place] {
                guard let other = earliest[before], reason.map({ $0.moment.isBefore(other.moment) }) ?? true else {
                    continue
                }
                (reason, via[place]) = (other, before)
            }
            // What others have in hand comes when they say.
            if !workload.standings[place].asksCapacity {
                earliest[place] = workload.dates[place].due.map { Reason(moment: $0, kind: .withOthers, origin: place) }
                continue
            }
            if let reason, let due = workload.dates[place].due, due.date >= plan.workspace.today,
                due.isBefore(reason.moment)
            {
                found.append((place, reason))
                explain(place, via)
                // What stands behind is late for the same cause.
                continue
            }
            earliest[place] = reason
        }
    }

    private func own(_ place: Int) -> Reason? {
        guard let release = plan.demand.workload.dates[place].release else { return nil }
        let isPlanned = release.time == nil && plan.workspace.tasks[graph.tasks[place]].plannedOn == release.date
        return Reason(moment: release, kind: isPlanned ? .on : .start, origin: place)
    }

    private mutating func explain(_ place: Int, _ via: [Int?]) {
        var next: Int? = place
        while let step = next {
            explained.insert(graph.tasks[step])
            next = via[step]
        }
    }

    func finding(_ place: Int, _ reason: Reason) -> TaskFinding {
        let (task, origin) = (graph.tasks[place], graph.tasks[reason.origin])
        let due = plan.workspace.tasks[task].due.map { "\($0)" } ?? ""
        let field: FieldKey = reason.kind == .on ? .on : .start
        let what =
            switch reason.kind {
            case .withOthers: "\(plan.named(origin)), which comes first, is with others until \(reason.moment)"
            case .start, .on:
                origin == task
                    ? "begins on \(reason.moment)"
                    : "\(plan.named(origin)), which comes first, begins on \(reason.moment)"
            }
        let first = origin == task ? " and \(what)" : ", and \(what)"
        let late: FieldKey = reason.kind == .withOthers ? .due : field
        return TaskFinding(
            id: .dueBeforeStart, place: .init(task: task, field: .due),
            message: "\(plan.named(task)) is due on \(due)\(first): it cannot be done by then",
            fix: "write a later `due:` here, or an earlier `\(late.rawValue):` there",
            notes: origin == task
                ? [("it begins here", .init(task: origin, field: late))]
                : [("this comes first", .init(task: origin, field: late))])
    }
}

extension Moment {
    /// Whether it is over before the other comes; a day without a time is over with its end, and comes with its beginning.
    fileprivate func isBefore(_ other: Moment) -> Bool {
        guard date == other.date else { return date < other.date }
        guard let time, let start = other.time else { return false }
        return time < start
    }
}
