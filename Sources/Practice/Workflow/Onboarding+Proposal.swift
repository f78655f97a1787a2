import Records
import Values

extension Onboarding {
    /// Done once it was sent; while it has no answer, the agreement waits for that. Terms that nobody signed yet are an
    /// offer, too.
    func proposal(after consultation: WorkflowStep) -> WorkflowStep {
        guard let latest = facts.latestProposal else {
            guard facts.agreements.isEmpty, facts.invoices.isEmpty else {
                return .skipped(.proposal, "none is written down")
            }
            return .open(.proposal, "send a proposal", quote, after: consultation)
        }
        let isOver = !facts.agreements.isEmpty || !facts.invoices.isEmpty
        switch latest.state {
        case .accepted(let day): return .done(.proposal, "accepted", on: day)
        case .declined(let day):
            if isOver { return .skipped(.proposal, "declined on \(day)") }
            return .open(.proposal, "declined", on: day, "offer something else, or end the client", quote)
        case .open: return open(latest, isOver: isOver)
        }
    }

    private func open(_ latest: Proposal, isOver: Bool) -> WorkflowStep {
        let letter = facts.sentProposals.last { $0.draft.hasSuffix("-proposal-\(latest.id)") }
        if let sent = latest.sent ?? letter?.day { return .done(.proposal, "sent", on: sent) }
        if isOver { return .skipped(.proposal, "drafted") }
        return .open(
            .proposal, "drafted", "send the proposal",
            "`vaws outbox` shows its letter; else write `sent: \(workspace.today)` in \(workspace.typedPath(latest.location))",
            at: latest.location)
    }

    private var quote: String { "`vaws quote \(facts.client.id) --service …`" }

    /// An agreement is made of the proposal once they accept it.
    func newAgreement(after proposal: WorkflowStep) -> WorkflowStep {
        let id = facts.client.id
        guard let latest = facts.latestProposal, latest.state == .open else {
            return .open(.agreement, "make an agreement", "`vaws new agreement --client \(id)`", after: proposal)
        }
        let end = latest.validUntil
        let hasLapsed = latest.hasLapsed(on: workspace.today)
        return .open(
            .agreement, end == nil ? "no answer yet" : hasLapsed ? "could be accepted until" : "can be accepted until",
            on: end, hasLapsed ? "ask for their answer again" : "get their answer to the proposal",
            "`vaws quote \(id) --accept` makes the agreement", after: proposal)
    }
}

extension WorkflowFacts {
    /// The last of the files' names, which begin with their days.
    fileprivate var latestProposal: Proposal? {
        proposals.filter { $0.amends == nil }.max { $0.id < $1.id }
    }
}
