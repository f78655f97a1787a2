public import Billing
public import Values

/// Money that is not in yet, as Billing found it.
public struct OpenMoney: Sendable {
    let unbilled: [Unbilled]
    let outside: [OutsideAgreement]
    let overbilled: [Overbilled]
    let standings: [InvoiceStanding]
    /// Whether nothing was ever worked or billed.
    let isNew: Bool

    init(
        unbilled: [Unbilled], outside: [OutsideAgreement], overbilled: [Overbilled], standings: [InvoiceStanding],
        hasWork: Bool
    ) {
        self.unbilled = unbilled
        self.outside = outside
        self.overbilled = overbilled
        self.standings = standings
        isNew = !hasWork && standings.isEmpty
    }

    /// - Parameter hasWork: whether any time was ever logged.
    public init(drafts: DraftInvoices, receivables: Receivables, hasWork: Bool) {
        self.init(
            unbilled: drafts.unbilled, outside: drafts.outside, overbilled: drafts.overbilled,
            standings: receivables.invoices, hasWork: hasWork)
    }

    /// "EUR 1,240 unbilled, EUR 850 overdue, oldest 23 days."
    public var answer: String { Glance.answer(self) }

    /// "Unbilled: EUR 1,240, 14h of work." and the like, a line each.
    public var lines: [String] { Glance.lines(self) }

    /// What is unbilled, by currency.
    public var unbilledSums: [Money] { Glance.sums(unbilled.map(\.amount)) }

    /// What is overdue, by currency.
    public var overdueSums: [Money] { Glance.sums(standings.filter(\.isOverdue).map(\.owed)) }

    /// Days since the oldest overdue invoice was due; nil where none is.
    public var oldestOverdue: Int? { standings.filter(\.isOverdue).map(\.daysPastDue).max() }
}
