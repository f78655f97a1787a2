import Billing
import Records
import Values

/// The sums from which performance is told, by client.
struct PerformanceFigures {
    private let business: Business
    /// On which hours are worth what they are in the workspace's currency.
    private let lastDay: CalendarDate
    private let hours: [String?: StandardValue]
    private let billed: [String: BilledWork]
    private let money: [String: DocumentMoney]
    private let book: AgreementBook

    init(_ settlement: Settlement, _ income: IncomeLedger, in period: Period) {
        let workspace = settlement.ledger.workspace
        business = workspace.business
        book = settlement.ledger.book
        lastDay = min(period.end ?? workspace.today, workspace.today)
        hours = Dictionary(uniqueKeysWithValues: StandardValue.all(settlement, in: period).map { ($0.client, $0) })
        billed = Dictionary(uniqueKeysWithValues: settlement.billedWork(in: period).map { ($0.client, $0) })
        money = DocumentMoney.byClient(income, issuedIn: period, business)
    }

    var clients: [String] {
        Set(hours.keys.compactMap(\.self)).union(money.keys).union(billed.keys).sorted()
    }

    var hasOwnWork: Bool { hours[nil] != nil }

    func performance(of subject: Performance.Subject) -> Performance {
        switch subject {
        case .client(let client): performance(of: subject, [client], in: currency(of: client))
        case .ownWork: performance(of: subject, [nil], in: business.currency)
        case .all: performance(of: subject, clients.map(\.self) + [nil], in: business.currency)
        }
    }

    private func performance(of subject: Performance.Subject, _ names: [String?], in currency: Currency) -> Performance
    {
        let hours = names.compactMap { self.hours[$0] }
        let billed = names.compactMap { $0.flatMap { self.billed[$0] } }
        let money = names.compactMap { $0.flatMap { self.money[$0] } }
        return Performance(
            subject: subject, currency: currency, worked: hours.map(\.worked).total(),
            billable: hours.map(\.billable).total(), standard: sum(hours.flatMap(\.value), in: currency),
            withoutRate: hours.map(\.withoutRate).total(),
            invoiced: money.map { $0.invoiced(in: currency) }.sum(in: currency),
            collected: money.map { $0.collected(in: currency) }.sum(in: currency),
            billed: billed.map(\.billed).total(), unbilled: billed.map(\.unbilled).total(),
            unbilledValue: sum(billed.flatMap(\.value), in: currency))
    }

    /// The one currency in which everything about the client is, else the workspace's.
    private func currency(of client: String) -> Currency {
        let values = (hours[client]?.value ?? []) + (billed[client]?.value ?? [])
        let currencies = Set(values.map(\.currency)).union(money[client]?.currencies ?? [])
        return currencies.count > 1 ? business.currency : currencies.first ?? book.currency(ofClient: client)
    }

    private func sum(_ values: [Money], in currency: Currency) -> Money? {
        values.map { $0.currency == currency ? $0 : business.inOwnCurrency($0, on: lastDay) }.sum(in: currency)
    }
}

/// What a client's documents of a span charged, and what came in for them, in their own currencies and in the workspace's.
struct DocumentMoney {
    private var invoiced: [Currency: Money] = [:]
    private var collected: [Currency: Money] = [:]
    private var ownInvoiced: Money?
    private var ownCollected: Money?

    private init(_ business: Business) {
        ownInvoiced = .zero(business.currency)
        ownCollected = .zero(business.currency)
    }

    var currencies: Set<Currency> { Set(invoiced.keys).union(collected.keys) }

    func invoiced(in currency: Currency) -> Money? { amount(invoiced, ownInvoiced, in: currency) }
    func collected(in currency: Currency) -> Money? { amount(collected, ownCollected, in: currency) }

    /// A document's figures count at the rate of its day of issue, so that what came in of it is a share of what it
    /// charged; each is converted once.
    static func byClient(_ income: IncomeLedger, issuedIn period: Period, _ business: Business)
        -> [String: DocumentMoney]
    {
        var documents: [Key: Money] = [:]
        for entry in income.entries where period.contains(entry.issued) && entry.kind != .givenUp {
            let key = Key(entry)
            documents[key] = documents[key].map { $0 + entry.amount } ?? entry.amount
        }
        var sums: [String: DocumentMoney] = [:]
        for (key, amount) in documents {
            let own = business.inOwnCurrency(amount, on: key.issued)
            sums[key.client, default: DocumentMoney(business)].add(amount, own, isInvoiced: key.isInvoiced)
        }
        return sums
    }

    private struct Key: Hashable {
        let client: String
        let number: String
        let issued: CalendarDate
        let isInvoiced: Bool

        init(_ entry: IncomeEntry) {
            (client, number, issued) = (entry.client, entry.number, entry.issued)
            isInvoiced = entry.kind == .invoiced
        }
    }

    private mutating func add(_ amount: Money, _ own: Money?, isInvoiced: Bool) {
        let zero = Money.zero(amount.currency)
        if isInvoiced {
            invoiced[zero.currency, default: zero] += amount
            ownInvoiced = [ownInvoiced, own].sum()
        } else {
            collected[zero.currency, default: zero] += amount
            ownCollected = [ownCollected, own].sum()
        }
    }

    private func amount(_ sums: [Currency: Money], _ own: Money?, in currency: Currency) -> Money? {
        currencies.isSubset(of: [currency]) ? sums[currency] ?? .zero(currency) : own
    }
}

extension [Money?] {
    /// Nil where one is unknown, or in another currency.
    fileprivate func sum(in currency: Currency) -> Money? {
        var sum = Money.zero(currency)
        for amount in self {
            guard let amount, amount.currency == currency else { return nil }
            sum += amount
        }
        return sum
    }

    /// Nil where one is unknown.
    fileprivate func sum() -> Money? {
        guard let first = first ?? nil else { return nil }
        return sum(in: first.currency)
    }
}
