import Practice
import Records
import Values

/// What a proposal may cost, in the client's language; nothing where it names no quantities.
struct OfferEstimateView {
    private let estimate: OfferEstimate?
    private let words: TermWordings
    private let context: PageContext

    init(_ offer: OfferText, _ words: TermWordings, in context: PageContext) {
        (self.words, self.context) = (words, context)
        estimate = offer.proposal.map { OfferEstimate($0, in: context.workspace, from: context.today) }
    }

    var view: [String: ViewValue] {
        let lines = estimate?.lines ?? []
        let total = estimate?.total
        let gaps = words.say("estimate-gaps", ["currency": words.currency.code])
        return [
            "estimate": .list(lines.map(line)), "hasEstimate": .flag(!lines.isEmpty),
            "estimateTotal": .text(total.map(words.language.money) ?? ""),
            "estimateNote": .text(words.say("estimate-note") + (total == nil ? " " + gaps : "")),
        ]
    }

    private func line(_ line: OfferEstimate.Line) -> View {
        let language = words.language
        let quantity: String
        switch line.row.quantity {
        case .time(let minutes): quantity = minutes.clock
        case .pieces(let number): quantity = number.description
        }
        let name = context.workspace.service(line.row.service)?.name ?? line.row.service
        let isTime = if case .time = line.row.quantity { true } else { false }
        let unit = isTime ? "hour" : line.rate?.unit.name ?? ""
        return View([
            "text": .text(line.row.text ?? name), "quantity": .text(language.quantity(quantity)),
            "unit": .text(unit.isEmpty ? "" : language.unit(unit, for: quantity)),
            "price": .text(line.rate.map { language.price($0.amount, in: line.currency) } ?? ""),
            "amount": .text(
                line.amount.map { $0.currency == words.currency ? language.amount($0) : language.money($0) } ?? ""),
        ])
    }
}
