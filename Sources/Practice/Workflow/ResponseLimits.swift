import Records
import Values

/// How long a client has to answer: what was agreed, else what the workspace says.
struct ResponseLimit: Hashable, Sendable {
    /// Nil where nothing is told however long it takes.
    let days: DayCount?
    let isAgreed: Bool
}

/// The `client-response` of each client's agreement in force, the latest first; without one `checks: {waiting: …}`.
struct ResponseLimits: Sendable {
    private let agreed: [String: DayCount]
    private let usual: DayCount?

    init(_ workspace: Workspace) {
        var latest: [String: Agreement] = [:]
        for agreement in workspace.agreements
        where agreement.terms.clientResponse != nil && agreement.period.contains(workspace.today)
            && agreement.project == nil && agreement.from >= latest[agreement.client]?.from ?? agreement.from
        {
            latest[agreement.client] = agreement
        }
        agreed = latest.compactMapValues(\.terms.clientResponse)
        usual = workspace.business.checks.waiting.days
    }

    subscript(client: String?) -> ResponseLimit {
        let own = client.flatMap { agreed[$0] }
        return ResponseLimit(days: own ?? usual, isAgreed: own != nil)
    }
}
