import Markdown
import Practice
import Records
import Values

/// What was agreed, or is offered, as both sides read it: every executed term a numbered sentence, then the person's own
/// words. In the client's language.
enum OfferPage {
    static let names: ViewShape.Names = [
        "sheetLanguage": .text, "sheetStyle": .fragment, "logo": .fragment, "senderName": .text,
        "senderAddress": .text, "senderReach": .list(["text": .text]),
        "senderNumbers": .list(["name": .text, "value": .text]), "recipientName": .text,
        "recipientLines": .list(["text": .text]), "recipientNumbers": .list(["name": .text, "value": .text]),
        "kind": .text, "subject": .text, "facts": .list(["name": .text, "value": .text]),
        "say": .view([
            "from": .text, "to": .text, "terms": .text, "clauses": .text, "estimate": .text, "description": .text,
            "quantity": .text, "unit": .text, "price": .text, "amount": .text, "total": .text,
        ]),
        "terms": .list(["number": .text, "text": .text]), "clauses": .hint, "hasClauses": .flag,
        "estimate": .list(["text": .text, "quantity": .text, "unit": .text, "price": .text, "amount": .text]),
        "hasEstimate": .flag, "estimateTotal": .text, "estimateNote": .text,
        "client": .text, "clientLink": .link, "state": .text, "place": .text, "source": .link,
    ]

    static func view(_ offer: OfferText, in context: PageContext) -> [String: ViewValue] {
        let sentences = AgreementSentences(offer.agreement, in: context)
        let clauses = offer.clauses(in: context.workspace)
        let html = context.format == .html
        return parties(offer, sentences.words.language, in: context)
            .merging(head(offer, sentences.words, in: context)) { first, _ in first }
            .merging(OfferEstimateView(offer, sentences.words, in: context).view) { first, _ in first }
            .merging([
                "terms": .list(
                    sentences.all.enumerated().map {
                        View(["number": .text(String($0 + 1)), "text": .text(WithinLine.marked($1))])
                    }),
                "clauses": .fragment(
                    html ? MarkdownHTML.render(clauses, headingsFrom: 3) : clauses.withHeadingsLowered),
                "hasClauses": .flag(!clauses.isEmpty),
            ]) { first, _ in first }
    }

    private static func parties(
        _ offer: OfferText, _ language: Language, in context: PageContext
    ) -> [String: ViewValue] {
        let workspace = context.workspace
        let business = PrintedParty(workspace.business).details
        let buyer = workspace.client(offer.agreement.client).map { PrintedParty($0).details } ?? []
        let name = context.name(ofClient: offer.agreement.client)
        return DocumentPage.sender(Party(business, otherwise: workspace.business.name, to: buyer, language))
            .merging(DocumentPage.recipient(Party(buyer, otherwise: name, to: business, language))) { first, _ in
                first
            }
    }

    private static func head(_ offer: OfferText, _ words: TermWordings, in context: PageContext) -> [String: ViewValue]
    {
        let (agreement, language) = (offer.agreement, words.language)
        let kind = offer.proposal != nil ? "proposal" : agreement.amends == nil ? "agreement" : "amendment"
        let say: [String: ViewValue] = [
            "from": .text(language.word(.from)), "to": .text(language.word(.to)),
            "terms": .text(words.say("heading-terms")), "clauses": .text(words.say("heading-clauses")),
            "estimate": .text(words.say("heading-estimate")), "description": .text(language.word(.description)),
            "quantity": .text(language.word(.quantity)), "unit": .text(language.word(.unit)),
            "price": .text(language.word(.price)), "amount": .text(language.word(.amount)),
            "total": .text(language.word(.total)),
        ]
        return [
            "sheetLanguage": .text(language.code), "sheetStyle": .fragment(SheetStyle.rules(language, context.paper)),
            "logo": .fragment(context.logo?.image ?? ""), "kind": .text(words.say("heading-\(kind)")),
            "subject": .text(agreement.title), "facts": DocumentPage.pairs(facts(offer, words)),
            "say": .view(View(say)),
            "client": .text(context.name(ofClient: agreement.client)),
            "clientLink": .link(context.client(agreement.client)),
            "state": .text(OfferState.words(offer, in: context)),
            "place": .text(context.place(agreement.location)), "source": .link(context.source(agreement.location)),
        ]
    }

    /// The first twelve digits of the hash, by which both sides know that they have the same text.
    private static func facts(_ offer: OfferText, _ words: TermWordings) -> [Detail] {
        let agreement = offer.agreement
        let day = { (label: String, day: CalendarDate?) in
            day.map { Detail(name: words.say(label), value: words.language.longDay($0)) }
        }
        if let proposal = offer.proposal {
            return [day("label-date", proposal.sent), day("label-valid", proposal.validUntil)].compactMap(\.self)
        }
        return [
            day("label-from", agreement.from), day("label-until", agreement.until),
            day("label-signed", agreement.signed),
            agreement.signedBy.map { Detail(name: words.say("label-signed-by"), value: $0) },
            agreement.hash.map { Detail(name: words.say("label-hash"), value: String($0.prefix(12))) },
        ].compactMap(\.self)
    }
}

/// Where an agreement or a proposal stands, for the person.
enum OfferState {
    static func words(_ offer: OfferText, in context: PageContext) -> String {
        if let proposal = offer.proposal { return words(proposal, in: context) }
        let agreement = offer.agreement
        guard let signed = agreement.signed else {
            return "Not signed: `vaws sign \(agreement.client) \(agreement.id)` writes down when it was."
        }
        switch agreement.isAsSigned(in: context.workspace.files) {
        case true?: return "Signed on \(context.wording.day(signed)), and unchanged since."
        case false?: return "Signed on \(context.wording.day(signed)), and changed since: write an amendment instead."
        case nil: return "Signed on \(context.wording.day(signed))."
        }
    }

    static func words(_ proposal: Proposal, in context: PageContext) -> String {
        switch proposal.state {
        case .accepted(let day): return "Accepted on \(context.wording.day(day))."
        case .declined(let day):
            return "Declined on \(context.wording.day(day))" + (proposal.reason.map { ": \($0)" } ?? ".")
        case .open:
            let sent = proposal.sent.map { "sent on \(context.wording.day($0))" } ?? "not sent yet"
            guard let until = proposal.validUntil else { return "Open, \(sent)." }
            let isPast = until < context.today
            return "Open, \(sent), \(isPast ? "could be accepted" : "valid") until \(context.wording.day(until))."
        }
    }
}
