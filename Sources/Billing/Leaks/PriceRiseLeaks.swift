import Diagnostics
import Records
import Values

extension Leak {
    /// Agreements with the catalogue's price of the day on which it was agreed, where that has risen since: the
    /// difference for the hours worked since.
    ///
    /// Only the difference is this leak's; what the hours cost at the agreed rate is unbilled, or was billed.
    static func priceRises(_ settlement: Settlement) -> [Leak] {
        let ledger = settlement.ledger
        let candidates = ledger.contexts.map { AgreedPrice($0, ledger) }
        guard candidates.contains(where: { $0 != nil }) else { return [] }
        var sums: [AgreedPrice: RiseSum] = [:]
        for entry in ledger.entries {
            guard let agreed = candidates[entry.context], agreed.rise <= entry.day,
                ledger.workspace.time[entry.entry].rate == nil,
                settlement.closed[agreed.client].map({ entry.day > $0 }) ?? true,
                let price = ledger.book.catalogue.price(of: agreed.service, on: entry.day),
                price.rate.amount > agreed.rate.amount, price.isHourly, price.currency == agreed.currency
            else { continue }
            sums[agreed, default: RiseSum()].add(entry.counted, price.rate)
        }
        return sums.sorted { $0.key.row < $1.key.row }.compactMap { $0.value.leak($0.key) }
    }
}

/// A rate in an agreement that was the catalogue's price when it was agreed.
private struct AgreedPrice: Hashable {
    let client: String
    let agreement: String
    let service: String
    let rate: Rate
    let currency: Currency
    let row: Location
    /// The first day on which the catalogue's price is higher.
    let rise: CalendarDate

    init?(_ context: WorkContext, _ ledger: TimeLedger) {
        let today = ledger.workspace.today
        guard context.standing == .hourly, let index = context.agreement, let service = context.service,
            let client = context.client, let rate = context.rate,
            let row = ledger.book.families[index].versions.flatMap(\.terms.services).first(where: {
                $0.location == rate.location && $0.service == service && $0.rate == rate.rate
            }), let agreedOn = row.from,
            let old = ledger.book.catalogue.price(of: service, on: agreedOn), old.currency == rate.currency,
            old.isHourly, old.rate.amount == rate.rate.amount,
            let rise = ledger.book.catalogue.service(service)?.prices.first(where: { price in
                price.rate.amount > rate.rate.amount && price.from.map { $0 > agreedOn && $0 <= today } ?? false
            })?.from
        else { return nil }
        self.client = client
        self.service = service
        self.rate = rate.rate
        self.rise = rise
        agreement = ledger.book.families[index].id
        currency = rate.currency
        self.row = row.location
    }
}

/// Minutes since a rise by the price that they would have had.
private struct RiseSum {
    private var minutes: [DecimalNumber: Minutes] = [:]
    private var latest: Rate?

    mutating func add(_ minutes: Minutes, _ price: Rate) {
        self.minutes[price.amount, default: .zero] += minutes
        latest = [latest, price].compactMap { $0 }.max { $0.amount < $1.amount }
    }

    func leak(_ agreed: AgreedPrice) -> Leak? {
        guard let latest else { return nil }
        let amount = minutes.reduce(Money.zero(agreed.currency)) { sum, item in
            let difference = item.key.less(agreed.rate.amount)
            return sum
                + Money(
                    price: difference, times: DecimalNumber(Int64(item.value.count)), dividedBy: 60, in: agreed.currency
                )
        }
        guard amount.minorUnits > 0 else { return nil }
        return Leak(
            agreed.client,
            .priceRise(
                service: agreed.service, agreement: agreed.agreement, from: agreed.rate, to: latest, since: agreed.rise),
            amount, minutes: minutes.values.total(), isOwed: false, at: [agreed.row], mendAt: agreed.row)
    }
}
