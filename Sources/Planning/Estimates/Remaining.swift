public import Values

/// How much of a task is left, and from what that follows.
public struct Remaining: Hashable, Sendable {
    /// Where the estimate comes from.
    public enum Basis: Hashable, Sendable {
        /// The task's own `estimate`.
        case stated
        /// It has none, and the estimate of a task around it covers it (its index in `Workspace.tasks`): it counts 0.
        case coveredByParent(Int)
        /// The median of what that many finished tasks of its service took.
        case median(service: String, tasks: Int)
        /// The workspace's `default-estimate`.
        case defaultEstimate
    }

    public let basis: Basis
    /// Of the task with all its sub-tasks.
    public let estimate: Minutes
    /// On the task and all its sub-tasks.
    public let logged: Minutes
    /// The estimate is used and the task still open: a quarter of it is taken to be left, at least 15m.
    public let isUsedUp: Bool
    /// What is left of its open sub-tasks, which comes off its own.
    public let inSubtasks: Minutes
    /// What is left of the task itself.
    public let minutes: Minutes

    /// Whether the person gave no estimate, on the task or above it.
    public var isGuessed: Bool {
        switch basis {
        case .stated, .coveredByParent: false
        case .median, .defaultEstimate: true
        }
    }
}
