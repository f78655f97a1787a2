import Values

extension Demand {
    /// By place, whether its due date has passed, or whether that of a task behind it left it no time.
    func overdue() -> [Bool] {
        var overdue = workload.dates.indices.map { place in
            workload.dates[place].due.map { $0.date < workload.capacities[workload.person[place]].today } ?? false
        }
        for place in workload.graph.order.reversed() where !overdue[place] && (windows[place].deadline ?? 1) <= 0 {
            overdue[place] = workload.graph.successors[place].contains { overdue[$0] }
        }
        return overdue
    }
}
