import Records
import Values

/// The tasks of one client in two versions of a workspace: which are the same, and what became of them.
///
/// A task is known by its `id`, else by its title, wherever it stands; of several with one title by the due date, else in
/// their order.
struct TaskDifference {
    private(set) var finished: [Int] = []
    private(set) var added: [Int] = []
    private(set) var dropped: [String] = []
    private(set) var moved: [WorkspaceDifference.Moved] = []

    init(of client: String, from older: Workspace, to newer: Workspace) {
        let old = TaskDifference.byKey(of: client, older)
        let new = TaskDifference.byKey(of: client, newer)
        for key in Set(old.keys).union(new.keys) {
            compare(old[key] ?? [], older.tasks, new[key] ?? [], newer.tasks)
        }
        finished.sort()
        added.sort()
        moved.sort { $0.task < $1.task }
        dropped.sort()
    }

    /// Whole tasks that the client may see, in file order.
    private static func byKey(of client: String, _ workspace: Workspace) -> [String: [Int]] {
        let own = workspace.tasks.indices.filter { index in
            let task = workspace.tasks[index]
            return task.client == client && task.parent == nil && !workspace.isPrivate(task: index)
        }
        return Dictionary(grouping: own) { index in
            let task = workspace.tasks[index]
            return task.id.map { "#\($0)" } ?? task.title
        }
    }

    private mutating func compare(_ old: [Int], _ older: [Task], _ new: [Int], _ newer: [Task]) {
        var (oldLeft, newLeft) = (old, new)
        for index in new {
            guard let place = oldLeft.firstIndex(where: { older[$0].due == newer[index].due }) else { continue }
            take(older[oldLeft.remove(at: place)], index, newer)
            newLeft.removeAll { $0 == index }
        }
        for (before, index) in zip(oldLeft, newLeft) { take(older[before], index, newer) }
        // The next occurrence of what comes again is nothing new.
        for index in newLeft.dropFirst(oldLeft.count) where old.isEmpty || newer[index].repeats == nil {
            takeNew(index, newer[index])
        }
        dropped += oldLeft.dropFirst(newLeft.count).map { older[$0] }.filter(\.isOpen).map(\.title)
    }

    private mutating func take(_ before: Task, _ index: Int, _ newer: [Task]) {
        let after = newer[index]
        guard before.isOpen else { return }
        switch after.state {
        case .done: finished.append(index)
        case .cancelled: dropped.append(after.title)
        case .open, .inProgress:
            guard before.due != after.due, before.repeats == nil || after.repeats == nil else { return }
            moved.append(WorkspaceDifference.Moved(task: index, from: before.due, to: after.due))
        }
    }

    private mutating func takeNew(_ index: Int, _ task: Task) {
        switch task.state {
        case .done: finished.append(index)
        case .cancelled: break
        case .open, .inProgress: added.append(index)
        }
    }
}
