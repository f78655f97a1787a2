import Diagnostics
import Values

/// Which file a new line of a kind goes into: where the latest of the client's others stands, else the kind's place in
/// the client's folder, or in `me/` for what is of no client.
struct EntryPlace {
    private let workspace: Workspace
    private let kind: Kind
    private let client: String?

    init(_ workspace: Workspace, _ kind: Kind, of client: String?) {
        (self.workspace, self.kind, self.client) = (workspace, kind, client)
    }

    /// - Parameter others: the days and places of the client's lines of this kind, in file order; a line without a day
    ///   counts as the earliest.
    func path(for day: CalendarDate?, among others: [(CalendarDate?, Location)]) -> String {
        var latest: (day: CalendarDate?, location: Location)?
        for other in others where latest.map({ isAtMost($0.day, other.0) }) ?? true { latest = other }
        guard let latest else { return "\(folder)/\(name).md" }
        let path = workspace.path(of: latest.location)
        return day.map { JournalName(path).path(for: $0) } ?? path
    }

    private func isAtMost(_ day: CalendarDate?, _ other: CalendarDate?) -> Bool {
        guard let day else { return true }
        return other.map { day <= $0 } ?? false
    }

    private var name: String { kind == .deliverable ? "deliverables" : kind.rawValue }

    private var folder: String {
        guard let client else { return "me" }
        let place = workspace.client(client).map { workspace.path(of: $0.location) } ?? ""
        return place.hasSuffix("/client.md") ? String(place.dropLast("/client.md".count)) : "clients/\(client)"
    }
}
