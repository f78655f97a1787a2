public import Diagnostics
public import Records
import Values

/// A draft as the document that it becomes when it is issued.
public struct DraftDocument: Sendable {
    public let document: IssuedDocument
    public let seller: PrintedParty
    public let buyer: PrintedParty

    /// What falls on all lines becomes lines of its own, one for each tax, so that the lines make the figures below them.
    ///
    /// Without `previous` it is not issued yet; a draft has no number either.
    ///
    /// - Parameters:
    ///   - words: what is no figure, in the client's language.
    ///   - location: where the document's file will begin.
    public init(
        _ draft: DraftInvoice, number: String = "", previous: String? = nil, client: Client, in workspace: Workspace,
        at location: Location, words: DocumentWords
    ) {
        let business = workspace.business
        seller = PrintedParty(business)
        buyer = PrintedParty(client)
        var document = IssuedDocument(
            location: location, kind: .invoice, number: number, client: draft.client, issued: draft.issued,
            currency: draft.currency, total: draft.totals.payable)
        document.due = draft.due
        document.period = draft.period
        document.earlyPayment = draft.earlyPayment
        document.language = words.language
        document.paymentTerms = draft.paymentTerms
        document.references = draft.references(in: workspace)
        document.payment = PaymentMeans.details(draft.payTo, in: draft.currency)
        document.prepaid = draft.prepaid.isZero ? nil : draft.prepaid
        document.instalments = [draft.downPayment].compactMap { $0 } + draft.instalments
        document.hasTimesheet = draft.withTimesheet
        document.seller = seller.details
        document.buyer = buyer.details
        document.lines =
            draft.lines.map { $0.printed(words.line($0), business) } + draft.adjustmentLines(business, words)
        document.taxes = draft.totals.rows(words)
        document.cashRounding = draft.totals.cashRounding.isZero ? nil : draft.totals.cashRounding
        document.settles = draft.settles
        document.linesOfRows = draft.linesOfRows.contains { $0 != nil } ? draft.linesOfRows : []
        document.previous = previous
        self.document = document
    }
}

extension DraftLine {
    fileprivate func printed(_ text: String, _ business: Business) -> IssuedDocument.Line {
        var line = IssuedDocument.Line(
            text: text, quantity: quantity?.printed ?? "1", unit: unit, price: price, amount: amount,
            taxes: kind == .note ? [] : business.codes(of: tax),
            unitCode: kind == .note ? nil : UnitCode.code(of: unit),
            period: period)
        line.discount = discount
        return line
    }
}

extension DraftInvoice {
    fileprivate func references(in workspace: Workspace) -> DocumentReferences {
        var references = DocumentReferences()
        references.buyer = buyerReference
        references.order = purchaseOrder
        let named = agreements.compactMap { id in workspace.agreements.first { $0.client == client && $0.id == id } }
        references.agreements = named.map(\.title)
        return references
    }
}

extension DraftInvoice {
    /// Each discount, surcharge and cap, as far as it falls on the lines of a tax.
    fileprivate func adjustmentLines(_ business: Business, _ words: DocumentWords) -> [IssuedDocument.Line] {
        adjustments.flatMap { lines(of: $0, words.adjustment($0), business) }
    }

    private func lines(
        of adjustment: DraftAdjustment, _ text: String, _ business: Business
    ) -> [IssuedDocument.Line] {
        var order: [String?] = []
        var sums: [String?: Money] = [:]
        for (line, share) in zip(lines, adjustment.shares) {
            let tax = line.kind == .note ? nil : line.tax
            if sums[tax] == nil { order.append(tax) }
            sums[tax, default: .zero(currency)] += share
        }
        return order.compactMap { tax in
            guard let sum = sums[tax], !sum.isZero else { return nil }
            var line = IssuedDocument.Line(
                text: text, quantity: "1", unit: nil, price: nil, amount: sum,
                taxes: business.codes(of: tax), unitCode: UnitCode.code(of: nil))
            line.over = adjustment.kind.over
            return line
        }
    }
}

extension DraftAdjustment.Kind {
    fileprivate var over: IssuedDocument.Line.Over {
        switch self {
        case .discount: .discount
        case .surcharge: .surcharge
        case .cap: .cap
        }
    }
}

extension DocumentTotals {
    fileprivate func rows(_ words: DocumentWords) -> [IssuedDocument.Tax] {
        taxes.map {
            IssuedDocument.Tax(
                tax: $0.code, category: $0.category, rate: $0.rate, base: $0.base, amount: $0.amount, note: $0.note)
        }
            + untaxed.map {
                IssuedDocument.Tax(
                    tax: $0.code, category: $0.category, rate: nil, base: $0.base, amount: .zero($0.base.currency),
                    note: $0.note ?? $0.preset.map(words.reason), exemption: $0.exemption)
            }
    }
}

extension Business {
    /// The names of the codes by which a line is taxed; a code that the workspace does not have stays a name.
    fileprivate func codes(of code: String?) -> [String] {
        guard let code else { return [] }
        let codes = taxes(of: code).map(\.code)
        return codes.isEmpty ? [code] : codes
    }
}
