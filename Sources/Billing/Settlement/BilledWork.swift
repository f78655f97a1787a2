import Records
public import Values

/// How much of a client's work documents hold: 8h of 12h, and EUR 120.00 for the rest (billing rule T67).
public struct BilledWork: Hashable, Sendable {
    public let client: String
    /// Minutes that documents hold, as they were counted then.
    public let billed: Minutes
    /// Minutes that none holds, as they count today.
    public let unbilled: Minutes
    /// What the unbilled minutes cost by the hour, by currency; hours in a retainer or a fixed price cost nothing.
    public let value: [Money]

    public var billable: Minutes { billed + unbilled }
}

extension Settlement {
    /// By client, for work on days of `period`; days that were settled before moving in are left out, since nothing here
    /// tells how they were billed.
    public func billedWork(in period: Period? = nil) -> [BilledWork] {
        // By subject first, so that no name is looked up for each row.
        var sums = [BilledSum](repeating: BilledSum(), count: subjects.names.count)
        for row in rows where !row.isClosed && period?.contains(row.id.day) != false {
            sums[row.id.subject].add(billed: row.billed)
        }
        let rates = contexts.map { OpenRate($0, ledger.book.catalogue) }
        for time in open where period?.contains(time.day) != false {
            sums[rows[time.row].id.subject].add(open: time.billable, at: rates[time.context].price(on: time.day))
        }
        var byClient: [String: BilledSum] = [:]
        for (name, sum) in zip(subjects.names, sums) where sum.isUsed {
            byClient[name.client, default: BilledSum()].add(sum)
        }
        return byClient.sorted { $0.key < $1.key }.map { client, sum in
            BilledWork(client: client, billed: sum.billed, unbilled: sum.unbilled, value: sum.value.amounts)
        }
    }
}

/// What open hours of one context are billed at, or would be by the catalogue where no agreement covers them.
private struct OpenRate {
    private let agreed: HourlyPrice?
    private let catalogue: CataloguePrices

    init(_ context: WorkContext, _ catalogue: Catalogue) {
        agreed = context.standing == .hourly ? HourlyPrice(context.rate) : nil
        self.catalogue = CataloguePrices(of: context.standing == .outside ? context.service : nil, in: catalogue)
    }

    func price(on day: CalendarDate) -> HourlyPrice? { agreed ?? catalogue.price(on: day) }
}

private struct BilledSum {
    private(set) var billed = Minutes.zero
    private(set) var unbilled = Minutes.zero
    private(set) var value = HourlyValue()
    private(set) var isUsed = false

    mutating func add(billed minutes: Minutes) {
        isUsed = true
        billed += minutes
    }

    mutating func add(open minutes: Minutes, at price: HourlyPrice?) {
        isUsed = true
        unbilled += minutes
        if let price { value.add(minutes, at: price) }
    }

    mutating func add(_ other: BilledSum) {
        isUsed = true
        billed += other.billed
        unbilled += other.unbilled
        value.add(other.value)
    }
}

extension WorkRow {
    /// What documents hold of the minutes that the row still has.
    fileprivate var billed: Minutes { isSettled ? held.counted : min(held.counted, counted) }
}
