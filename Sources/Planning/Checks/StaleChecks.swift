import Diagnostics
import Records
import Values

/// Work that was begun and does not move: no time logged on it, and no date that says otherwise.
struct StaleChecks {
    private let plan: Plan

    init(_ plan: Plan) { self.plan = plan }

    var findings: [TaskFinding] {
        let business = plan.workspace.business
        guard let limit = business.checks.stale.days else { return [] }
        let begun = plan.assessments.filter { $0.asksCapacity && plan.task($0).isBegun }
        guard !begun.isEmpty else { return [] }
        let moved = LastMoves(plan.workspace)
        var told: Set<Int> = []
        return begun.compactMap { found in
            let last = moved.day(of: found.task)
            if let last, last.adding(limit, on: business.calendar) >= plan.workspace.today { return nil }
            // A task within another one that rests is told with that.
            if let parent = plan.workspace.tasks.parent(of: found.task), told.contains(parent) { return nil }
            told.insert(found.task)
            return finding(found.task, since: last, limit)
        }
    }

    private func finding(_ index: Int, since last: CalendarDate?, _ limit: DayCount) -> TaskFinding {
        let task = plan.workspace.tasks[index]
        let state = task.status.map { "has `status:\($0.rawValue)`" } ?? "is in progress"
        let rest =
            last.map { "nothing moved since \($0), more than \(limit) ago" }
            ?? "no time is logged on it and nothing says since when"
        return TaskFinding(
            id: .staleInProgress,
            place: .init(task: index, field: task.since != nil ? .since : task.status == nil ? nil : .status),
            message: "\(plan.named(index)) \(state), and \(rest)",
            fix: "log time on it, write `since:` with a day, or "
                + (task.status == nil ? "make it `[ ]` again" : "take `status:` away"))
    }
}

extension Task {
    /// In one's own hands, and begun.
    fileprivate var isBegun: Bool {
        state == .inProgress || status == .review || status == .changes
    }
}

/// The last day on which something happened with each task: time logged, a part of it done, a date of its own.
private struct LastMoves {
    private let tasks: [Task]
    /// On the task itself.
    private let own: [CalendarDate?]
    /// On it or on what is in it.
    private let within: [CalendarDate?]

    init(_ workspace: Workspace) {
        let tasks = workspace.tasks
        var own = tasks.map(\.lastDate)
        let time = workspace.time
        for index in time.indices {
            guard let task = time[index].task, own.indices.contains(task) else { continue }
            own[task] = later(own[task], time[index].day)
        }
        var within = own
        for task in tasks.indices.reversed() {
            if let parent = tasks.parent(of: task) { within[parent] = later(within[parent], within[task]) }
        }
        self.tasks = tasks
        self.own = own
        self.within = within
    }

    /// Time logged on the task around it counts too: that is where it is logged mostly.
    func day(of task: Int) -> CalendarDate? {
        var (day, above) = (within[task], tasks.parent(of: task))
        while let parent = above {
            day = later(day, own[parent])
            above = tasks.parent(of: parent)
        }
        return day
    }
}

private func later(_ one: CalendarDate?, _ other: CalendarDate?) -> CalendarDate? {
    guard let one, let other else { return one ?? other }
    return max(one, other)
}

extension Task {
    fileprivate var lastDate: CalendarDate? {
        let ended: CalendarDate? =
            switch state {
            case .done(let day), .cancelled(let day): day
            case .open, .inProgress: nil
            }
        return [since, created, plannedOn, start?.date, ended].compactMap { $0 }.max()
    }
}
