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
        var sums: [String: BilledSum] = [:]
        for row in rows where !row.isClosed && period?.contains(row.id.day) != false {
            sums[name(of: row).client, default: BilledSum()].billed += row.billed
        }
        for time in open where period?.contains(time.day) != false {
            let rate = hourlyRate(of: contexts[time.context], on: time.day)
            sums[name(of: rows[time.row]).client, default: BilledSum()].add(time.billable, at: rate)
        }
        return sums.sorted { $0.key < $1.key }.map { client, sum in
            BilledWork(client: client, billed: sum.billed, unbilled: sum.unbilled, value: sum.value.amounts)
        }
    }

    /// What it is billed at by the hour, or would be by the catalogue where no agreement covers it.
    private func hourlyRate(of context: WorkContext, on day: CalendarDate) -> RateInForce? {
        switch context.standing {
        case .hourly: context.rate
        case .outside: context.service.flatMap { ledger.book.catalogue.price(of: $0, on: day) }
        case .retainer, .included, .package, .notBillable, .ambiguous, .missingRate: nil
        }
    }
}

private struct BilledSum {
    var billed = Minutes.zero
    var unbilled = Minutes.zero
    var value = HourlyValue()

    mutating func add(_ minutes: Minutes, at rate: RateInForce?) {
        unbilled += minutes
        if let rate, rate.isHourly { value.add(minutes, at: rate) }
    }
}

extension WorkRow {
    /// What documents hold of the minutes that the row still has.
    fileprivate var billed: Minutes { isSettled ? held.counted : min(held.counted, counted) }
}
