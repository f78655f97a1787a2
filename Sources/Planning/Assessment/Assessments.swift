import Records
import Values

extension TaskAssessment {
    /// Of every open task, in file order.
    static func all(demand: Demand, schedule: TeamSchedule, reruns: Reruns, workspace: Workspace) -> [TaskAssessment] {
        let workload = demand.workload
        let slack = demand.slack()
        let measures = workload.capacities.map(\.fiveWorkingDays)
        let isPastDue = workload.dates.map { $0.due.map { $0.date < workspace.today } ?? false }
        let minutes = slack.enumerated().map { place, units in
            units.map { workload.capacities[workload.person[place]].axis.minutes($0) }
        }
        let own = minutes.indices.map {
            Urgency.own(slack: minutes[$0], isPastDue: isPastDue[$0], fiveDays: measures[workload.person[$0]])
        }
        let urgency = Urgency.inherited(own, in: workload.graph)
        return (0..<workload.graph.writtenCount).map { place in
            let task = workload.graph.tasks[place]
            return TaskAssessment(
                task: task, person: workload.person[place], standing: workload.standings[place],
                remaining: workload.remaining[place], due: workload.dates[place].due?.date,
                neededBy: demand.neededBy(place), slack: minutes[place], urgency: urgency[place].urgency,
                urgencyFrom: urgency[place].from.map { workload.graph.tasks[$0] },
                importance: workspace.tasks[task].importance,
                verdict: Verdict(of: place, slack: slack[place], reruns: reruns, today: workspace.today),
                latestStart: demand.latestStart(place), forecast: reruns.forecast(place),
                plannedFinish: schedule.finish[place].flatMap { workload.day(finishing: place, at: $0) })
        }
    }
}

extension Demand {
    /// The day of the deadline: a task's own due date where nothing behind it needs the room.
    func neededBy(_ place: Int) -> CalendarDate? {
        let capacity = workload.capacities[workload.person[place]]
        guard let deadline = windows[place].deadline else { return nil }
        if let due = workload.dates[place].due, workload.ownWindows[place].deadline == deadline {
            return due.date
        }
        return capacity.today.adding(days: capacity.axis.day(reaching: deadline) ?? capacity.days.count - 1)
    }

    /// Where the capacity left until the deadline equals what is left of the task itself.
    func latestStart(_ place: Int) -> CalendarDate? {
        let capacity = workload.capacities[workload.person[place]]
        guard workload.standings[place].asksCapacity, let deadline = windows[place].deadline else { return nil }
        guard units[place] > 0 else { return neededBy(place) }
        guard deadline >= units[place] else { return nil }
        return capacity.axis.day(after: deadline - units[place]).map { capacity.today.adding(days: $0) }
    }
}

extension Verdict {
    init?(of place: Int, slack: Int?, reruns: Reruns, today: CalendarDate) {
        let workload = reruns.p50.demand.workload
        let due = workload.dates[place].due
        if let days = due.map({ today.days(since: $0.date) }), days > 0 {
            self = .overdue(days: days)
        } else if !workload.standings[place].asksCapacity {
            guard due != nil else { return nil }
            self = .waiting
        } else if let slack, let isP50InTime = reruns.p50.isInTime(place) {
            guard isP50InTime else { self = .late; return }
            self = slack >= 0 && reruns.p80.isInTime(place) == true ? .safe : .tight
        } else {
            return nil
        }
    }
}
