public import Billing
public import Values

/// What work brought in a span, for one client, for the business's own work, or for all (billing rule T64).
///
/// 40h worked, 26h of them billable, worth 2,860.00 at 110.00; 2,600.00 invoiced, 2,340.00 came in: utilisation 65.0 %,
/// realisation 90.9 %, collection 90.0 %, and 58.50 for each hour worked. All amounts are without tax and in one currency.
public struct Performance: Hashable, Sendable {
    /// Who it is about.
    public enum Subject: Hashable, Sendable {
        case client(String)
        case ownWork
        case all
    }

    public let subject: Subject
    /// The client's, where all its documents are in it; else the workspace's.
    public let currency: Currency
    public let worked: Minutes
    public let billable: Minutes
    /// Billable hours at standard rates; nil where `exchange:` has no rate for some of it.
    public let standard: Money?
    /// Billable minutes with no standard rate, which are not in `standard`.
    public let withoutRate: Minutes
    /// Of documents issued in the span: invoices less credit notes.
    public let invoiced: Money?
    /// What came in for those documents, up to today.
    public let collected: Money?
    /// Minutes that documents hold, and those that none holds yet.
    public let billed: Minutes
    public let unbilled: Minutes
    /// What the unbilled minutes cost by the hour.
    public let unbilledValue: Money?

    /// Billable of worked hours.
    public var utilisation: Ratio? { Ratio(billable, of: worked) }

    /// What was invoiced, of what the billable hours are worth; nil where some have no standard rate.
    public var realisation: Ratio? { withoutRate == .zero ? Ratio(invoiced, of: standard) : nil }

    /// What came in, of what was invoiced.
    public var collection: Ratio? { Ratio(collected, of: invoiced) }

    /// What was invoiced for each hour worked, billed or not.
    public var invoicedPerHour: Money? { invoiced?.perHour(of: worked) }

    /// What came in for each hour worked, billed or not.
    public var effectiveRate: Money? { collected?.perHour(of: worked) }

    /// Minutes that documents hold, of those that are billable (billing rule T67).
    public var billedShare: Ratio? { Ratio(billed, of: billed + unbilled) }
}

extension Performance {
    /// One for each client with work or documents in the span, by their ids; then the business's own work, then all.
    ///
    /// Days that were settled before moving in are left out.
    public static func all(_ settlement: Settlement, _ income: IncomeLedger, in period: Period) -> [Performance] {
        let figures = PerformanceFigures(settlement, income, in: period)
        let clients = figures.clients.map { figures.performance(of: .client($0)) }
        let own = figures.hasOwnWork ? [figures.performance(of: .ownWork)] : []
        return clients + own + (clients.isEmpty ? [] : [figures.performance(of: .all)])
    }
}
