/// The same promises with one of them changed.
extension Demand {
    /// As if it had not been promised at all.
    func without(_ place: Int) -> Demand {
        var (workload, units) = (workload, units)
        workload.ownWindows[place].deadline = nil
        units[place] = 0
        return Demand(workload, units: units)
    }

    func due(_ place: Int, at deadline: Int) -> Demand {
        var workload = workload
        workload.ownWindows[place].deadline = deadline
        return Demand(workload, units: units)
    }

    func shortening(_ place: Int, by minutes: Int) -> Demand {
        var units = units
        units[place] -= minutes * workload.capacities[workload.person[place]].axis.unit
        return Demand(workload, units: units)
    }

    func handing(_ place: Int, to member: Int) -> Demand {
        var (workload, units) = (workload, units)
        let (from, to) = (workload.capacities[workload.person[place]], workload.capacities[member])
        workload.person[place] = member
        workload.ownWindows[place] = workload.dates[place].window(in: to)
        units[place] = units[place] / from.axis.unit * to.axis.unit
        return Demand(workload, units: units)
    }

    /// What one person has to do that is released from one coordinate on and due by another.
    func promised(by member: Int, from start: Int, through end: Int) -> Int {
        windows.indices.reduce(0) { sum, place in
            guard workload.person[place] == member, let deadline = windows[place].deadline, deadline <= end,
                windows[place].release >= start
            else { return sum }
            return sum + units[place]
        }
    }
}
