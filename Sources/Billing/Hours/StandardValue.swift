import Records
public import Values

/// A client's hours in a span, and what the billable ones cost at standard rates: the catalogue's, else the agreement's.
public struct StandardValue: Hashable, Sendable {
    /// Nil for the business's own work.
    public let client: String?
    public let worked: Minutes
    /// Of the worked minutes, those that are not marked `billable:no`.
    public let billable: Minutes
    /// By currency code.
    public let value: [Money]
    /// Billable minutes with no rate by the hour, which are not in `value`.
    public let withoutRate: Minutes

    /// By client, the business's own work last. Days that were settled before moving in are left out: what was billed
    /// for them is not here.
    public static func all(_ settlement: Settlement, in period: Period) -> [StandardValue] {
        let ledger = settlement.ledger
        let rates = StandardRates(ledger)
        var sums: [String?: Sum] = [:]
        for entry in ledger.entries where period.contains(entry.day) {
            let context = ledger.contexts[entry.context]
            guard !settlement.isClosed(entry.day, client: context.client) else { continue }
            sums[context.client, default: Sum()].add(entry, context, rates.rate(of: entry))
        }
        return sums.sorted { ($0.key == nil ? 1 : 0, $0.key ?? "") < ($1.key == nil ? 1 : 0, $1.key ?? "") }.map {
            StandardValue(
                client: $0, worked: $1.worked, billable: $1.billable, value: $1.value.amounts,
                withoutRate: $1.withoutRate)
        }
    }

    private struct Sum {
        var worked = Minutes.zero
        var billable = Minutes.zero
        var value = HourlyValue()
        var withoutRate = Minutes.zero

        mutating func add(_ entry: LedgerEntry, _ context: WorkContext, _ rate: RateInForce?) {
            worked += entry.worked
            guard context.standing != .notBillable else { return }
            billable += entry.worked
            if let rate { value.add(entry.worked, at: rate) } else { withoutRate += entry.worked }
        }
    }
}

/// The standard rate of each entry.
private struct StandardRates {
    private let catalogue: Catalogue
    /// By context.
    private let services: [String?]
    private let agreed: [RateInForce?]

    init(_ ledger: TimeLedger) {
        catalogue = ledger.book.catalogue
        services = ledger.contexts.map(\.service)
        agreed = ledger.contexts.map { $0.rate?.isHourly == true ? $0.rate : nil }
    }

    func rate(of entry: LedgerEntry) -> RateInForce? {
        let standard = services[entry.context].flatMap { catalogue.price(of: $0, on: entry.day) }
        return standard?.isHourly == true ? standard : agreed[entry.context]
    }
}

extension Settlement {
    /// Whether what was worked that day counts as settled; the business's own work ends with the books that were closed.
    fileprivate func isClosed(_ day: CalendarDate, client: String?) -> Bool {
        let last = client.flatMap { closed[$0] } ?? ledger.workspace.business.booksClosed
        return last.map { day <= $0 } ?? false
    }
}
