public import Diagnostics
public import Records
import Values

/// A credit note as it is written: all of it but its number and the seal before it.
public struct CreditNote: Sendable {
    public let document: IssuedDocument
    /// What the invoice's balance is without it: what is left to pay before.
    public let invoice: CreditableInvoice
    public let purpose: CreditRequest.Purpose
    /// What the person must know of it.
    public let notes: [String]

    /// - Throws: `CreditRefusal` where it would take off more than is left, or what is no part of the invoice.
    public init(_ request: CreditRequest, in workspace: Workspace, at location: Location) throws(CreditRefusal) {
        let settlement = Settlement(TimeLedger(workspace))
        let invoice = try CreditableInvoice.named(request, in: workspace)
        let rules = CreditRules(invoice, settlement)
        let left = RowsLeft(invoice, settlement.ledger.book.catalogue)
        let (amounts, rows) = try CreditNote.content(request, invoice, left, settlement)
        try rules.check(amounts, rows, request.purpose)
        var document = IssuedDocument(
            location: location, kind: .creditNote(credits: request.number, reason: request.reason), number: "",
            client: invoice.document.client, issued: request.day, currency: invoice.currency,
            total: .zero(invoice.currency))
        document.period = invoice.document.period
        document.language = invoice.document.language
        document.references = invoice.document.references
        document.references.precedingDate = invoice.document.issued
        document.take(amounts, of: invoice)
        document.settles = rows.map(\.what)
        document.linesOfRows = rows.contains { $0.line != nil } ? rows.map(\.line) : []
        try CreditNote.mustTakeOff(document, invoice)
        self.document = document
        self.invoice = invoice
        purpose = request.purpose
        notes = rules.notes(rows, request.purpose)
    }

    private static func content(
        _ request: CreditRequest, _ invoice: CreditableInvoice, _ left: RowsLeft, _ settlement: Settlement
    ) throws(CreditRefusal) -> (CreditedAmounts, [ReturnedRow]) {
        let named = request.parts.isEmpty ? nil : Set(request.parts.map(\.line))
        guard request.purpose == .correction else {
            let amounts =
                named == nil
                ? CreditedAmounts(all: invoice) : try CreditedAmounts(request.parts, of: invoice)
            guard request.purpose == .rebill else { return (amounts, []) }
            return (amounts, try left.rebilled(request.parts, amounts, invoice))
        }
        let lost = DraftInvoices(settlement).overbilled.filter { $0.invoice == request.number }
        guard !lost.isEmpty else {
            throw CreditRefusal(
                "nothing of \(request.number) has left the log",
                fix: "`--goodwill` gives money back, `--rebill` bills it again")
        }
        let correction = try Correction(
            lost, of: invoice, left, settlement.ledger.book.catalogue, lines: named)
        let parts = request.parts.isEmpty ? correction.parts : request.parts
        return (try CreditedAmounts(parts, of: invoice), correction.rows)
    }

    /// A credit note takes off something, and never more than is left.
    private static func mustTakeOff(
        _ document: IssuedDocument, _ invoice: CreditableInvoice
    ) throws(CreditRefusal) {
        guard document.total.isNegative else {
            throw CreditRefusal(
                "this would take nothing off \(invoice.document.number)", fix: "name lines with an amount")
        }
        guard -document.total.minorUnits <= invoice.left.minorUnits else {
            throw CreditRefusal(
                "\(-document.total) is more than the \(invoice.left) that is left of \(invoice.document.number)"
                    + (invoice.before.map { ": \($0)" } ?? ""),
                fix: "write how much of which line, as in `--lines 1=50.00`")
        }
    }
}

extension CreditableInvoice {
    fileprivate static func named(
        _ request: CreditRequest, in workspace: Workspace
    ) throws(CreditRefusal) -> CreditableInvoice {
        let documents = workspace.documents.filter { $0.isInvoice && $0.number == request.number }
        guard let document = documents.first else { throw CreditRefusal("there is no invoice '\(request.number)'") }
        guard document.issued <= request.day else {
            throw CreditRefusal(
                "\(request.number) is of \(document.issued), after \(request.day)",
                fix: "credit it on that day or later")
        }
        let invoice = CreditableInvoice(document, in: workspace)
        guard invoice.left.minorUnits > 0 else {
            throw CreditRefusal(
                invoice.before.map { "nothing is left of \(request.number) to credit: \($0)" }
                    ?? "\(request.number) is of \(document.total): there is nothing to credit")
        }
        return invoice
    }
}

