import Diagnostics
import Records
import Values

extension Leak {
    /// Open work that goes on no draft: outside every agreement, under two, or at no rate.
    static func unpriced(_ settlement: Settlement) -> [Leak] {
        let kinds = settlement.contexts.map { $0.isUnpriced }
        guard kinds.contains(true) else { return [] }
        let clients = Set(settlement.ledger.workspace.clients.map(\.id))
        var places: [UnpricedWork.Key: Int] = [:]
        var works: [UnpricedWork] = []
        let open = settlement.open.filter { kinds[$0.context] && $0.billable > .zero }
        for time in open.sorted(by: { $0.entry < $1.entry }) {
            let context = settlement.contexts[time.context]
            guard let client = context.client, clients.contains(client) else { continue }
            guard let reason = settlement.reason(context, on: time.day) else { continue }
            let key = UnpricedWork.Key(client: client, what: reason.what, currency: reason.rate?.currency)
            let place = places[key] ?? works.count
            if place == works.count { works.append(UnpricedWork(key: key, mendAt: reason.mendAt)) }
            places[key] = place
            let ledger = settlement.ledger
            works[place].add(
                time.billable, reason.rate, at: ledger.workspace.time[ledger.entries[time.entry].entry].location)
        }
        return works.map(\.leak)
    }
}

/// Open work of one client that is unpriced for one reason.
private struct UnpricedWork {
    struct Key: Hashable {
        let client: String
        let what: Leak.What
        /// Nil where nothing prices it.
        let currency: Currency?
    }

    let key: Key
    let mendAt: Location?
    private var minutes = Minutes.zero
    private var byRate: [DecimalNumber: Minutes] = [:]
    private var locations: [Location] = []

    init(key: Key, mendAt: Location?) { (self.key, self.mendAt) = (key, mendAt) }

    mutating func add(_ minutes: Minutes, _ rate: RateInForce?, at location: Location) {
        self.minutes += minutes
        if let rate { byRate[rate.rate.amount, default: .zero] += minutes }
        if locations.last != location { locations.append(location) }
    }

    var leak: Leak {
        let amount = key.currency.map { currency in
            byRate.reduce(Money.zero(currency)) { sum, item in
                sum + Money(price: item.key, times: DecimalNumber(Int64(item.value.count)), dividedBy: 60, in: currency)
            }
        }
        return Leak(key.client, key.what, amount, minutes: minutes, isOwed: false, at: locations, mendAt: mendAt)
    }
}

/// Why work is on no draft, what an hour of it is worth, and where that would be mended.
private struct Reason {
    let what: Leak.What
    let rate: RateInForce?
    let mendAt: Location?
}

extension WorkContext {
    fileprivate var isUnpriced: Bool {
        switch standing {
        case .outside, .ambiguous, .missingRate: true
        case .hourly, .retainer, .included, .package, .notBillable: false
        }
    }
}

extension Settlement {
    fileprivate func reason(_ context: WorkContext, on day: CalendarDate) -> Reason? {
        let book = ledger.book
        let price = context.service.flatMap { book.catalogue.price(of: $0, on: day) }.hourly
        switch context.standing {
        case .outside: return outside(context, price, on: day)
        case .ambiguous(let other): return ambiguous(context, other, on: day)
        case .missingRate:
            guard let index = context.agreement else { return nil }
            let family = book.families[index]
            let row = context.service.flatMap { family.terms(on: day).row(of: $0, on: day) }
            return Reason(
                what: .withoutRate(service: context.service, agreement: family.id), rate: price,
                mendAt: row?.location ?? family.location)
        case .hourly, .retainer, .included, .package, .notBillable: return nil
        }
    }

    private func outside(_ context: WorkContext, _ price: RateInForce?, on day: CalendarDate) -> Reason {
        let book = ledger.book
        guard let ended = book.lastEnded(before: day, context), let end = book.families[ended].period.end else {
            let inForce = book.families(of: context.client ?? "").map { book.families[$0] }
                .first { $0.period.contains(day) && ($0.project == nil || $0.project == context.project) }
            return Reason(
                what: .outside(service: context.service, price: price?.rate), rate: price,
                mendAt: inForce.map { ledger.workspace.place(of: "services", in: $0.location) })
        }
        let family = book.families[ended]
        let old = context.service.flatMap { book.rate(of: $0, in: ended, on: end) }.hourly
        return Reason(
            what: .afterEnd(service: context.service, agreement: family.id, ended: end), rate: old ?? price,
            mendAt: ledger.workspace.place(of: "until", in: family.location))
    }

    private func ambiguous(_ context: WorkContext, _ other: Int, on day: CalendarDate) -> Reason? {
        let book = ledger.book
        guard let first = context.agreement else { return nil }
        let rates = [first, other].compactMap { index in
            context.service.flatMap { book.rate(of: $0, in: index, on: day) }.hourly
        }
        // The lower one: nobody owes more than what they can point at.
        let rate = rates.min { $0.rate.amount < $1.rate.amount }
        return Reason(
            what: .ambiguous(agreement: book.families[first].id, other: book.families[other].id), rate: rate,
            mendAt: book.families[other].location)
    }
}

extension AgreementBook {
    /// Of the client's agreements that covered the work and ended before a day, the one that ended last.
    fileprivate func lastEnded(before day: CalendarDate, _ context: WorkContext) -> Int? {
        let ended = families(of: context.client ?? "").filter { index in
            let family = families[index]
            guard let end = family.period.end, end < day else { return false }
            return (family.project == nil || family.project == context.project)
                && family.terms(on: end).covers(context.service, on: end)
        }
        return ended.max { (families[$0].period.end ?? day) < (families[$1].period.end ?? day) }
    }
}

extension RateInForce? {
    /// The rate where it is by the hour.
    fileprivate var hourly: RateInForce? { self.flatMap { $0.isHourly ? $0 : nil } }
}
