public import Billing
public import Values

/// Who brings most, and how much of all: EUR 6,200.00 of EUR 10,000.00 is 62.0 %.
///
/// Who lives on one client has no time to look for another once that one leaves.
public struct LargestClient: Hashable, Sendable {
    public let client: String
    /// Invoiced less credited, without tax, in the workspace's currency.
    public let invoiced: Money
    /// The same of all clients.
    public let ofAll: Money
    public let share: Ratio

    /// Of everything that was invoiced, in percent.
    public static let limit = DecimalNumber(50)

    public var isBeyondLimit: Bool {
        Int128(share.part) * 100 > Int128(share.whole) * Int128(LargestClient.limit.mantissa)
    }

    /// Of the rows by client; nil where fewer than two clients brought something, or `exchange:` lacks a rate.
    public init?(_ clients: [IncomeRow]) {
        let sums = clients.compactMap { row -> (client: String, invoiced: Money)? in
            guard case .name(let name?) = row.key, let together = row.together else { return nil }
            return (name, together.invoiced)
        }
        let earning = sums.filter { $0.invoiced.minorUnits > 0 }
        guard sums.count == clients.count, earning.count > 1,
            let most = earning.map(\.invoiced.minorUnits).max(),
            let first = earning.first(where: { $0.invoiced.minorUnits == most })
        else { return nil }
        let all = earning.map(\.invoiced).reduce(.zero(first.invoiced.currency), +)
        guard let share = Ratio(first.invoiced, of: all) else { return nil }
        (client, invoiced, ofAll, self.share) = (first.client, first.invoiced, all, share)
    }
}
