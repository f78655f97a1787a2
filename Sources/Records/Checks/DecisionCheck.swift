import Diagnostics

/// Decisions that say what they change (`changes:price`), and point at no agreement or task that bears it out.
struct DecisionCheck {
    private let workspace: Workspace
    private let tasks: TaskIndex
    private let agreements: [String: [String]]

    init(workspace: Workspace, tasks: TaskIndex) {
        (self.workspace, self.tasks) = (workspace, tasks)
        agreements = Dictionary(grouping: workspace.agreements, by: \.client).mapValues { $0.map(\.id).sorted() }
    }

    func diagnostics() -> [Diagnostic] {
        workspace.messages.filter { $0.direction == .decision && !$0.changes.isEmpty }.flatMap(findings)
    }

    private func findings(_ message: Message) -> [Diagnostic] {
        guard !message.about.isEmpty else { return [pointsNowhere(message)] }
        let unknown = message.about.filter { !isKnown($0, of: message.client) }
        guard !unknown.isEmpty else { return bearsNothing(message) ? [pointsNowhere(message)] : [] }
        return unknown.map { name in
            .unknown(
                .unknownTask, "task or agreement", name,
                at: LineSearch.span(of: name, message.location, workspace.files),
                among: tasks.names(from: message.client) + (message.client.flatMap { agreements[$0] } ?? []))
        }
    }

    /// An invoice or a message may be named beside what bears the decision out.
    private func isKnown(_ name: String, of client: String?) -> Bool {
        isBearer(name, of: client) || workspace.documents.contains { $0.number == name }
            || workspace.messages.contains { $0.id == name && $0.client == client }
    }

    private func bearsNothing(_ message: Message) -> Bool {
        !message.about.contains { isBearer($0, of: message.client) }
    }

    private func isBearer(_ name: String, of client: String?) -> Bool {
        if tasks.index(of: name, from: client) != nil { return true }
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        let (owner, id) = parts.count == 2 ? (parts[0], parts[1]) : (client ?? "", name)
        return agreements[owner]?.contains(id) ?? false
    }

    private func pointsNowhere(_ message: Message) -> Diagnostic {
        let subjects = message.changes.map { "the \($0.rawValue)" }.joined(separator: " and ")
        let written = message.changes.first?.rawValue ?? ""
        return Diagnostic(
            .decisionPointsNowhere, "this decision changes \(subjects) and points at no agreement or task",
            at: LineSearch.span(of: written, message.location, workspace.files), fix: fix(message))
    }

    /// A price stands in an agreement, a date on a task.
    private func fix(_ message: Message) -> String {
        let client = message.client ?? "CLIENT"
        let amendment = "the amendment (`vaws new agreement NAME --client \(client)`)"
        if message.changes.allSatisfy({ $0 == .date }) { return "write `re:` with the id of the task whose date moves" }
        if message.changes.contains(.price) { return "write `re:` with the id of \(amendment)" }
        return "write `re:` with the id of the task that does it, or of \(amendment)"
    }
}
