import Records
import Values

extension Unbilled {
    static func all(of gathered: ClientDrafts, _ lines: [DatedLine]) -> [Unbilled] {
        let today = gathered.workspace.today
        var sums: [Currency: UnbilledSum] = [:]
        for item in lines {
            let amount = gathered.tax.net(of: item.line.amount - item.beyondCap, code: item.line.tax)
            for (bucket, part) in item.amounts(of: amount, by: { UnbilledSum.bucket(today.days(since: $0)) }) {
                guard let bucket else { continue }
                let oldest = item.days.map(\.day).min() ?? today
                sums[part.currency, default: UnbilledSum(part.currency, oldest: oldest)].add(part, to: bucket, oldest)
            }
        }
        for draft in gathered.table.drafts {
            let currency = draft.plan.settings.currency
            for item in draft.time where sums[currency] != nil { sums[currency]?.minutes += item.billable }
        }
        return sums.sorted { $0.key < $1.key }.map { $0.value.result(client: gathered.client.id) }
    }
}

private struct UnbilledSum {
    var minutes = Minutes.zero
    private var buckets: [Money]
    private var oldest: CalendarDate

    init(_ currency: Currency, oldest: CalendarDate) {
        buckets = Array(repeating: .zero(currency), count: 4)
        self.oldest = oldest
    }

    /// Nil for what is still to come.
    static func bucket(_ age: Int) -> Int? {
        age < 0 ? nil : age <= 30 ? 0 : age <= 60 ? 1 : age <= 90 ? 2 : 3
    }

    mutating func add(_ amount: Money, to bucket: Int, _ day: CalendarDate) {
        buckets[bucket] += amount
        oldest = min(oldest, day)
    }

    func result(client: String) -> Unbilled {
        Unbilled(
            client: client, minutes: minutes, amount: buckets[0] + buckets[1] + buckets[2] + buckets[3],
            days0to30: buckets[0], days31to60: buckets[1], days61to90: buckets[2], over90: buckets[3], oldest: oldest)
    }
}

extension OutsideAgreement {
    static func all(_ settlement: Settlement) -> [OutsideAgreement] {
        let isOutside = settlement.contexts.map { $0.standing == .outside }
        return settlement.open.filter { isOutside[$0.context] }
            .sorted { $0.entry < $1.entry }
            .compactMap { OutsideAgreement($0, settlement) }
    }

    private init?(_ time: OpenTime, _ settlement: Settlement) {
        let context = settlement.contexts[time.context]
        guard let client = context.client else { return nil }
        let ledger = settlement.ledger
        let price = context.service.flatMap { ledger.book.catalogue.price(of: $0, on: time.day) }
        self.init(
            client: client, service: context.service, day: time.day, minutes: time.counted,
            value: price.flatMap { $0.isHourly ? $0.price(of: time.counted) : nil },
            location: ledger.workspace.time[ledger.entries[time.entry].entry].location)
    }
}
