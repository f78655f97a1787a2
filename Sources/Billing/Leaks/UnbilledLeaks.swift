import Diagnostics
import Records
import Values

extension Leak {
    /// Drafts of periods that are over, what is beyond a retainer apart; and what caps take off any draft.
    static func unbilled(_ drafts: DraftInvoices, _ settlement: Settlement) -> [Leak] {
        let ledger = settlement.ledger
        let tax = LineTax(ledger.workspace, ledger.book.catalogue)
        return drafts.drafts.flatMap { draft in
            (draft.isComplete ? unbilled(draft, tax) : []) + aboveCap(draft, settlement, tax)
        }
    }

    private static func unbilled(_ draft: DraftInvoice, _ tax: LineTax) -> [Leak] {
        let overage = draft.lines.indices.filter { draft.lines[$0].kind == .overage }.map { index in
            let line = draft.lines[index]
            let adjusted = draft.adjustments.reduce(line.amount) { $0 + $1.shares[index] }
            return Leak(
                draft.client, .overage(agreement: line.agreement ?? ""), tax.net(of: adjusted, code: line.tax),
                minutes: line.logged, isOwed: true, at: line.sources)
        }.filter { $0.amount?.isZero == false }
        let rest = overage.compactMap(\.amount).reduce(draft.totals.net, -)
        let others = draft.lines.filter { $0.kind != .overage && $0.kind != .note }
        guard rest.minorUnits > 0 else { return overage }
        let oldest = others.compactMap(\.period?.start).min() ?? draft.period.start
        let places = others.compactMap(\.sources.first)
        return overage + [
            Leak(
                draft.client, .unbilled(from: oldest, through: draft.period.end ?? oldest), rest,
                minutes: others.map(\.logged).total(), isOwed: true, at: places)
        ]
    }

    private static func aboveCap(_ draft: DraftInvoice, _ settlement: Settlement, _ tax: LineTax) -> [Leak] {
        let families = settlement.ledger.book.families
        return draft.adjustments.filter { $0.kind == .cap }.compactMap { adjustment in
            guard let location = adjustment.sources.first,
                let family = families.first(where: { $0.location == location }),
                let cap = family.terms(on: draft.issued).cap
            else { return nil }
            let amount = zip(draft.lines, adjustment.shares).reduce(Money.zero(draft.currency)) { sum, item in
                sum + tax.net(of: -item.1, code: item.0.tax)
            }
            let limit = Money(price: cap.amount.amount, times: DecimalNumber(1), in: draft.currency)
            let place = settlement.ledger.workspace.place(of: "cap", in: location)
            return Leak(
                draft.client, .aboveCap(agreement: family.id, cap: limit, unit: cap.amount.unit.name), amount,
                isOwed: false, at: [place], mendAt: place)
        }
    }
}
