import Billing
import Values

/// What may be claimed for an invoice that was or is paid late, with how it was worked out.
enum LateInterestRow {
    static let names: ViewShape.Names = [
        "number": .text, "link": .link, "client": .text, "interest": .text, "compensation": .text, "total": .text,
        "steps": .text,
    ]

    static func view(_ claim: LateInterestClaim, in context: PageContext) -> View {
        let claimed = claim.invoice.claims.interest.claimed + claim.invoice.claims.compensation.claimed
        let less = claimed.isZero ? [] : ["less \(Wording.money(claimed)) claimed already"]
        let steps = claim.rows.map(step) + less
        return View([
            "number": .text(claim.invoice.number),
            "link": .link(context.invoice(claim.invoice.number, at: claim.invoice.location)),
            "client": .text(context.name(ofClient: claim.invoice.client)),
            "interest": .text(Wording.money(claim.openInterest)),
            "compensation": .text(claim.openCompensation.isZero ? "" : Wording.money(claim.openCompensation)),
            "total": .text(Wording.money(claim.open)), "steps": .text(steps.joined(separator: "; ")),
        ])
    }

    /// `20 days on EUR 1,500.00 at 10.15 %: EUR 8.34`
    static func step(_ row: LateInterestClaim.Row) -> String {
        "\(Wording.count(row.days.dayCount ?? 0, "day")) on \(Wording.money(row.principal)) at "
            + "\(Wording.percent(row.percent)): \(Wording.money(row.interest))"
    }

    static func noRates(_ currencies: [Currency]) -> Hint {
        guard let first = currencies.first else { return "" }
        let code = Hint.typed(first.code)
        return
            "An agreement says `late-interest: statutory`, and there are no rates: write them in `vaws.yaml`, as in `late-interest: {\(code): {rates: [{from: 2026-01-01, rate: 10.15%}]}}`."
    }
}
