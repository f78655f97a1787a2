import Records
import Values

/// The dates that decide when an open task can be done, as the workspace's clocks show them.
struct TaskDates: Hashable, Sendable {
    /// The later of `start` and `on`.
    let release: Moment?
    let due: Moment?
}

extension TaskDates {
    /// Of each open task, by place. One that the estimate of a task around it covers has the due date of that.
    static func all(_ graph: TaskGraph, tasks: [Task], remaining: [Remaining], clock: LocalClock) -> [TaskDates] {
        var dates: [TaskDates] = []
        dates.reserveCapacity(graph.tasks.count)
        for (place, task) in graph.tasks.enumerated() {
            var own = TaskDates(tasks[task], clock: clock)
            if own.due == nil, case .coveredByParent = remaining[place].basis {
                let above = tasks.openParent(of: task).flatMap { graph.place[$0] }
                own = TaskDates(release: own.release, due: above.flatMap { dates[$0].due })
            }
            dates.append(own)
        }
        return dates
    }

    init(_ task: Task, clock: LocalClock) {
        let start = task.start.map { clock.coming($0, client: task.client) }
        let planned = task.plannedOn.map { Moment($0) }
        release = [start, planned].compactMap { $0 }.max { ($0.date, $0.time ?? 0) < ($1.date, $1.time ?? 0) }
        due = task.due.map { clock.coming($0, client: task.client) }
    }

    /// A day-only `due` is the last working moment on or before that day, a day-only `start` the beginning of it.
    func window(in capacity: Capacity) -> WorkWindow {
        WorkWindow(
            release: release.map { capacity.coordinate(of: $0, orMinute: 0) } ?? 0,
            deadline: due.map { capacity.coordinate(of: $0, orMinute: nil) })
    }
}

extension Capacity {
    /// The coordinate of a moment; of a day without a time at `orMinute`, nil for the day's end.
    fileprivate func coordinate(of moment: Moment, orMinute minute: Int?) -> Int {
        let day = moment.date.days(since: today)
        if let time = moment.time { return coordinate(of: WorkInstant(day: day, minute: time)) }
        return axis.end(of: minute == nil ? day : day - 1)
    }
}
