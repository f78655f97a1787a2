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
        let rates = ledger.contexts.map { StandardRate($0, settlement) }
        // By context first, so that no name is looked up for each entry.
        var sums = [Sum](repeating: Sum(), count: rates.count)
        for entry in ledger.entries where period.contains(entry.day) {
            let rate = rates[entry.context]
            if rate.isOpen(entry.day) { sums[entry.context].add(entry.worked, rate, on: entry.day) }
        }
        var byClient: [String?: Sum] = [:]
        for (context, sum) in zip(ledger.contexts, sums) where sum.isUsed {
            byClient[context.client, default: Sum()].add(sum)
        }
        return byClient.sorted { ($0.key == nil ? 1 : 0, $0.key ?? "") < ($1.key == nil ? 1 : 0, $1.key ?? "") }.map {
            StandardValue(
                client: $0, worked: $1.worked, billable: $1.billable, value: $1.value.amounts,
                withoutRate: $1.withoutRate)
        }
    }

    private struct Sum {
        private(set) var worked = Minutes.zero
        private(set) var billable = Minutes.zero
        private(set) var value = HourlyValue()
        private(set) var withoutRate = Minutes.zero
        private(set) var isUsed = false

        mutating func add(_ minutes: Minutes, _ rate: StandardRate, on day: CalendarDate) {
            isUsed = true
            worked += minutes
            guard rate.isBillable else { return }
            billable += minutes
            if let price = rate.price(on: day) {
                value.add(minutes, at: price)
            } else {
                withoutRate += minutes
            }
        }

        mutating func add(_ other: Sum) {
            isUsed = true
            worked += other.worked
            billable += other.billable
            value.add(other.value)
            withoutRate += other.withoutRate
        }
    }
}

/// What the hours of one context are worth: by the catalogue, else as agreed.
private struct StandardRate {
    let isBillable: Bool
    private let standard: CataloguePrices
    private let agreed: HourlyPrice?
    /// The last day that was settled before moving in; of the business's own work that of the books that were closed.
    private let lastClosed: CalendarDate?

    init(_ context: WorkContext, _ settlement: Settlement) {
        let ledger = settlement.ledger
        isBillable = context.standing != .notBillable
        standard = CataloguePrices(of: context.service, in: ledger.book.catalogue)
        agreed = HourlyPrice(context.rate)
        lastClosed = context.client.flatMap { settlement.closed[$0] } ?? ledger.workspace.business.booksClosed
    }

    func isOpen(_ day: CalendarDate) -> Bool { lastClosed.map { day > $0 } ?? true }

    func price(on day: CalendarDate) -> HourlyPrice? { standard.price(on: day) ?? agreed }
}
