public import Records
public import Values

/// What a proposal may cost, without tax: each part of its estimate at the rate that its terms have on the first day.
///
/// 20h of writing at 56/hour and 3 newsletters at 95/each: EUR 1,120.00 and EUR 285.00, together EUR 1,405.00.
public struct OfferEstimate: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public let row: EstimateRow
        /// Nil where neither the proposal nor the catalogue has one.
        public let rate: Rate?
        /// Of the rate.
        public let currency: Currency
        /// Nil where there is no rate, or time stands where pieces are priced.
        public let amount: Money?
    }

    public let lines: [Line]
    /// In which the client is billed.
    public let currency: Currency

    /// Nil where some part has no amount, or one in another currency: currencies never add up.
    public var total: Money? {
        var sum = Money.zero(currency)
        for line in lines {
            guard let amount = line.amount, amount.currency == currency else { return nil }
            sum += amount
        }
        return lines.isEmpty ? nil : sum
    }

    /// Of rates in another currency than the client's, each once.
    public var otherCurrencies: [Currency] { Set(lines.map(\.currency)).subtracting([currency]).sorted() }

    /// - Parameter day: the first day of an agreement that says none.
    public init(_ proposal: Proposal, in workspace: Workspace, from day: CalendarDate) {
        let first = proposal.from ?? day
        let client = workspace.client(proposal.client)
        let currency = proposal.terms.currency ?? client?.currency ?? workspace.business.currency
        self.currency = currency
        lines = proposal.estimate.map { row in
            let name = workspace.service(row.service)?.id ?? row.service
            let agreed = proposal.terms.services.last { term in
                (workspace.service(term.service)?.id ?? term.service) == name && term.from.map { $0 <= first } ?? true
            }?.rate
            let listed = workspace.service(name)?.price(on: first)
            let rate = agreed ?? listed
            let own = agreed == nil ? workspace.business.currency : currency
            let unit = rate?.currency ?? own
            return Line(row: row, rate: rate, currency: unit, amount: rate.flatMap { row.amount(at: $0, in: unit) })
        }
    }
}

extension EstimateRow {
    /// A number of hours without its `h` counts as hours; time at a price by piece has no amount.
    fileprivate func amount(at rate: Rate, in currency: Currency) -> Money? {
        switch (quantity, rate.unit) {
        case (.time(let minutes), .hour):
            Money(price: rate.amount, times: DecimalNumber(Int64(minutes.count)), dividedBy: 60, in: currency)
        case (.time, _): nil
        case (.pieces(let number), _): Money(price: rate.amount, times: number, in: currency)
        }
    }
}
