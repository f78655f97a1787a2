public import Billing
public import Records
import Values

/// What a claim did: how it was worked out, and what is owed for the invoice then.
public struct ClaimWords {
    /// A sentence each.
    public let lines: [String]

    /// `place` is where the first line stands.
    public init(_ claim: LateInterestClaim, _ written: [PaymentLine], place: String, after: Workspace) {
        let number = claim.invoice.number
        let parts = written.map { "\(Wording.money($0.amount)) \($0.claim?.rawValue ?? "")" }
        let day = written.first.map { ", on \($0.day)" } ?? ""
        let said = "Claimed: \(parts.joined(separator: " and ")) for \(number)\(day) (\(place))."
        let standing = Receivables(after).invoices.first { $0.number == number }
        let owed = standing.map {
            "\(number): \(Wording.money($0.owed)) is owed, \(Wording.money($0.balance)) of it the invoice."
        }
        lines =
            [said] + ClaimWords.steps(claim, written) + [owed].compactMap { $0 } + [
                "This is no legal advice: check the rate and the sum with an adviser before you claim them."
            ]
    }

    private static func steps(_ claim: LateInterestClaim, _ written: [PaymentLine]) -> [String] {
        guard written.contains(where: { $0.claim == .interest }) else { return [] }
        let rows = claim.rows.map(LateInterestRow.step)
        let before = claim.invoice.claims.interest.claimed
        let less = before.isZero ? "" : "; less \(Wording.money(before)) claimed before"
        return ["Interest: \(rows.joined(separator: "; "))\(less)."]
    }
}
