import Diagnostics
import Values

/// Agreements that are no longer what was signed, and proposals that nobody answered in time.
struct OfferCheck {
    let workspace: Workspace

    func diagnostics() -> [Diagnostic] { changed() + lapsed() }

    private func changed() -> [Diagnostic] {
        workspace.agreements.filter { $0.isAsSigned(in: workspace.files) == false }.map { agreement in
            Diagnostic(
                .agreementChanged, "agreement '\(agreement.id)' was changed after it was signed",
                at: LineSearch.first("hash", in: agreement.location, workspace.files),
                fix: "take the change back, and write an amendment with `amends: \(agreement.id)` instead; "
                    + "if both sides signed the new text: `vaws sign \(agreement.client) \(agreement.id)`")
        }
    }

    /// Only of those who can still become or stay clients.
    private func lapsed() -> [Diagnostic] {
        let ended = Set(workspace.clients.filter { $0.status == .ended }.map(\.id))
        return workspace.proposals.filter { $0.hasLapsed(on: workspace.today) && !ended.contains($0.client) }.map {
            let place = LineSearch.first("valid-until", in: $0.location, workspace.files)
            let day = $0.validUntil.map { "\($0)" } ?? ""
            return Diagnostic(
                .proposalLapsed,
                "proposal '\($0.id)' of '\($0.client)' could be accepted until \(day), and has no answer",
                at: place,
                fix:
                    "ask; then `vaws quote \($0.client) --accept \($0.id)` or `--decline \($0.id)`, or write a later day"
            )
        }
    }
}
