public import Billing
import Diagnostics
public import Records
import Values

/// What other terms would have brought, in sentences and cells.
public struct WhatIfWords: Sendable {
    private let workspace: Workspace
    private let wording: Wording

    public init(_ workspace: Workspace) {
        self.workspace = workspace
        wording = Wording(today: workspace.today)
    }

    /// "Acme, 1 March to 23 November 2026".
    public func title(_ result: WhatIf) -> String {
        "\(workspace.client(result.client)?.name ?? result.client), \(wording.period(result.span))"
    }

    /// "EUR 727.50 instead of EUR 600.00: EUR 127.50 more (21.3 %)."
    public func difference(_ row: WhatIf.Row) -> String {
        let bill = "\(Wording.money(row.after.net)) instead of \(Wording.money(row.before.net))"
        guard !row.difference.isZero else { return "\(Wording.money(row.before.net)) either way: no difference." }
        let size = Wording.money(row.difference.magnitude)
        let share = row.share.map { " (\($0) %)" } ?? ""
        return "\(bill): \(size) \(row.difference.isNegative ? "less" : "more")\(share)."
    }

    /// "The client pays EUR 880.28 with tax instead of EUR 726.00."; nil where that says nothing new.
    public func payable(_ row: WhatIf.Row) -> String? {
        guard row.before.net != row.before.payable || row.after.net != row.after.payable else { return nil }
        let after = Wording.money(row.after.payable)
        guard row.after.payable != row.before.payable else { return "The client pays \(after) with tax either way." }
        return "The client pays \(after) with tax instead of \(Wording.money(row.before.payable))."
    }

    /// "Your hour brings EUR 36.38 instead of EUR 30.00, over 20h."
    public func hour(_ row: WhatIf.Row) -> String? {
        guard let before = row.hourBefore, let after = row.hourAfter else { return nil }
        let instead = before == after ? " either way" : " instead of \(Wording.money(before))"
        return "Your hour brings \(Wording.money(after))\(instead), over \(Wording.duration(row.worked)) worked."
    }

    /// Month, hours, bill before and after, difference, hour before and after.
    public func cells(_ row: WhatIf.Row) -> [String] {
        [
            row.month.map { wording.month($0) } ?? "All", Wording.duration(row.worked),
            Wording.amount(row.before.net), Wording.amount(row.after.net), Wording.amount(row.difference),
            row.hourBefore.map(Wording.amount) ?? "", row.hourAfter.map(Wording.amount) ?? "",
        ]
    }

    /// "rate of writing: 30/hour, now 35/hour (clients/acme/agreements/2026.md:5)"
    public func replaced(_ term: ReplacedTerm) -> String {
        let place = "\(workspace.path(of: term.location)):\(term.location.line)"
        return "\(term.term): \(term.before ?? "nothing agreed") → \(term.after) (\(place))"
    }

    /// What stays as it was, and what could not be replayed.
    public func limits(_ result: WhatIf) -> [String] {
        let fixed = result.fixed.map { "\(Wording.money($0)) of fixed prices, deposits and milestones stay as agreed." }
        let own =
            result.ownRates > .zero
            ? ["\(Wording.duration(result.ownRates)) have a rate on their own line, which stays."] : []
        let unpriced = result.withoutRate.map { item in
            let name = item.service ?? "work with no service"
            return
                "\(Wording.duration(item.minutes)) of \(name) have no rate under these terms, so they bring nothing: "
                + "add --rate \(item.service ?? "SERVICE")=40/hour."
        }
        let closed =
            result.closedUntil.map { ["Up to \(wording.day($0)) all is settled, so it is not replayed."] } ?? []
        let issued =
            result.issued.isEmpty
            ? []
            : ["Invoices issued for these months hold \(Wording.list(result.issued.map(Wording.money))) without tax."]
        return unpriced + fixed + own + closed + issued
    }
}

extension Money {
    fileprivate var magnitude: Money { isNegative ? -self : self }
}

extension WhatIf.Row {
    /// The difference in percent of the bill before, with one digit; nil where there was none.
    fileprivate var share: String? {
        guard before.net.minorUnits > 0 else { return nil }
        let tenths = dividedHalfAwayFromZero(
            Int128(difference.minorUnits.magnitude) * 1000, by: Int128(before.net.minorUnits))
        return "\(DecimalNumber(Int64(clamping: tenths), scale: 1))"
    }
}
