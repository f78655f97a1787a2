public import Diagnostics
public import Records
public import Values

/// What was spent: an expense of the business or for a client, or what a bank kept of a payment (billing rule T39).
public struct Spending: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case own, client
        case bankFee = "bank-fee"
    }

    public let kind: Kind
    public let day: CalendarDate
    public let client: String?
    /// As it was paid, with the tax in it.
    public let paid: Money
    /// The tax within it that comes back; zero where the business recovers none or the line names no `tax:`.
    public let tax: Money
    /// What it cost: paid less tax.
    public var cost: Money { paid - tax }
    /// The cost in the workspace's currency: as booked, else at the rate of `exchange:` that day; nil where there is none.
    public let ownCost: Money?
    /// The code of the tax within it.
    public let taxCode: String?
    public let text: String
    /// Whether a receipt is named; what a bank kept needs none.
    public let hasReceipt: Bool
    public let location: Location

    /// Every expense up to today and every bank fee, by day, then in the order of the files.
    public static func all(_ workspace: Workspace) -> [Spending] {
        let business = workspace.business
        let all =
            workspace.expenses.map { Spending($0, business) }
            + workspace.payments.compactMap { Spending(feeOf: $0, business) }
        return all.filter { $0.day <= workspace.today }.sorted { ($0.day, $0.location) < ($1.day, $1.location) }
    }

    private init(_ expense: Expense, _ business: Business) {
        kind = expense.client == nil ? .own : .client
        (day, client, paid) = (expense.day, expense.client, expense.amount)
        let rate = expense.tax.flatMap(business.taxCode)?.rate
        let within = rate.map { expense.amount.taxWithin(rate: $0) } ?? .zero(expense.amount.currency)
        tax = business.recoversTax ? within : .zero(expense.amount.currency)
        let cost = paid - tax
        ownCost = expense.bookedAs.map { $0.share(cost, of: expense.amount) } ?? business.inOwnCurrency(cost, on: day)
        taxCode = expense.tax
        text = expense.text
        hasReceipt = expense.receipt != nil
        location = expense.location
    }

    private init?(feeOf payment: Payment, _ business: Business) {
        guard let fee = payment.fee?.magnitude, payment.kind != .writeOff else { return nil }
        kind = .bankFee
        (day, client, paid) = (payment.day, payment.client, fee)
        (tax, taxCode) = (.zero(fee.currency), nil)
        ownCost = business.inOwnCurrency(fee, on: payment.day)
        text = payment.invoices.isEmpty ? "Bank fee" : "Bank fee, \(payment.invoices.joined(separator: ", "))"
        hasReceipt = true
        location = payment.location
    }
}
