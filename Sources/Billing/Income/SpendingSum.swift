public import Values

/// What was spent of one kind in one currency: four expenses for clients, EUR 72.60 with EUR 12.60 of tax that comes back.
public struct SpendingSum: Hashable, Sendable {
    public let kind: Spending.Kind
    /// As it was paid, with the tax in it.
    public let paid: Money
    /// The tax within it that comes back.
    public let tax: Money
    /// Paid less tax.
    public var cost: Money { paid - tax }
    public let count: Int
    /// How many of them name no receipt.
    public let withoutReceipt: Int

    /// By kind (own, for clients, kept by banks), then by currency code.
    public static func all(_ spending: [Spending]) -> [SpendingSum] {
        Spending.Kind.allCases.flatMap { kind in
            Dictionary(grouping: spending.filter { $0.kind == kind }, by: \.paid.currency)
                .sorted { $0.key < $1.key }.map { SpendingSum(kind, $0.key, $0.value) }
        }
    }

    private init(_ kind: Spending.Kind, _ currency: Currency, _ spending: [Spending]) {
        self.kind = kind
        paid = spending.map(\.paid).reduce(.zero(currency), +)
        tax = spending.map(\.tax).reduce(.zero(currency), +)
        count = spending.count
        withoutReceipt = spending.count { !$0.hasReceipt }
    }
}
