public import Values

/// The tax within expenses of a span that comes back, under one code: EUR 3.12 within EUR 18.00.
public struct TaxInExpenses: Hashable, Sendable {
    public let code: String
    /// As it was paid, with the tax in it.
    public let paid: Money
    public let amount: Money
    /// How many of the expenses name no receipt, without which nothing comes back.
    public let withoutReceipt: Int

    /// By currency, then by code; expenses whose tax does not come back are left out.
    public static func all(_ spending: [Spending], in period: Period) -> [TaxInExpenses] {
        var sums: [Key: TaxInExpenses] = [:]
        for item in spending where period.contains(item.day) && !item.tax.isZero {
            let key = Key(currency: item.paid.currency, code: item.taxCode ?? "")
            sums[key] = TaxInExpenses(item, code: key.code, before: sums[key])
        }
        return sums.sorted { ($0.key.currency, $0.key.code) < ($1.key.currency, $1.key.code) }.map(\.value)
    }

    private init(_ item: Spending, code: String, before: TaxInExpenses?) {
        self.code = code
        paid = before.map { $0.paid + item.paid } ?? item.paid
        amount = before.map { $0.amount + item.tax } ?? item.tax
        withoutReceipt = (before?.withoutReceipt ?? 0) + (item.hasReceipt ? 0 : 1)
    }

    private struct Key: Hashable {
        let currency: Currency
        let code: String
    }
}
