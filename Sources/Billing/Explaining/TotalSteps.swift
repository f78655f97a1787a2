import Diagnostics
import Records
import Values

/// From a draft's lines to what is to be paid.
struct TotalSteps {
    let assembly: DraftAssembly
    let draft: DraftInvoice
    let lines: [Step]
    /// What the client has lying there.
    let credits: [ClientCredit]

    private var currency: Currency { draft.currency }
    private var business: Business { assembly.gathered.workspace.business }

    /// What is to be paid, from above.
    var whole: Step {
        guard !draft.prepaid.isZero else { return total }
        return Step(
            .total, "to pay", .money(draft.toPay), .sum, reason: "the total less what lies there",
            parts: [total, prepaid])
    }

    private var total: Step {
        var parts = [net] + draft.totals.taxes.map(tax) + untaxed
        if !draft.totals.cashRounding.isZero {
            let step = assembly.settings.cashRounding.map { " to \($0)" } ?? ""
            parts.append(
                Step(
                    .rounding, "cash rounding", .money(draft.totals.cashRounding), reason: "in coins\(step)", at: terms
                )
                .at("cash-rounding", in: assembly.gathered.workspace))
        }
        return Step(.total, "total", .money(draft.totals.payable), .sum, reason: "net and tax", parts: parts)
    }

    private var net: Step {
        let within = draft.totals.net - draft.totals.lines - draft.totals.adjustments
        let tax = Step(.tax, "tax within", .money(within), reason: "prices hold it already")
        return Step(
            .net, "net", .money(draft.totals.net), .sum,
            reason: lines.count == 1 ? "one line" : "\(lines.count) lines",
            parts: lines + draft.adjustments.map(adjustment) + (within.isZero ? [] : [tax]))
    }

    /// A discount, surcharge or cap, and how it falls on the lines.
    private func adjustment(_ adjustment: DraftAdjustment) -> Step {
        let shares = zip(adjustment.shares.indices, adjustment.shares).filter { !$0.1.isZero }.map { index, share in
            Step(.adjustment, "line \(index + 1)", .money(share), .spread, reason: "its part of it")
        }
        return Step(
            .adjustment, adjustment.text, .money(adjustment.amount), .sum, reason: adjustment.reason,
            at: adjustment.sources, parts: shares
        ).at(adjustment.kind == .cap ? "cap" : "discount", in: assembly.gathered.workspace)
    }

    private var prepaid: Step {
        let there = credits.filter { $0.amount.currency == currency }.map {
            Step(.payment, "since \($0.day)", .money($0.amount), reason: "no invoice has taken it", at: [$0.location])
        }
        return Step(
            .payment, "paid in advance", .money(-draft.prepaid), .told, reason: "of what lies there", parts: there)
    }

    private var terms: [Location] {
        assembly.parts.agreements.sorted().map { assembly.gathered.book.families[$0].location }
    }
}

extension TotalSteps {
    private var untaxed: [Step] {
        draft.totals.untaxed.map {
            Step(
                .tax, "\($0.code) on \($0.base)", .money(.zero(currency)), reason: $0.note ?? "category \($0.category)",
                at: [business.location])
        }
    }

    /// Worked out as the totals are: on the sum of a code's lines, or on each of them.
    private func tax(_ row: TaxRow) -> Step {
        let of = assembly.taxable.enumerated().filter { index, line in
            assembly.lines[index].line.kind != .note && line.taxes.contains { $0.code == row.code }
        }
        let open = of.filter { $0.element.printedTax == nil }.map { (number: $0.offset + 1, line: $0.element) }
        let printed = of.compactMap { item in item.element.printedTax.map { (number: item.offset + 1, tax: $0) } }
        let isIncluded = business.taxCode(row.code)?.isIncluded ?? false
        let groups = assembly.settings.taxRounding == .perRate ? [open] : open.map { [$0] }
        let worked = groups.filter { !$0.isEmpty }.map { TaxedLines($0, row, isIncluded, business.location).step }
        let taken = printed.map {
            Step(.tax, "line \($0.number)", .money($0.tax), reason: "the tax that the deposit's invoice printed")
        }
        guard worked.count + taken.count != 1 else { return worked.first ?? taken[0] }
        let rule = assembly.settings.taxRounding == .perRate ? "" : "on each line"
        return Step(.tax, row.code, .money(row.amount), .sum, reason: rule, at: terms, parts: worked + taken)
            .at("invoice", in: assembly.gathered.workspace)
    }
}

/// Lines whose tax is rounded together.
private struct TaxedLines {
    private let lines: [(number: Int, line: TaxableLine)]
    private let row: TaxRow
    private let isIncluded: Bool
    private let place: Location

    init(_ lines: [(number: Int, line: TaxableLine)], _ row: TaxRow, _ isIncluded: Bool, _ place: Location) {
        (self.lines, self.row, self.isIncluded, self.place) = (lines, row, isIncluded, place)
    }

    var step: Step {
        let zero = Money.zero(row.base.currency)
        let sum = lines.reduce(zero) { $0 + $1.line.taxed }
        let base = Step(
            .base, isIncluded ? "with tax" : "base", .money(sum), .sum, reason: numbers,
            parts: lines.map { number, line in
                let parts = [
                    Step(.base, "printed", .money(line.amount)),
                    Step(.adjustment, "what falls on it", .money(line.adjustment), .spread),
                ]
                return line.adjustment.isZero
                    ? Step(.base, "line \(number)", .money(line.amount))
                    : Step(.base, "line \(number)", .money(line.taxed), .sum, parts: parts)
            })
        let rate = Step(.price, "rate", .percent(row.rate), reason: "tax code '\(row.code)'", at: [place])
        let tax = isIncluded ? sum.taxWithin(rate: row.rate) : sum.percent(row.rate)
        return Step(
            .tax, row.code, .money(tax), isIncluded ? .within : .share, reason: "\(row.rate)% of \(sum)",
            parts: [base, rate])
    }

    /// `lines 1, 2 and 4`
    private var numbers: String {
        let all = lines.map { String($0.number) }
        guard let last = all.last, all.count > 1 else { return "line \(all.first ?? "")" }
        return "lines \(all.dropLast().joined(separator: ", ")) and \(last)"
    }
}
