public import Records
public import Values

/// What issued documents of a span charged under one tax code: invoices less credit notes, voided ones left out.
///
/// `S21`, 21 %, a base of EUR 1,319.00 and a tax of EUR 276.99. Figures are those that the documents hold.
public struct TaxByRate: Hashable, Sendable {
    public let code: String
    /// A category of EN 16931, such as S or AE.
    public let category: String
    /// In percent; nil where the category has none.
    public let rate: DecimalNumber?
    public let base: Money
    public let amount: Money

    /// By currency, then by code. `period` is that of the days of issue.
    public static func all(_ workspace: Workspace, in period: Period) -> [TaxByRate] {
        let voided = workspace.voidedNumbers(on: workspace.today)
        var sums: [TaxKey: TaxByRate] = [:]
        for document in workspace.documents where period.contains(document.issued) && !voided.contains(document.number)
        {
            guard document.isInvoice || document.isCredit else { continue }
            for row in document.taxes {
                let key = TaxKey(currency: row.base.currency, code: row.tax, rate: row.rate)
                sums[key] = TaxByRate(row, document, before: sums[key])
            }
        }
        return sums.sorted { $0.key.rank < $1.key.rank }.map(\.value)
    }

    /// A credit note's figures are taken off, however its file writes them.
    private init(_ row: IssuedDocument.Tax, _ document: IssuedDocument, before: TaxByRate?) {
        let zero = Money.zero(row.base.currency)
        code = row.tax
        category = row.category
        rate = row.rate
        base = (before?.base ?? zero) + document.signed(row.base)
        amount = (before?.amount ?? zero) + document.signed(row.amount)
    }
}

private struct TaxKey: Hashable {
    let currency: Currency
    let code: String
    let rate: DecimalNumber?

    var rank: (String, String, DecimalNumber) { (currency.code, code, rate ?? .zero) }
}
