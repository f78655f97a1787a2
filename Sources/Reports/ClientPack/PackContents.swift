import Billing
import Diagnostics
import Practice
import Records
import Values

/// What of the workspace goes into a client's pack: this and nothing else.
struct PackContents: Sendable {
    let request: PackRequest
    /// One for each currency.
    let statements: [Statement]
    /// Documents of the span, and older invoices with something open, by day and number; a voided one never left the house.
    let documents: [IssuedDocument]
    let standings: [String: InvoiceStanding]
    /// Billable work of the span.
    let timesheet: [WorkedEntry]
    let progress: ClientProgress
    /// Entries of the span that are marked `#private`.
    let privateEntries: Int
    let privateMinutes: Minutes

    init(_ request: PackRequest) {
        let (workspace, id) = (request.workspace, request.client.id)
        self.request = request
        statements = Statement.all(of: id, from: request.from, to: request.to, in: workspace)
        let receivables = Receivables(workspace).invoices.filter { $0.client == id }
        standings = Dictionary(receivables.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        let open = Set(receivables.filter { !$0.owed.isZero }.map(\.number))
        let voided = Set(workspace.documents.filter(\.isVoid).compactMap(\.refersTo))
        documents = workspace.documents.filter { document in
            document.client == id && document.issued <= request.to
                && !document.isVoid && !voided.contains(document.number)
                && (request.period.contains(document.issued) || open.contains(document.number))
        }.sorted { ($0.issued, $0.number) < ($1.issued, $1.number) }
        let own = WorkedEntry.all(of: id, in: request.period, workspace)
        timesheet = own.filter { !$0.isPrivate }
        let hidden = own.filter(\.isPrivate)
        (privateEntries, privateMinutes) = (hidden.count, hidden.reduce(.zero) { $0 + $1.minutes })
        progress = ClientProgress(of: request.client, in: request.period, workspace)
    }
}

/// Billable work of one entry, less what comes off it.
struct WorkedEntry: Sendable {
    let entry: TimeEntry
    let minutes: Minutes
    let isPrivate: Bool

    /// By day, then in file order.
    static func all(of client: String, in period: Period, _ workspace: Workspace) -> [WorkedEntry] {
        var comesOff: [Int: Minutes] = [:]
        for entry in workspace.time {
            if let index = entry.comesOff { comesOff[index, default: .zero] += entry.minutes }
        }
        return workspace.time.enumerated().compactMap { index, entry -> WorkedEntry? in
            guard entry.client == client, entry.comesOff == nil, entry.isBillable, period.contains(entry.day) else {
                return nil
            }
            let minutes = entry.minutes + comesOff[index, default: .zero]
            guard minutes > .zero else { return nil }
            return WorkedEntry(entry: entry, minutes: minutes, isPrivate: workspace.isPrivate(entry))
        }.sorted { ($0.entry.day, $0.entry.location) < ($1.entry.day, $1.entry.location) }
    }
}
