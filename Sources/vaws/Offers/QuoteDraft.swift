import Diagnostics
import Markdown
import Practice
import Records
import Reports
import Values

/// A proposal drafted from the catalogue: its file, and the letter that goes with it.
struct QuoteDraft {
    let client: Client
    let rows: [OfferRow]
    let title: String?
    let from: CalendarDate?
    let valid: DayCount?
    /// The day on which it is drafted.
    let day: CalendarDate

    func change(in open: OpenWorkspace) throws(Complaint) -> Change {
        let workspace = open.workspace
        for row in rows { try mustBeOffered(row, in: workspace) }
        let material = LetterMaterial(open)
        var text = ProposalText(to: client, rows, in: workspace, through: material.letters, material.languages)
        text.title = title
        text.from = from
        text.validUntil = valid.map { day.adding($0, on: workspace.business.calendar) }
        let path = text.path(on: day)
        var change = Change(files: [.make(path: path, text: text.text(on: day))], told: ["Drafted: \(path)."])
        let after = try EditCheck(open: open).workspace(after: change)
        guard let proposal = after.proposals.first(where: { after.path(of: $0.location) == path }) else {
            throw Complaint("the proposal could not be read as it would be written", fix: "write '\(path)' by hand")
        }
        let letter = ProposalLetter(proposal, in: after, through: material.letters, material.languages)
        let outbox = OutboxDraft(letter.message(on: day)).change(in: open)
        change.files += outbox.files
        change.told += estimate(of: proposal, in: after) + outbox.told + next(proposal)
        return change
    }

    /// In the catalogue, at a price in the client's currency, or at the rate that was given.
    private func mustBeOffered(_ row: OfferRow, in workspace: Workspace) throws(Complaint) {
        guard let service = workspace.service(row.service) else {
            let known = workspace.services.map(\.id)
            throw Complaint(
                "there is no service '\(row.service)'",
                fix: didYouMean(row.service, among: known) ?? "make it with `vaws new service \(row.service)`",
                id: "unknown-service")
        }
        guard row.rate == nil else { return }
        let currency = client.currency ?? workspace.business.currency
        let again = "write `--service \(row.service)=48/hour` with the price in \(currency)"
        guard let price = service.price(on: from ?? day) else {
            throw Complaint("the service '\(service.id)' has no price in the catalogue", fix: again)
        }
        let own = price.currency ?? workspace.business.currency
        guard own == currency else {
            throw Complaint(
                "the price of '\(service.id)' is in \(own), and '\(client.id)' pays in \(currency)", fix: again)
        }
    }

    private func estimate(of proposal: Proposal, in workspace: Workspace) -> [String] {
        guard !proposal.estimate.isEmpty else { return [] }
        guard let total = OfferEstimate(proposal, in: workspace, from: day).total else {
            return ["No estimate of the whole: a quantity and its price are in different units."]
        }
        return ["Estimated at \(total), without tax."]
    }

    private func next(_ proposal: Proposal) -> [String] {
        [
            "It is yours to edit. `vaws sync` makes the page to send: reports/site/proposals/\(proposal.client)-\(proposal.id).html.",
            "When they say yes: `vaws quote \(proposal.client) --accept \(proposal.id)`.",
        ]
    }
}
