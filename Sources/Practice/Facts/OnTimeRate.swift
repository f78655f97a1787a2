public import Records
public import Values

/// Promises that were kept: tasks done on their due day or before, of those that had one and say when they were done.
public struct OnTimeRate: Hashable, Sendable {
    public let tasks: Int
    public let kept: Int

    /// Nil of no tasks.
    public var share: Ratio? { Ratio(Int64(kept), of: Int64(tasks)) }

    /// Tasks done in the span; what a client's contact had to do is left out.
    public init(_ workspace: Workspace, in period: Period, service: String? = nil) {
        let contacts = Dictionary(workspace.clients.map { ($0.id, Set($0.contacts.map(\.id))) }) { $0.union($1) }
        var (tasks, kept) = (0, 0)
        for task in workspace.tasks {
            guard let day = task.doneDay, let due = task.due?.date, period.contains(day),
                service == nil || task.service == service
            else { continue }
            let others = task.client.flatMap { contacts[$0] } ?? []
            if let first = task.people.first, others.contains(first) { continue }
            tasks += 1
            if day <= due { kept += 1 }
        }
        (self.tasks, self.kept) = (tasks, kept)
    }
}
