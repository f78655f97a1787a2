import Practice
public import Records
public import Values

/// The letter that goes with a proposal, as it is drafted into the outbox.
public struct ProposalLetter {
    private let proposal: Proposal
    private let workspace: Workspace
    private let letter: Letter
    private let language: Language

    public init(
        _ proposal: Proposal, in workspace: Workspace, through letters: Letters, _ languages: Languages
    ) {
        (self.proposal, self.workspace) = (proposal, workspace)
        language = languages.language(of: workspace.client(proposal.client), in: workspace)
        letter = letters.letter(.proposal, in: language.code)
    }

    /// Its name is made of the day, the client and the proposal: `2026-11-24-osei-proposal-2026-11-24`.
    public func message(on day: CalendarDate) -> DraftedMessage {
        let text = LetterText(letter.part("proposal"), filling: values(on: day))
        let contact = client?.contacts.first { $0.email != nil } ?? client?.contacts.first
        var message = DraftedMessage(
            name: "\(day)-\(proposal.client)-proposal-\(proposal.id)", client: proposal.client,
            to: contact.map { [$0.id] } ?? [], subject: text.subject, body: text.body)
        message.about = [proposal.id]
        message.remarks = [
            "Send the page with it: reports/site/\(OfferText(proposal, today: day).pageName).html, printed as PDF."
        ]
        return message
    }

    private var client: Client? { workspace.client(proposal.client) }

    private func values(on day: CalendarDate) -> [String: String] {
        let contact = client?.contacts.first { $0.email != nil } ?? client?.contacts.first
        let total = OfferEstimate(proposal, in: workspace, from: day).total
        let until = proposal.validUntil.map(language.longDay)
        let amount = total.map(language.money)
        return [
            "name": contact?.name ?? client?.name ?? proposal.client, "title": proposal.title,
            "total": amount.map { Blanks.filled(letter.part("total"), ["amount": $0]) } ?? "",
            "until": until.map { Blanks.filled(letter.part("until"), ["day": $0]) } ?? "",
            "ask": letter.part("ask"), "business": workspace.business.name,
        ]
    }
}
