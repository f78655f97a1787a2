import Records
import Values

/// A date on which a repeating task will come again, derived from its open line and written nowhere.
struct Occurrence: Hashable, Sendable {
    /// The place of the open task.
    let place: Int
    let date: CalendarDate
    /// The date before it in the series.
    let previous: CalendarDate

    /// More than these are not looked at: the earliest count.
    static let most = 4000

    /// The last day on which occurrences are scheduled: the latest due day of any open task, at least four weeks, at most
    /// a year ahead.
    static func horizon(_ workload: Workload, _ workspace: Workspace) -> CalendarDate {
        let written = workload.dates.indices.filter { workload.occurrence[$0] == nil }
        let due = written.compactMap { workload.dates[$0].due?.date }.max() ?? workspace.today
        return min(max(due, workspace.today.adding(days: 27)), workspace.today.adding(days: 365))
    }

    /// Of all repeating tasks that ask capacity, by date, then file order: as far as the horizon.
    static func all(_ workload: Workload, _ workspace: Workspace) -> [Occurrence] {
        all(workload, workspace, through: horizon(workload, workspace))
    }

    /// The same up to a day.
    static func all(_ workload: Workload, _ workspace: Workspace, through last: CalendarDate) -> [Occurrence] {
        let written = workload.graph.tasks.indices.filter { workload.occurrence[$0] == nil }
        let found = written.flatMap { place -> [Occurrence] in
            // By index: most tasks do not repeat, and copying each takes longer than this look at it.
            let task = workload.graph.tasks[place]
            guard let repeats = workspace.tasks[task].repeats, let date = workspace.tasks[task].recurrenceDate,
                workload.comesAgain(place)
            else { return [] }
            let dates = repeats.dates(after: date, today: workspace.today, through: last)
            return zip([date] + dates, dates).filter { $1 >= workspace.today }
                .map { Occurrence(place: place, date: $1, previous: $0) }
        }
        return Array(found.sorted(on: { Int($0.date.dayNumber) }).prefix(most))
    }
}

extension Workload {
    /// Whether future occurrences ask for capacity: not where a contact of the client does them, or where the estimate of
    /// the task around it covers it.
    fileprivate func comesAgain(_ place: Int) -> Bool {
        if case .waiting(.contact) = standings[place] { return false }
        return remaining[place].estimate > .zero
    }

    /// With each occurrence as a place of its own behind the written tasks.
    ///
    /// One that has no working time between the date before it and its own is left out: what is `daily` is not done on
    /// days off.
    func adding(_ occurrences: [Occurrence], _ workspace: Workspace, clock: LocalClock) -> Workload {
        var workload = self
        var tasks: [Int] = []
        for occurrence in occurrences {
            let task = workspace.tasks[graph.tasks[occurrence.place]].moved(to: occurrence.date)
            let dates = TaskDates(task, clock: clock).released(after: occurrence.previous)
            let window = dates.window(in: capacities[person[occurrence.place]])
            guard window.deadline.map({ $0 > window.release }) ?? true else { continue }
            let begins = dates.release?.date ?? workspace.today
            tasks.append(graph.tasks[occurrence.place])
            workload.occurrence.append(occurrence.date)
            workload.person.append(person[occurrence.place])
            workload.dates.append(dates)
            workload.ownWindows.append(window)
            workload.standings.append(begins > workspace.today ? .notStarted(until: begins) : .ready)
            workload.remaining.append(remaining[occurrence.place].anew)
            workload.importance.append(importance[occurrence.place])
            workload.waitsForOthers.append(false)
        }
        workload.graph = graph.adding(tasks: tasks)
        return workload
    }
}

extension Recurrence {
    /// The dates of the series behind `date`, some that have passed included: what is missed counts, or not, as the mode
    /// says. `when done` takes each to be done on its date, a late one today.
    fileprivate func dates(after date: CalendarDate, today: CalendarDate, through last: CalendarDate) -> [CalendarDate]
    {
        let now = max(date, today)
        guard now < last else { return [] }
        switch mode {
        case .fromDue:
            let first = max(date.adding(days: 1), today.adding(days: -400))
            return first <= last ? dates(from: date, in: Period(first, through: last)) : []
        case .skipMissed:
            return dates(from: date, in: Period(now.adding(days: 1), through: last))
        case .whenDone:
            var dates: [CalendarDate] = []
            while dates.count < 366, let next = next(after: dates.last ?? now, anchor: dates.last ?? now), next <= last
            {
                dates.append(next)
            }
            return dates
        }
    }
}

extension TaskDates {
    /// Not to be begun before the day after another one, unless it says itself when it begins.
    fileprivate func released(after previous: CalendarDate) -> TaskDates {
        TaskDates(release: release ?? Moment(previous.adding(days: 1)), due: due)
    }
}

extension Remaining {
    /// The same work from its beginning.
    fileprivate var anew: Remaining {
        Remaining(
            basis: basis, estimate: estimate, logged: .zero, isUsedUp: false, inSubtasks: .zero, minutes: estimate)
    }
}
