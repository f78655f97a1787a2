public import Diagnostics
public import Records
import Values

/// What waits in a client's way in or out: information that was asked for and does not come, access that outlives the work.
public struct WorkflowChecks {
    private let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// In file order.
    public var diagnostics: [Diagnostic] { (waiting + notRevoked).inFileOrder() }

    private var waiting: [Diagnostic] {
        InformationStanding.all(workspace).filter { $0.state == .late && $0.limit.days != nil }.map { late in
            Diagnostic(
                .waitingTooLong, "\(named(late)) \(reason(late))",
                at: SourceSpan(late.item.location, length: late.item.text.unicodeScalars.count),
                fix: "ask again and write the new day in `asked:`, or `received:` once it came")
        }
    }

    private func named(_ late: InformationStanding) -> String {
        let contacts = late.item.client.flatMap(workspace.client)?.contacts ?? []
        let people = late.item.people.map { id in contacts.first { $0.id == id }?.name ?? id }
        return "'\(late.item.text)' is asked of \(people.isEmpty ? "the client" : people.joined(separator: ", "))"
    }

    private func reason(_ late: InformationStanding) -> String {
        if let due = late.item.due { return "and was due on \(due)" }
        let days = late.limit.days.map { "\($0)" } ?? ""
        return "since \(late.item.asked ?? workspace.today), longer than \(days)"
            + (late.limit.isAgreed ? ", as was agreed" : "")
    }

    private var notRevoked: [Diagnostic] {
        let ended = Dictionary(
            workspace.clients.filter { $0.status == .ended && $0.until ?? workspace.today <= workspace.today }
                .map { ($0.id, $0) }
        ) { first, _ in first }
        guard !ended.isEmpty else { return [] }
        return workspace.access.filter(\.isOpen).compactMap { grant in
            grant.client.flatMap { ended[$0] }.map { client in
                Diagnostic(
                    .accessNotRevoked,
                    "'\(client.id)' is `ended`\(client.until.map { " since \($0)" } ?? ""), and access to '\(grant.system)' is not given back",
                    at: SourceSpan(grant.location, length: grant.system.unicodeScalars.count),
                    fix: "have it taken back, and write `revoked:` with the day")
            }
        }
    }
}
