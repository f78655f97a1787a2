import Records
import Values

/// What is left of each open task: its estimate less what was logged, a parent's less its sub-tasks'.
struct RemainingWork {
    private let tasks: [Task]
    private let defaultEstimate: Minutes
    /// On each task and all its sub-tasks.
    private let logged: [Int]
    private let medians: [String: (estimate: Int, tasks: Int)]

    /// `logged` on each task and all its sub-tasks.
    init(tasks: [Task], logged: [Int], defaultEstimate: Minutes) {
        self.tasks = tasks
        self.defaultEstimate = defaultEstimate
        self.logged = logged
        medians = RemainingWork.medians(of: tasks, logged: logged)
    }

    /// By the index of the task; nil for those that are done or cancelled.
    func all() -> [Remaining?] {
        var remaining = [Remaining?](repeating: nil, count: tasks.count)
        // What is left of a task's open sub-tasks; they stand behind it, so going backwards meets them first.
        var below = [Int](repeating: 0, count: tasks.count)
        for (task, basis) in bases().enumerated().reversed() {
            if let basis { remaining[task] = self.remaining(of: task, basis, below: below[task]) }
            if let parent = tasks.parent(of: task) {
                below[parent] += below[task] + (remaining[task]?.minutes.count ?? 0)
            }
        }
        return remaining
    }

    private func bases() -> [Remaining.Basis?] {
        // The nearest open task at or above with an estimate of its own.
        var covering = [Int?](repeating: nil, count: tasks.count)
        return tasks.indices.map { task in
            let above = tasks.parent(of: task).flatMap { covering[$0] }
            let isStated = tasks[task].estimate != nil
            guard tasks[task].isOpen else {
                covering[task] = above
                return nil
            }
            covering[task] = isStated ? task : above
            if isStated { return .stated }
            if let above { return .coveredByParent(above) }
            guard let service = tasks[task].service, let median = medians[service] else { return .defaultEstimate }
            return .median(service: service, tasks: median.tasks)
        }
    }

    private func remaining(of task: Int, _ basis: Remaining.Basis, below: Int) -> Remaining {
        let estimate = estimate(of: task, basis)
        let used = max(logged[task], 0)
        let isUsedUp = used > 0 && used >= estimate && estimate > 0
        let left = isUsedUp ? max((estimate + 3) / 4, 15) : max(estimate - used, 0)
        return Remaining(
            basis: basis, estimate: Minutes(estimate), logged: Minutes(used), isUsedUp: isUsedUp,
            inSubtasks: Minutes(below), minutes: Minutes(max(left - below, 0)))
    }

    private func estimate(of task: Int, _ basis: Remaining.Basis) -> Int {
        switch basis {
        case .stated: max(tasks[task].estimate?.count ?? 0, 0)
        case .coveredByParent: 0
        case .median(let service, _): medians[service]?.estimate ?? defaultEstimate.count
        case .defaultEstimate: defaultEstimate.count
        }
    }

    /// Finished tasks with time logged on them and their sub-tasks, in file order.
    static func measured(_ tasks: [Task], logged: [Int]) -> [Int] {
        tasks.indices.filter { index in
            if case .done = tasks[index].state { logged[index] > 0 } else { false }
        }
    }

    /// What finished tasks of a service took in the middle, where at least five have time logged.
    private static func medians(of tasks: [Task], logged: [Int]) -> [String: (estimate: Int, tasks: Int)] {
        var finished: [String: [Int]] = [:]
        for task in measured(tasks, logged: logged) {
            if let service = tasks[task].service { finished[service, default: []].append(logged[task]) }
        }
        return finished.filter { $0.value.count >= 5 }.mapValues { minutes in
            let sorted = minutes.sorted()
            let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
            return ((low + high + 1) / 2, sorted.count)
        }
    }
}

extension [Task] {
    /// The task around it; a parent stands before what is in it, so anything else is none.
    func parent(of index: Int) -> Int? {
        self[index].parent.flatMap { $0 >= 0 && $0 < index ? $0 : nil }
    }

    /// The nearest open task around it, past those that are done or cancelled.
    func openParent(of index: Int) -> Int? {
        var above = parent(of: index)
        while let task = above, !self[task].isOpen { above = parent(of: task) }
        return above
    }
}
