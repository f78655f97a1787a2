public import Values

/// By what income is summed.
public enum IncomeGrouping: String, CaseIterable, Sendable {
    case month, client, service
}

/// What a row of income is about.
public enum IncomeKey: Hashable, Sendable {
    /// The first day of a month.
    case month(CalendarDate)
    /// A client's or a service's id; nil for lines that name no service.
    case name(String?)
}

/// What was invoiced, received and given up in one currency, without tax.
public struct IncomeAmounts: Hashable, Sendable {
    /// Invoices less credit notes.
    public internal(set) var invoiced: Money
    /// What came in for them, less what went back.
    public internal(set) var received: Money
    /// Discounts for early payment and write-offs; negative.
    public internal(set) var givenUp: Money

    public var currency: Currency { invoiced.currency }

    init(_ currency: Currency) {
        let zero = Money.zero(currency)
        (invoiced, received, givenUp) = (zero, zero, zero)
    }

    mutating func add(_ amount: Money, _ kind: IncomeEntry.Kind) {
        switch kind {
        case .invoiced: invoiced += amount
        case .received: received += amount
        case .givenUp: givenUp += amount
        }
    }
}

/// The income of a month, a client or a service: by currency, and together where all rates are known.
public struct IncomeRow: Hashable, Sendable {
    public let key: IncomeKey
    /// By currency code.
    public let amounts: [IncomeAmounts]
    /// All of it in the workspace's currency; nil where `exchange:` has no rate for some day.
    public let together: IncomeAmounts?
}

extension IncomeLedger {
    /// In order of the months or names, lines without a service last; months in which nothing happened are left out.
    ///
    /// - Parameters:
    ///   - own: the workspace's currency.
    ///   - period: the days of issue for what was invoiced, those of the money for what came in.
    public func rows(
        by grouping: IncomeGrouping, in own: Currency, client: String? = nil, period: Period? = nil
    ) -> [IncomeRow] {
        var sums: [IncomeKey: IncomeSum] = [:]
        for entry in entries where (client == nil || entry.client == client) && period?.contains(entry.day) != false {
            sums[entry.key(by: grouping), default: IncomeSum(own)].add(entry)
        }
        return sums.sorted { $0.key.rank < $1.key.rank }.map { $0.value.row($0.key) }
    }

    /// The sum over everything asked for; nil where there is nothing.
    public func total(in own: Currency, client: String? = nil, period: Period? = nil) -> IncomeRow? {
        var sum: IncomeSum?
        for entry in entries where (client == nil || entry.client == client) && period?.contains(entry.day) != false {
            var next = sum ?? IncomeSum(own)
            next.add(entry)
            sum = next
        }
        return sum?.row(.name(nil))
    }
}

private struct IncomeSum {
    private var byCurrency: [Currency: IncomeAmounts] = [:]
    private var together: IncomeAmounts?

    init(_ own: Currency) { together = IncomeAmounts(own) }

    mutating func add(_ entry: IncomeEntry) {
        byCurrency[entry.amount.currency, default: IncomeAmounts(entry.amount.currency)].add(entry.amount, entry.kind)
        guard let own = entry.ownAmount else { return together = nil }
        together?.add(own, entry.kind)
    }

    func row(_ key: IncomeKey) -> IncomeRow {
        IncomeRow(key: key, amounts: byCurrency.values.sorted { $0.currency < $1.currency }, together: together)
    }
}

extension IncomeEntry {
    fileprivate func key(by grouping: IncomeGrouping) -> IncomeKey {
        switch grouping {
        case .month: .month(day.startOfMonth)
        case .client: .name(client)
        case .service: .name(service)
        }
    }
}

extension IncomeKey {
    fileprivate var rank: (Int, Int32, String) {
        switch self {
        case .month(let day): (0, day.dayNumber, "")
        case .name(let name): (name == nil ? 2 : 1, 0, name ?? "")
        }
    }
}
