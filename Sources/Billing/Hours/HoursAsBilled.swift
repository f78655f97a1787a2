import Diagnostics
import Records
import Values

extension Settlement {
    /// The ledger with what documents hold as they were issued: the minutes counted then, at the price printed then.
    ///
    /// Whatever terms, rates and rounding say today, what was billed stays what it was. Open work is as in `ledger`.
    public var asBilled: TimeLedger {
        var writer = AsBilledWriter(self)
        for row in rows where row.held.document != nil && row.held.logged == row.logged { writer.restore(row) }
        return TimeLedger(
            workspace: ledger.workspace, book: ledger.book, contexts: writer.contexts, entries: writer.entries)
    }
}

/// Puts back what documents say of the rows that they hold.
private struct AsBilledWriter {
    private struct ContextKey: Hashable {
        let context: Int
        /// Nil where the work cost nothing by the hour.
        let price: DecimalNumber?
    }

    private struct PriceKey: Hashable {
        let document: Location
        let subject: Int
    }

    private let settlement: Settlement
    private let documents: [Location: IssuedDocument]
    private(set) var entries: [LedgerEntry]
    private(set) var contexts: [WorkContext]
    private var changed: [ContextKey: Int] = [:]
    private var prices: [PriceKey: IssuedPrice] = [:]

    init(_ settlement: Settlement) {
        self.settlement = settlement
        documents = Dictionary(settlement.ledger.workspace.documents.map { ($0.location, $0) }) { first, _ in first }
        entries = settlement.ledger.entries
        contexts = settlement.ledger.contexts
    }

    mutating func restore(_ row: WorkRow) {
        let indices = settlement.entryOrder[row.entries]
        // As with rounding by day, the last entry has the difference.
        if let last = indices.last { entries[last].counted += row.held.counted - row.counted }
        let price = price(of: row)
        guard price != .unknown else { return }
        for index in indices {
            guard let context = context(entries[index].context, at: price) else { continue }
            let entry = entries[index]
            entries[index] = LedgerEntry(
                entry: entry.entry, day: entry.day, worked: entry.worked, counted: entry.counted, context: context)
        }
    }

    private mutating func price(of row: WorkRow) -> IssuedPrice {
        guard let location = row.held.document, let document = documents[location] else { return .unknown }
        let key = PriceKey(document: location, subject: row.id.subject)
        if let known = prices[key] { return known }
        let price = IssuedPrice(
            of: settlement.name(of: row).service, on: document, settlement.ledger.book.catalogue)
        prices[key] = price
        return price
    }

    /// The context at another price; nil where it has that price already.
    private mutating func context(_ index: Int, at price: IssuedPrice) -> Int? {
        let own = contexts[index]
        guard own.isBilled else { return nil }
        let amount: DecimalNumber?
        switch price {
        case .unknown: return nil
        case .none: amount = nil
        case .hourly(let number): amount = number
        }
        let isSame = own.standing == .hourly ? own.rate?.rate.amount == amount : amount == nil
        guard !isSame else { return nil }
        let key = ContextKey(context: index, price: amount)
        if let known = changed[key] { return known }
        contexts.append(own.billed(at: amount, book: settlement.ledger.book))
        changed[key] = contexts.count - 1
        return contexts.count - 1
    }
}

/// What an hour of a service cost on a document.
private enum IssuedPrice: Equatable {
    /// The document does not say: its lines are not by service, or at several prices.
    case unknown
    /// No line is by the hour.
    case none
    case hourly(DecimalNumber)

    init(of service: String?, on document: IssuedDocument, _ catalogue: Catalogue) {
        guard !document.lines.isEmpty else {
            self = .unknown
            return
        }
        let hourly = document.lines.filter { $0.unit == "hour" || $0.unit == "h" }
        let names = [service, catalogue.title(of: service)] + (service.flatMap(catalogue.service)?.formerly ?? [])
        let found = Set(hourly.filter { names.contains($0.text) }.compactMap(\.price))
        if hourly.isEmpty {
            self = .none
        } else if found.count == 1, let price = found.first {
            self = .hourly(price)
        } else {
            self = .unknown
        }
    }
}

extension WorkContext {
    /// The same work at the price by the hour that a document printed; nil where it cost nothing.
    fileprivate func billed(at price: DecimalNumber?, book: AgreementBook) -> WorkContext {
        let currency = agreement.map { book.currency(of: book.families[$0], on: book.families[$0].period.start) }
        let location = agreement.map { book.families[$0].location } ?? rate?.location
        let stated = price.flatMap { price in
            (rate?.currency ?? currency).flatMap { currency in
                location.map {
                    RateInForce(
                        rate: Rate(price, per: .hour), currency: currency, reason: "as it was billed", location: $0)
                }
            }
        }
        return WorkContext(
            client: client, service: service, project: project, agreement: agreement,
            standing: stated == nil ? .included : .hourly, rate: stated, rounding: rounding)
    }
}
