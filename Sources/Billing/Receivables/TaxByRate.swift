import Diagnostics
public import Records
public import Values

/// What issued documents of a span charged under one tax code: invoices less credit notes, voided ones left out.
///
/// `S21`, 21 %, a base of EUR 1,319.00 and a tax of EUR 276.99. Figures are those that the documents hold.
public struct TaxByRate: Hashable, Sendable {
    /// When tax counts.
    public enum Basis: String, CaseIterable, Sendable {
        /// On the day of issue.
        case invoiced
        /// On the day on which money came in for the document, as much of it as came in.
        case received
    }

    public let code: String
    /// A category of EN 16931, such as S or AE.
    public let category: String
    /// In percent; nil where the category has none.
    public let rate: DecimalNumber?
    public let base: Money
    public let amount: Money

    /// By currency, then by code. `period` is that of the days of issue, or of the money.
    public static func all(_ workspace: Workspace, in period: Period, basis: Basis = .invoiced) -> [TaxByRate] {
        var sums = TaxSums()
        switch basis {
        case .invoiced: sums.addDocuments(of: workspace, in: period)
        case .received: sums.addReceipts(of: workspace, in: period)
        }
        return sums.rows
    }

    fileprivate init(_ row: IssuedDocument.Tax, base: Money, amount: Money) {
        (code, category, rate) = (row.tax, row.category, row.rate)
        (self.base, self.amount) = (base, amount)
    }
}

private struct TaxSums {
    private struct Key: Hashable {
        let currency: Currency
        let code: String
        let rate: DecimalNumber?

        var rank: (String, String, DecimalNumber) { (currency.code, code, rate ?? .zero) }
    }

    private var sums: [Key: TaxByRate] = [:]

    var rows: [TaxByRate] { sums.sorted { $0.key.rank < $1.key.rank }.map(\.value) }

    mutating func addDocuments(of workspace: Workspace, in period: Period) {
        let voided = workspace.voidedNumbers(on: workspace.today)
        for document in workspace.documents where document.isInvoice || document.isCredit {
            guard document.issued <= workspace.today, period.contains(document.issued),
                !voided.contains(document.number)
            else { continue }
            for row in document.taxes { add(row, document.signed(row.base), document.signed(row.amount)) }
        }
    }

    /// The share of all that came in so far, less what was counted: a paid document brought its tax to the cent.
    mutating func addReceipts(of workspace: Workspace, in period: Period) {
        let documents = Dictionary(workspace.documents.map { ($0.location, $0) }) { first, _ in first }
        for account in ClientAccount.all(of: workspace, until: workspace.today) {
            var received: [Location: Money] = [:]
            for receipt in account.receipts where receipt.kind == .payment || receipt.kind == .refund {
                guard let document = documents[receipt.document] else { continue }
                let before = received[receipt.document] ?? .zero(account.currency)
                let after = before + receipt.amount
                received[receipt.document] = after
                guard period.contains(receipt.day) else { continue }
                for row in document.taxes {
                    add(row, document.share(row.base, before, after), document.share(row.amount, before, after))
                }
            }
        }
    }

    private mutating func add(_ row: IssuedDocument.Tax, _ base: Money, _ amount: Money) {
        let key = Key(currency: base.currency, code: row.tax, rate: row.rate)
        let before = sums[key]
        sums[key] = TaxByRate(
            row, base: before.map { $0.base + base } ?? base, amount: before.map { $0.amount + amount } ?? amount)
    }
}

extension IssuedDocument {
    /// What a figure of it brought while what came in grew from one sum to another.
    fileprivate func share(_ figure: Money, _ before: Money, _ after: Money) -> Money {
        signed(figure).share(after, of: signedTotal) - signed(figure).share(before, of: signedTotal)
    }
}
