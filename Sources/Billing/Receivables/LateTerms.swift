import Records
public import Values

/// What was agreed for an invoice that comes late, with its rates: interest a year, and a fixed sum.
public struct LateTerms: Hashable, Sendable {
    let rates: InterestRates
    /// The day from which interest runs: the one after the invoice was due.
    public let start: CalendarDate
    /// Zero where the rate was agreed by contract, or the table names none.
    public let compensation: Money

    /// Nil where none is charged, or the workspace has no rates for the currency.
    init?(_ standing: InvoiceStanding, _ terms: LateInterest, _ tables: [InterestTable]) {
        switch terms {
        case .none: return nil
        case .rate(let percent): rates = InterestRates(fixed: percent)
        case .statutory:
            guard let table = tables.first(where: { $0.currency == standing.total.currency }) else { return nil }
            rates = InterestRates(table)
        }
        start = standing.due.adding(days: 1)
        compensation = rates.compensation(on: standing.total)
    }

    /// In percent a year; nil where the table has no rate for that day.
    public func percent(on day: CalendarDate) -> DecimalNumber? { rates.percent(on: max(day, start), from: start) }
}