extension IssuedDocument {
    /// Lines, taxes and total, each below zero for what is taken off.
    fileprivate mutating func take(_ amounts: CreditedAmounts, of invoice: CreditableInvoice) {
        let isComplete = amounts.isComplete
        lines = amounts.credits.map { invoice.line(of: $0) }
        var sum = lines.reduce(.zero(currency)) { $0 + $1.amount }
        for row in invoice.document.taxes {
            let ofCode = invoice.lines.indices.filter { invoice.lines[$0].line.taxes.contains(row.tax) }
            let whole = ofCode.reduce(Money.zero(currency)) { $0 + invoice.lines[$1].line.amount }
            let now = ofCode.reduce(Money.zero(currency)) { $0 + (amounts.amount(of: $1) ?? .zero(currency)) }
            let credited = CreditedTax(row, whole: whole, before: invoice.credited(row.tax), now: now)
            guard !now.isZero || !credited.amount.isZero else { continue }
            taxes.append(
                Tax(
                    tax: row.tax, category: row.category, rate: row.rate, base: -credited.base,
                    amount: -credited.amount, note: row.note, exemption: row.exemption))
            if whole == row.base { sum -= credited.amount }
        }
        let rounding = isComplete ? -invoice.roundingLeft : .zero(currency)
        cashRounding = rounding.isZero ? nil : rounding
        total = sum + rounding
    }
}

extension CreditableInvoice {
    /// The line of the credit note: hours or pieces below zero at the printed price, or an amount.
    fileprivate func line(of credit: LineCredit) -> IssuedDocument.Line {
        let own = lines[credit.line]
        let gross = own.line.price.flatMap { price in credit.quantity?.times(price, in: currency) }
        let multiplies = gross.map { own.line.discount != nil || $0 == credit.amount } ?? true
        let hasQuantity = credit.quantity != nil && multiplies && !(own.isTouched && own.line.price == nil)
        var line = IssuedDocument.Line(
            text: own.line.text, quantity: hasQuantity ? credit.quantity?.opposite.printed ?? "-1" : "-1",
            unit: hasQuantity ? own.line.unit : nil,
            price: hasQuantity ? own.line.price : own.line.price.map { _ in credit.amount.decimal },
            amount: -credit.amount, taxes: own.line.taxes,
            unitCode: own.line.unitCode.map { hasQuantity ? $0 : UnitCode.code(of: nil) },
            period: own.line.period)
        line.discount = hasQuantity && own.line.discount != nil ? gross.map { credit.amount - $0 } : nil
        line.over = own.line.over
        line.credited = own.number
        return line
    }
}

extension RowsLeft {
    /// What is billed again: all that is left where nothing stays of the invoice, else what stands on the lines.
    fileprivate func rebilled(
        _ parts: [CreditRequest.Part], _ amounts: CreditedAmounts, _ invoice: CreditableInvoice
    ) throws(CreditRefusal) -> [ReturnedRow] {
        let number = invoice.document.number
        guard !rows.isEmpty else {
            throw CreditRefusal(
                "\(number) does not say what it settles, so nothing of it is open again",
                fix: "leave out `--rebill`, and write what is to be billed as a charge")
        }
        if amounts.isComplete { return all }
        guard haveLines else {
            throw CreditRefusal(
                "\(number) does not say what stands on which line", fix: "leave out `--lines` to bill all of it again")
        }
        var returned: [ReturnedRow] = []
        for part in parts {
            let credit = amounts.credits.first { $0.line == part.line - 1 }
            let found: [ReturnedRow]? =
                switch part.amount {
                case _ where credit?.isWhole == true: of(lines: [part.line])
                case .hours(let minutes): hours(minutes, ofLine: part.line)
                case .pieces(let pieces): self.pieces(pieces, ofLine: part.line)
                case .whole: of(lines: [part.line])
                case .money: nil
                }
            guard let found, !found.isEmpty else {
                throw CreditRefusal(
                    "an amount of line \(part.line) of \(number) is no hours that could be billed again",
                    fix: "write hours, as in `--lines \(part.line)=1h30m`, or all of it, as `--lines \(part.line)`")
            }
            returned += found
        }
        return returned
    }
}
