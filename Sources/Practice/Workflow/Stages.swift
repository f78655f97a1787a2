public import Billing
public import Records
public import Values

/// Where a client stands on the way from a first word to goodbye.
public enum Stage: String, CaseIterable, Sendable {
    case lead, consultation, proposal, agreement, onboarding, working, review, invoicing
    case offboarding = "off-boarding"
    case ended
}

/// A client with the stage, and the one thing to do next.
public struct ClientStage: Sendable {
    /// What is to be done, and with which command or line.
    public struct Next: Hashable, Sendable {
        /// `issue the invoice`
        public let action: String
        /// `` `vaws invoice issue acme` ``
        public let how: String
    }

    public let client: Client
    public let stage: Stage
    /// Nil where nothing waits.
    public let next: Next?
    public let onboarding: Workflow
    public let offboarding: Workflow
    /// What they are to give, in file order.
    public let information: [InformationStanding]
    public let access: [AccessGrant]
    /// The one with something to pay that is due first.
    public let openInvoice: InvoiceStanding?

    /// Access that is to be asked for: none before the agreement is signed.
    public var accessToAsk: [AccessGrant] {
        guard onboarding[.signature]?.isSettled == true else { return [] }
        return access.filter { $0.granted == nil && $0.revoked == nil }
    }

    /// Whether there is still something to do before the work can run by itself.
    public var isComingIn: Bool { stage.isBeforeWork || (stage.isWork && !onboarding.isComplete) }
}

extension Stage {
    public var isBeforeWork: Bool {
        switch self {
        case .lead, .consultation, .proposal, .agreement, .onboarding: true
        case .working, .review, .invoicing, .offboarding, .ended: false
        }
    }

    public var isWork: Bool { self == .working || self == .review || self == .invoicing }
}

/// Where all clients stand.
public struct Stages: Sendable {
    /// By stage, then as the workspace has them.
    public let clients: [ClientStage]
    public let today: CalendarDate

    /// - Parameter ends: the last day of the work of a client who is about to leave.
    public init(
        _ workspace: Workspace, _ drafts: DraftInvoices, _ receivables: Receivables,
        ending ends: [String: CalendarDate] = [:]
    ) {
        today = workspace.today
        let facts = WorkflowFacts.all(workspace, drafts, receivables)
        let stages = facts.map { ClientStage($0, endsOn: ends[$0.client.id], in: workspace) }
        clients = Stage.allCases.flatMap { stage in stages.filter { $0.stage == stage } }
    }

    public func count(_ matches: (Stage) -> Bool) -> Int { clients.count { matches($0.stage) } }

    public subscript(client: String) -> ClientStage? { clients.first { $0.client.id == client } }
}

extension Stages {
    /// Works everything out that it needs.
    public init(_ workspace: Workspace, ending ends: [String: CalendarDate] = [:]) {
        self.init(workspace, DraftInvoices(workspace), Receivables(workspace), ending: ends)
    }
}
