import Records
import Values

/// New work tried among the promises of everyone, with every remaining estimate times a factor.
struct Trial {
    /// Without the new work.
    let base: Demand
    let baseSlack: [Int?]
    let person: Int
    let after: [Int]
    /// Of the new work, in units of the person's axis.
    let units: Int
    /// The earliest moment at which it can begin.
    let release: Int

    /// `after` has indices in `Workspace.tasks`; what is done is left out.
    init(_ base: Demand, person: Int, after tasks: [Int], minutes: Int) {
        let place = base.workload.graph.place
        self.base = base
        self.person = person
        baseSlack = base.slack()
        after = Set(tasks.compactMap { place.indices.contains($0) ? place[$0] : nil }).sorted()
        units = minutes * base.workload.capacities[person].axis.unit
        release =
            base.adding(units, of: person, after: after, window: WorkWindow(release: 0, deadline: nil)).windows.last?
            .release ?? 0
    }

    /// All promises and the new work, which is the last place.
    func demand(by deadline: Int) -> Demand {
        base.adding(units, of: person, after: after, window: WorkWindow(release: 0, deadline: deadline))
    }

    /// Whether the work fits by then and every other promise stays as it is.
    func isHonest(by deadline: Int) -> Bool {
        let slack = demand(by: deadline).slack()
        guard let own = slack.last ?? nil, own >= 0 else { return false }
        return zip(slack, baseSlack).allSatisfy { with, without in (with ?? 0) >= min(without ?? 0, 0) }
    }

    /// The first day by whose end the work can honestly be promised, counted from today.
    ///
    /// Where it comes after open tasks, their deadlines move with its own: each day that may do is then tried, sixty at
    /// most.
    func earliestDay() -> Int? {
        let ends = base.workload.capacities[person].axis.ends
        let admission = admission(deadlines: ends)
        let days = ends.indices.lazy.filter { ends[$0] > admission.after && admission.room[$0] >= 0 }
        return after.isEmpty ? days.first : days.prefix(60).first { isHonest(by: ends[$0]) }
    }

    private func admission(deadlines: [Int]) -> Admission {
        let (places, jobs) = base.jobs(of: person)
        return Admission(
            jobs, slack: places.map { baseSlack[$0] ?? 0 }, release: release, demand: units, deadlines: deadlines)
    }
}
