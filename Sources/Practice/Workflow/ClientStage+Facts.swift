import Billing
import Records
import Values

extension ClientStage {
    init(_ facts: WorkflowFacts, endsOn day: CalendarDate?, in workspace: Workspace) {
        client = facts.client
        onboarding = Onboarding(facts, in: workspace).workflow
        offboarding = Offboarding(facts, on: day, in: workspace).workflow
        (information, access) = (facts.information, facts.access)
        openInvoice = facts.openInvoices.first
        let stage = ClientStage.stage(facts, onboarding, offboarding, workspace)
        self.stage = stage
        next = ClientStage.next(stage, facts, onboarding, offboarding)
    }

    private static func stage(
        _ facts: WorkflowFacts, _ onboarding: Workflow, _ offboarding: Workflow, _ workspace: Workspace
    ) -> Stage {
        if facts.client.status == .ended {
            // What an ended client still owes or holds; the rest is for whoever writes it down.
            let isOpen = [.billed, .paid, .revoked].contains { offboarding[$0]?.isSettled == false }
            return isOpen ? .offboarding : .ended
        }
        if facts.client.until != nil || facts.client.handedOver != nil { return .offboarding }
        if !facts.hasWork, let before = beforeWork(onboarding) { return before }
        if facts.isToInvoice { return .invoicing }
        let isInReview = facts.openTasks.contains { workspace.tasks[$0].status == .submitted }
        return isInReview ? .review : .working
    }

    /// The first step of the way in that is not done says it.
    private static func beforeWork(_ onboarding: Workflow) -> Stage? {
        switch onboarding.steps.first(where: { !$0.isSettled })?.name {
        case .consultation: return onboarding[.consultation]?.day == nil ? .lead : .consultation
        case .proposal: return .consultation
        case .agreement: return .proposal
        case .signature: return .agreement
        case .information, .access, .tasks: return .onboarding
        default: return nil
        }
    }

    private static func next(
        _ stage: Stage, _ facts: WorkflowFacts, _ onboarding: Workflow, _ offboarding: Workflow
    ) -> Next? {
        switch stage {
        case .ended: nil
        case .offboarding: offboarding.next.map(Next.init)
        case .invoicing: facts.invoicing
        case .working, .review: onboarding.next.flatMap { $0.name == .firstInvoice ? nil : Next($0) }
        case .lead, .consultation, .proposal, .agreement, .onboarding: onboarding.next.map(Next.init)
        }
    }
}

extension ClientStage.Next {
    fileprivate init(_ step: WorkflowStep) {
        (action, how) = (step.action, step.how)
    }
}

extension WorkflowFacts {
    /// Those with something to pay, the earliest due first.
    var openInvoices: [InvoiceStanding] {
        invoices.filter { $0.owed.minorUnits > 0 }.sorted { ($0.due, $0.number) < ($1.due, $1.number) }
    }

    /// Invoiced, or worked under an agreement: what is missing then stops nobody.
    fileprivate var hasWork: Bool { !invoices.isEmpty || !drafts.isEmpty || !unbilled.isEmpty }

    private var overdue: InvoiceStanding? {
        invoices.filter(\.isOverdue).min { ($0.due, $0.number) < ($1.due, $1.number) }
    }

    fileprivate var isToInvoice: Bool { overdue != nil || drafts.contains(where: \.isComplete) }

    fileprivate var invoicing: ClientStage.Next? {
        if let overdue {
            return ClientStage.Next(
                action: "ask for the payment of \(overdue.number), overdue \(overdue.daysPastDue) days",
                how: "`vaws reminders \(client.id)`")
        }
        return ClientStage.Next(action: "issue the invoice", how: "`vaws invoice issue \(client.id)`")
    }
}
