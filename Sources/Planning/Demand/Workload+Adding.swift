import Records
import Values

extension Workload {
    /// With work that no task stands for yet, as the last place.
    func adding(of member: Int, after predecessors: [Int], window: WorkWindow) -> Workload {
        var workload = self
        workload.graph = graph.adding(tasks: [-1], after: predecessors)
        workload.occurrence.append(nil)
        workload.person.append(member)
        workload.dates.append(TaskDates(release: nil, due: nil))
        workload.ownWindows.append(window)
        workload.standings.append(.ready)
        workload.remaining.append(
            Remaining(
                basis: .stated, estimate: .zero, logged: .zero, isUsedUp: false, inSubtasks: .zero, minutes: .zero))
        workload.importance.append(0)
        workload.waitsForOthers.append(predecessors.contains { waitsForOthers[$0] || !standings[$0].asksCapacity })
        return workload
    }
}

extension Demand {
    /// What each place asks as given, in units of the axis of who does it.
    init(_ workload: Workload, units: [Int]) {
        self.workload = workload
        self.units = units
        windows = workload.graph.windows(
            own: workload.ownWindows, demand: units, person: workload.person, capacities: workload.capacities)
    }

    /// With so many units of new work as the last place.
    func adding(_ more: Int, of member: Int, after predecessors: [Int], window: WorkWindow) -> Demand {
        Demand(workload.adding(of: member, after: predecessors, window: window), units: units + [more])
    }
}
