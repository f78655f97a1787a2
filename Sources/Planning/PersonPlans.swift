import Records
import Values

extension PersonPlan {
    init(_ member: Int, person: Person?, demand: Demand, dayPlan: DayPlan, workspace: Workspace) {
        let capacity = demand.workload.capacities[member]
        self.person = person
        self.capacity = capacity
        self.member = member
        self.demand = demand
        fiveWorkingDays = capacity.fiveWorkingDays
        overload = Overload(of: member, demand: demand)
        load = DayLoad.fourWeeks(capacity, dayPlan: dayPlan, demand: demand, workspace: workspace)
        today = dayPlan.shares.filter { $0.day == 0 && demand.workload.occurrence[$0.place] == nil }.map {
            PlannedTask(task: demand.workload.graph.tasks[$0.place], minutes: capacity.axis.minutes($0.units))
        }
    }
}

extension WorkAxis {
    /// The days of a span, counted from today: the working ones at its ends, or those without work between which it lies.
    ///
    /// `isPastDue` says that something in it is due before the first working one.
    func days(of span: TightestSpan, isPastDue: Bool) -> ClosedRange<Int> {
        let idle = span.start > 0 ? (day(reaching: span.start) ?? 0) + 1 : 0
        if span.end > span.start {
            let first = isPastDue ? idle : day(after: span.start) ?? 0
            return first...max(day(reaching: span.end) ?? first, first)
        }
        let first = idle
        return first...max((day(after: span.end) ?? ends.count) - 1, first)
    }
}

extension DayLoad {
    static func fourWeeks(
        _ capacity: Capacity, dayPlan: DayPlan, demand: Demand, workspace: Workspace
    ) -> [DayLoad] {
        let shares = Dictionary(grouping: dayPlan.shares.lazy.filter { $0.day < 28 }, by: \.day)
        return (0..<28).map { index in
            let day = capacity.today.adding(days: index)
            var byClient: [String?: Int] = [:]
            for share in shares[index] ?? [] {
                byClient[workspace.tasks[demand.workload.graph.tasks[share.place]].client, default: 0] += share.units
            }
            return DayLoad(
                day: day, capacity: capacity.minutes(on: day), meetings: capacity.days[index].meetings,
                planned: capacity.axis.minutes(byClient.values.reduce(0, +)),
                shares: byClient.map { Share(client: $0, minutes: capacity.axis.minutes($1)) }
                    .filter { $0.minutes > .zero }
                    .sorted { (-$0.minutes.count, $0.client ?? "") < (-$1.minutes.count, $1.client ?? "") })
        }
    }
}
