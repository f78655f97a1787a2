import Billing
import Records
import Values

/// What was offered to the client and what was agreed, each with its text.
enum ClientOffers {
    static let names: ViewShape.Names = [
        "offers": .list(["title": .text, "state": .text, "link": .link, "place": .text, "source": .link]),
        "hasOffers": .flag,
    ]

    /// Proposals without an answer, then agreements that hold or are to come.
    static func view(_ records: ClientRecords, in context: PageContext) -> [String: ViewValue] {
        let open = records.proposals.filter { $0.state == .open }.map { OfferText($0, today: context.today) }
        let agreed = records.agreements.filter { agreement in
            agreement.until.map { $0 >= context.today } ?? true
                || records.terms.contains { $0.location == agreement.location }
        }
        let offers = open + agreed.map { OfferText($0) }
        return ["offers": .list(offers.map { offer($0, in: context) }), "hasOffers": .flag(!offers.isEmpty)]
    }

    private static func offer(_ offer: OfferText, in context: PageContext) -> View {
        let agreement = offer.agreement
        let what = offer.proposal == nil ? "" : "Proposal: "
        return View([
            "title": .text(what + agreement.title), "state": .text(OfferState.words(offer, in: context)),
            "link": .link(context.offer(offer.pageName)), "place": .text(context.place(agreement.location)),
            "source": .link(context.source(agreement.location)),
        ])
    }
}
