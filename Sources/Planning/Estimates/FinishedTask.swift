import Records
public import Values

/// A task that is done, with an estimate of its own and time logged on it: what estimates are measured by.
public struct FinishedTask: Hashable, Sendable {
    /// The index in `Workspace.tasks`.
    public let task: Int
    /// The index in `Plan.people` of whose it was.
    public let person: Int
    public let service: String?
    public let estimate: Minutes
    /// Logged on the task and all its sub-tasks, by whoever.
    public let actual: Minutes

    /// Actual ÷ estimate: 2h30m of 2h are 5/4.
    public var factor: Factor { Factor(actual.count, estimate.count) }
}

extension FinishedTask {
    /// In file order. What a client's contact had to do says nothing about anyone's estimates.
    static func all(of workspace: Workspace, team: Team, logged: LoggedTime) -> [FinishedTask] {
        workspace.tasks.indices.compactMap { index in
            let actual = logged.withSubtasks[index]
            guard actual > 0, case .done = workspace.tasks[index].state else { return nil }
            guard let estimate = workspace.tasks[index].estimate, estimate > .zero else { return nil }
            guard team.contact(for: workspace.tasks[index]) == nil else { return nil }
            return FinishedTask(
                task: index, person: team.performer(of: workspace.tasks[index]),
                service: workspace.tasks[index].service, estimate: estimate, actual: Minutes(actual))
        }
    }
}
