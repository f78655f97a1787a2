import Records
public import Values

/// A week that is coming: what can be done in it, and what the schedule and repeating work put there.
public struct WeekAhead: Hashable, Sendable {
    /// From today on where the week has begun.
    public let days: Period
    /// Of everyone together.
    public let capacity: Minutes
    /// By client, nil for the business's own work.
    public let planned: [String?: Minutes]
}

extension Plan {
    /// Calendar weeks from today on, 52 at most.
    ///
    /// The schedule does each task as soon as it can. Repeating work behind the last day that it looks at counts on the
    /// week of its date, with its estimate.
    public func weeksAhead(_ count: Int) -> [WeekAhead] {
        let report = CapacityReport(self, weeks: count)
        guard let weeks = report.people.first?.weeks else { return [] }
        var planned = [[String?: Minutes]](repeating: [:], count: weeks.count)
        let firstWeek = workspace.today.startOfWeek(startingOn: workspace.business.weekStart)
        let add = { (task: Int, day: CalendarDate, minutes: Minutes) in
            let week = day.days(since: firstWeek) / 7
            guard planned.indices.contains(week) else { return }
            planned[week][workspace.tasks[task].client, default: .zero] += minutes
        }
        for share in scheduledShares() { add(share.task, share.day, share.minutes) }
        let last = weeks.last?.days.last?.day ?? workspace.today
        for work in repeatingWork(through: last) { add(work.task, work.day, work.minutes) }
        return weeks.indices.map { index in
            let days = weeks[index].days
            let start = days.first?.day ?? workspace.today
            return WeekAhead(
                days: Period(start, through: days.last?.day ?? start),
                capacity: report.people.map { $0.weeks[index].figures.capacity }.total(), planned: planned[index])
        }
    }

    private func scheduledShares() -> [(task: Int, day: CalendarDate, minutes: Minutes)] {
        dayPlans.indices.flatMap { person in
            let axis = people[person].capacity.axis
            return dayPlans[person].shares.map { share in
                (
                    demand.workload.graph.tasks[share.place], workspace.today.adding(days: share.day),
                    axis.minutes(share.units)
                )
            }
        }
    }

    /// Occurrences that the schedule does not look at any more.
    private func repeatingWork(through last: CalendarDate) -> [(task: Int, day: CalendarDate, minutes: Minutes)] {
        let workload = demand.workload
        let horizon = Occurrence.horizon(workload, workspace)
        guard horizon < last else { return [] }
        return Occurrence.all(workload, workspace, through: last).filter { $0.date > horizon }.map {
            (workload.graph.tasks[$0.place], $0.date, workload.remaining[$0.place].estimate)
        }
    }
}
