import Diagnostics
import Records
import Values

/// Interest and compensation on late money, span by span.
struct ClaimSteps {
    let claim: LateInterestClaim
    let business: Business

    private var table: InterestTable? {
        business.interestTables.first { $0.currency == claim.invoice.total.currency }
    }

    var whole: Step {
        let rows = claim.rows.map(step)
        let compensation =
            claim.compensation.isZero
            ? []
            : [
                Step(
                    .amount, "compensation", .money(claim.compensation),
                    reason: "for an invoice of \(claim.invoice.total)",
                    at: [business.location])
            ]
        return Step(
            .total, "may be claimed", .money(claim.total), .sum,
            reason: "due \(claim.invoice.due); proposed, never applied; check with an adviser",
            parts: rows + compensation)
    }

    private func step(_ row: LateInterestClaim.Row) -> Step {
        let days = row.days.dayCount ?? 0
        return Step(
            .amount, "interest \(row.days)", .money(row.interest), .interest,
            reason: "\(row.principal) at \(row.percent)% for \(days) of 365 days",
            parts: [
                Step(.base, "owed", .money(row.principal)), rate(row),
                Step(.quantity, "days", .number(DecimalNumber(Int64(days))), reason: "\(row.days)"),
            ])
    }

    private func rate(_ row: LateInterestClaim.Row) -> Step {
        let known = table?.rates.last { $0.from <= row.days.start && $0.percent == row.percent }
        return Step(
            .price, "rate", .percent(row.percent),
            reason: known.map { "the table's row from \($0.from)" } ?? "as agreed",
            at: known == nil ? [] : [business.location])
    }
}
