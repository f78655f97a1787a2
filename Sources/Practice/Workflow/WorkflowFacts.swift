import Billing
import Records
import Values

/// What the steps of one client are read from.
struct WorkflowFacts: Sendable {
    let client: Client
    /// Those of the type `consultation`.
    var consultations: [Meeting] = []
    var proposals: [Proposal] = []
    /// The names of proposals' letters that were sent, with the days.
    var sentProposals: [(draft: String, day: CalendarDate)] = []
    var agreements: [Agreement] = []
    var information: [InformationStanding] = []
    var access: [AccessGrant] = []
    /// Indices in `Workspace.tasks`: every open one, and those under a heading `Onboarding` by whether they are open.
    var openTasks: [Int] = []
    var openOnboardingTasks: [Int] = []
    var hasOnboardingTasks = false
    /// Those that were taken back are not among them.
    var invoices: [InvoiceStanding] = []
    var drafts: [DraftInvoice] = []
    var unbilled: [Unbilled] = []
    /// When a farewell letter was sent.
    var farewellSent: CalendarDate?
    var farewellDraft: MessageDraft?

    /// One for each client, in the workspace's order.
    static func all(
        _ workspace: Workspace, _ drafts: DraftInvoices, _ receivables: Receivables
    ) -> [WorkflowFacts] {
        var table = FactsTable(workspace)
        table.take(workspace.meetings.filter { $0.kind == .consultation }, of: \.client) { $0.consultations.append($1) }
        table.take(workspace.proposals, of: { $0.client }) { $0.proposals.append($1) }
        table.take(workspace.agreements, of: { $0.client }) { $0.agreements.append($1) }
        table.take(InformationStanding.all(workspace), of: \.item.client) { $0.information.append($1) }
        table.take(workspace.access, of: \.client) { $0.access.append($1) }
        table.take(workspace.tasks.indices, of: { workspace.tasks[$0].client }) { facts, index in
            facts.take(task: index, workspace.tasks[index])
        }
        table.take(receivables.invoices, of: { $0.client }) { facts, invoice in
            if invoice.status != .void { facts.invoices.append(invoice) }
        }
        table.take(drafts.drafts, of: { $0.client }) { $0.drafts.append($1) }
        table.take(drafts.unbilled, of: { $0.client }) { $0.unbilled.append($1) }
        table.take(workspace.messages, of: \.client) { facts, message in
            facts.take(sent: message)
        }
        table.take(workspace.drafts, of: \.client) { facts, draft in
            if draft.name.hasSuffix("-farewell") { facts.farewellDraft = draft }
        }
        return table.facts
    }

    private mutating func take(sent message: Message) {
        guard let draft = message.draft else { return }
        if draft.hasSuffix("-farewell") { farewellSent = message.at.date }
        if draft.contains("-\(client.id)-proposal-") { sentProposals.append((draft, message.at.date)) }
    }

    private mutating func take(task index: Int, _ task: Task) {
        let isOnboarding = task.section.contains { $0.lowercased() == "onboarding" }
        if isOnboarding { hasOnboardingTasks = true }
        guard task.isOpen else { return }
        openTasks.append(index)
        if isOnboarding { openOnboardingTasks.append(index) }
    }
}

/// Hands records to their clients.
private struct FactsTable {
    private(set) var facts: [WorkflowFacts]
    private let places: [String: Int]

    init(_ workspace: Workspace) {
        facts = workspace.clients.map { WorkflowFacts(client: $0) }
        places = Dictionary(zip(workspace.clients.map(\.id), 0...)) { first, _ in first }
    }

    mutating func take<Item>(
        _ items: some Sequence<Item>, of client: (Item) -> String?, _ body: (inout WorkflowFacts, Item) -> Void
    ) {
        for item in items {
            guard let id = client(item), let place = places[id] else { continue }
            body(&facts[place], item)
        }
    }
}
