import Records
import Values

/// A decision that is asked of the client: an open task or a message with `#decision`, and nothing decided since.
public enum NeededDecision: Hashable, Sendable {
    /// The index in `Workspace.tasks`.
    case task(Int)
    /// The index in `Workspace.messages`.
    case message(Int)

    private static let tag = "decision"

    /// Tasks first, then messages, each in file order.
    static func all(tasks: [Int], messages: [Int], _ workspace: Workspace) -> [NeededDecision] {
        let decided = messages.map { workspace.messages[$0] }.filter { $0.direction == .decision }
        let names = Set(decided.flatMap(\.about))
        let asked = tasks.filter { index in
            let task = workspace.tasks[index]
            return task.isOpen && task.tags.contains(tag) && !workspace.isPrivate(task: index)
                && !(task.id.map(names.contains) ?? false)
        }
        let open = messages.filter { index in
            let message = workspace.messages[index]
            return message.direction != .decision && message.tags.contains(tag) && !PrivateTag.isOn(message.tags)
                && !decided.contains { message.isSettled(by: $0) }
        }
        return asked.map(NeededDecision.task) + open.map(NeededDecision.message)
    }
}

extension Message {
    /// A decision that names it or what it is about; where it has no name and is about nothing, the next one that names
    /// nothing either.
    fileprivate func isSettled(by decision: Message) -> Bool {
        if let id, decision.about.contains(id) { return true }
        guard (decision.at.date, decision.at.time ?? 1440) >= (at.date, at.time ?? 0) else { return false }
        if about.isEmpty { return id == nil && decision.about.isEmpty }
        return about.contains(where: decision.about.contains)
    }
}
