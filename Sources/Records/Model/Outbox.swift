public import Diagnostics
public import Values

/// What became of each message that was drafted, by the name of its draft: `2026-12-15-acme-reminder-2-2026-0042`.
///
/// It lies in `outbox/`, it was sent (a message in the record says `draft:NAME`), or it was dropped (it lies in
/// `outbox/dropped/`). All three are files of the workspace, so that every copy of it knows the same.
public struct Outbox: Sendable {
    /// Where a draft is, or what was done with it.
    public enum Fate: Hashable, Sendable {
        /// It waits to be sent.
        case lies(Location)
        case sent(on: CalendarDate, Location)
        case dropped(on: CalendarDate, Location)

        public var location: Location {
            switch self {
            case .lies(let location), .sent(_, let location), .dropped(_, let location): location
            }
        }
    }

    private let fates: [String: Fate]

    public init(_ workspace: Workspace) {
        var fates: [String: Fate] = [:]
        for draft in workspace.drafts { fates[draft.name] = .lies(draft.location) }
        for draft in workspace.droppedDrafts {
            fates[draft.name] = .dropped(on: draft.dropped ?? workspace.today, draft.location)
        }
        // Sent is sent, whatever still lies there.
        for message in workspace.messages {
            guard let name = message.draft else { continue }
            fates[name] = .sent(on: message.at.date, message.location)
        }
        self.fates = fates
    }

    /// Nil where there never was such a draft.
    public subscript(name: String) -> Fate? { fates[name] }
}
