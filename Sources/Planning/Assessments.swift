import Records
import Values

extension TaskAssessment {
    /// Of every open task, in file order.
    static func all(demand: Demand, dayPlans: [DayPlan], workspace: Workspace) -> [TaskAssessment] {
        let workload = demand.workload
        let slack = demand.slack()
        // With no history of estimates, four of five tasks are taken to need at most a quarter more.
        let slackIfLonger = Demand(workload, percent: 125).slack()
        let measures = workload.capacities.map(\.workingDay)
        let isPastDue = workload.dates.map { $0.due.map { $0.date < workspace.today } ?? false }
        let minutes = slack.enumerated().map { place, units in
            units.map { workload.capacities[workload.person[place]].axis.minutes($0) }
        }
        let own = minutes.indices.map {
            Urgency.own(slack: minutes[$0], isPastDue: isPastDue[$0], workingDay: measures[workload.person[$0]])
        }
        let urgency = Urgency.inherited(own, in: workload.graph)
        return (0..<workload.graph.writtenCount).map { place in
            let task = workload.graph.tasks[place]
            let person = workload.person[place]
            return TaskAssessment(
                task: task, person: person, standing: workload.standings[place],
                remaining: workload.remaining[place], due: workload.dates[place].due?.date,
                neededBy: demand.neededBy(place), slack: minutes[place], urgency: urgency[place].urgency,
                urgencyFrom: urgency[place].from.map { workload.graph.tasks[$0] },
                importance: workspace.tasks[task].importance,
                verdict: Verdict(
                    slack: slack[place], ifLonger: slackIfLonger[place],
                    daysPastDue: workload.dates[place].due.map { workspace.today.days(since: $0.date) },
                    asksCapacity: workload.standings[place].asksCapacity),
                plannedFinish: dayPlans[person].finish[place].map { workspace.today.adding(days: $0) })
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
}

extension Verdict {
    init?(slack: Int?, ifLonger: Int?, daysPastDue: Int?, asksCapacity: Bool) {
        if let days = daysPastDue, days > 0 {
            self = .overdue(days: days)
        } else if !asksCapacity {
            guard daysPastDue != nil else { return nil }
            self = .waiting
        } else if let slack {
            self = slack < 0 ? .late : (ifLonger ?? slack) < 0 ? .tight : .safe
        } else {
            return nil
        }
    }
}
