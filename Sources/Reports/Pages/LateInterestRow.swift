import Billing
import Values

/// What may be claimed for an invoice that was or is paid late, with how it was worked out.
enum LateInterestRow {
    static let names: ViewShape.Names = [
        "number": .text, "link": .link, "client": .text, "interest": .text, "compensation": .text, "total": .text,
        "steps": .text,
    ]

    static func view(_ claim: LateInterestClaim, in context: PageContext) -> View {
        let steps = claim.rows.map { row in
            "\(Wording.count(row.days.dayCount ?? 0, "day")) on \(Wording.money(row.principal)) at "
                + "\(Wording.percent(row.percent)): \(Wording.money(row.interest))"
        }
        return View([
            "number": .text(claim.invoice.number),
            "link": .link(context.invoice(claim.invoice.number, at: claim.invoice.location)),
            "client": .text(context.name(ofClient: claim.invoice.client)),
            "interest": .text(Wording.money(claim.interest)),
            "compensation": .text(claim.compensation.isZero ? "" : Wording.money(claim.compensation)),
            "total": .text(Wording.money(claim.total)), "steps": .text(steps.joined(separator: "; ")),
        ])
    }

    static func noRates(_ currencies: [Currency]) -> Hint {
        guard let first = currencies.first else { return "" }
        let code = Hint.typed(first.code)
        return
            "An agreement says `late-interest: statutory`, and there are no rates: write them in `vaws.yaml`, as in `late-interest: {\(code): {rates: [{from: 2026-01-01, rate: 10.15%}]}}`."
    }
}
