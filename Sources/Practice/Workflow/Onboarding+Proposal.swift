import Records

extension Onboarding {
    /// Done once an agreement is there: terms that nobody signed yet are what is offered.
    func proposal(after consultation: WorkflowStep) -> WorkflowStep {
        guard facts.agreements.isEmpty, facts.invoices.isEmpty else {
            return .skipped(.proposal, "none is written down")
        }
        return .open(.proposal, "send a proposal", "`vaws quote \(facts.client.id)`", after: consultation)
    }
}
