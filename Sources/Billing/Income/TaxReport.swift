public import Records
public import Values

/// What tax a span owes: charged on documents, less what comes back of expenses, by currency.
public struct TaxReport: Hashable, Sendable {
    /// The tax of one currency: what was charged, what comes back, and the difference to pay.
    public struct Due: Hashable, Sendable {
        public let charged: Money
        public let within: Money
        /// Negative where more comes back.
        public var amount: Money { charged - within }
    }

    public let period: Period
    public let basis: TaxByRate.Basis
    /// By currency, then by code.
    public let charged: [TaxByRate]
    /// By currency, then by code; of expenses on days of the span, whatever the basis.
    public let within: [TaxInExpenses]
    /// By currency code.
    public let due: [Due]

    public init(_ workspace: Workspace, _ spending: [Spending], in period: Period, basis: TaxByRate.Basis = .invoiced) {
        self.period = period
        self.basis = basis
        charged = TaxByRate.all(workspace, in: period, basis: basis)
        within = TaxInExpenses.all(spending, in: period)
        due = TaxReport.due(charged, within)
    }

    private static func due(_ charged: [TaxByRate], _ within: [TaxInExpenses]) -> [Due] {
        let currencies = Set(charged.map(\.base.currency) + within.map(\.amount.currency)).sorted()
        return currencies.map { currency in
            func sum(_ amounts: [Money]) -> Money {
                amounts.filter { $0.currency == currency }.reduce(.zero(currency), +)
            }
            return Due(charged: sum(charged.map(\.amount)), within: sum(within.map(\.amount)))
        }
    }
}
