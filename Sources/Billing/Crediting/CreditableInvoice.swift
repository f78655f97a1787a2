public import Records
public import Values

/// An issued invoice, the credit notes on it, and what they left of each printed figure.
public struct CreditableInvoice: Sendable {
    public let document: IssuedDocument
    /// Those that no void undid, in order of issue.
    public let notes: [IssuedDocument]
    public let lines: [CreditableLine]
    /// What is left of the total.
    public let left: Money
    /// Whether `lines` are those that were printed; where these do not make the figures below them, they stand for the
    /// tax rows instead.
    let hasPrintedLines: Bool

    var currency: Currency { document.currency }

    init(_ document: IssuedDocument, in workspace: Workspace) {
        self.document = document
        notes = workspace.creditNotes(on: document.number)
        left = notes.reduce(document.total) { $0 + $1.signedTotal }
        hasPrintedLines = document.linesMakeTaxes
        let printed = hasPrintedLines ? document.lines : document.linesOfTaxes
        lines = CreditedLines(printed, notes, hasPrintedLines: hasPrintedLines).lines
    }

    /// What credit notes took off the amount of a tax row's lines, and of its tax; positive.
    func credited(_ code: String) -> (amount: Money, tax: Money) {
        let zero = Money.zero(currency)
        let amount = lines.filter { $0.line.taxes.contains(code) }.reduce(zero) { $0 + $1.line.amount - $1.left }
        let tax = notes.reduce(zero) { sum, note in
            note.taxes.filter { $0.tax == code }.reduce(sum) { $0 - note.signed($1.amount) }
        }
        return (amount, tax)
    }

    /// What is left of the rounding to coins.
    var roundingLeft: Money {
        notes.reduce(document.cashRounding ?? .zero(currency)) {
            $0 + ($1.cashRounding.map($1.signed) ?? .zero(currency))
        }
    }

    /// `EUR 119.00 was credited before (CN2026-001)`; nil where nothing was.
    var before: String? {
        guard !notes.isEmpty else { return nil }
        return "\(document.total - left) was credited before (\(notes.map(\.number).joined(separator: ", ")))"
    }
}

/// A line of an invoice and what credit notes left of it.
public struct CreditableLine: Sendable {
    /// From 1; nil for what stands for a tax row.
    let number: Int?
    public let line: IssuedDocument.Line
    public fileprivate(set) var left: Money
    /// What is left of its hours or pieces; nil where only money is known to have been taken off.
    fileprivate(set) var leftQuantity: PrintedQuantity?

    /// Whether credit notes took something off.
    var isTouched: Bool { left != line.amount }
}

/// Takes credit notes off the lines of their invoice.
private struct CreditedLines {
    private(set) var lines: [CreditableLine]

    init(_ printed: [IssuedDocument.Line], _ notes: [IssuedDocument], hasPrintedLines: Bool) {
        lines = printed.enumerated().map { index, line in
            CreditableLine(
                number: hasPrintedLines ? index + 1 : nil, line: line, left: line.amount,
                leftQuantity: PrintedQuantity(line.quantity))
        }
        for note in notes {
            for line in note.lines { take(line, note.signed(line.amount)) }
        }
    }

    /// `amount` is negative for what was taken off.
    private mutating func take(_ line: IssuedDocument.Line, _ amount: Money) {
        if let number = line.credited, lines.indices.contains(number - 1) {
            lines[number - 1].left += amount
            lines[number - 1].takeQuantity(of: line)
        } else {
            spread(line, amount)
        }
    }

    /// A line that names none, as one written by hand may not, falls on the line of its text, then on those of its taxes.
    private mutating func spread(_ line: IssuedDocument.Line, _ amount: Money) {
        let same = lines.indices.filter { lines[$0].line.taxes == line.taxes }
        let named = same.filter { lines[$0].line.text == line.text }
        var rest = amount
        for index in named + same.filter({ !named.contains($0) }) where rest.isNegative {
            let part = Money(minorUnits: min(max(lines[index].left.minorUnits, 0), -rest.minorUnits), amount.currency)
            guard !part.isZero else { continue }
            lines[index].left -= part
            lines[index].leftQuantity = nil
            rest += part
        }
        guard !rest.isZero, let last = (named + same).last ?? lines.indices.last else { return }
        lines[last].left += rest
        lines[last].leftQuantity = nil
    }
}

extension CreditableLine {
    /// What was credited as hours or pieces of the line leaves fewer; what was credited as an amount leaves no number.
    fileprivate mutating func takeQuantity(of note: IssuedDocument.Line) {
        guard let before = leftQuantity, let taken = PrintedQuantity(note.quantity), note.unit == line.unit,
            note.price == line.price, before.divisor == taken.divisor
        else {
            leftQuantity = nil
            return
        }
        leftQuantity = PrintedQuantity(before.number.less(taken.number.magnitude), dividedBy: before.divisor)
    }
}

extension Workspace {
    /// The credit notes on an invoice that no void undid, in order of issue.
    func creditNotes(on number: String) -> [IssuedDocument] {
        let voided = voidedNumbers()
        return documents.filter { $0.isCredit && $0.refersTo == number && !voided.contains($0.number) }
            .sorted { ($0.issued, $0.number) < ($1.issued, $1.number) }
    }
}

extension IssuedDocument {
    /// Whether the printed lines make the figures below them.
    fileprivate var linesMakeTaxes: Bool {
        guard !lines.isEmpty else { return false }
        var sum = lines.reduce(cashRounding ?? .zero(currency)) { $0 + $1.amount }
        for row in taxes {
            let amount = amount(taxed: row.tax)
            guard amount == row.base || amount == row.base + row.amount else { return false }
            if amount == row.base { sum += row.amount }
        }
        return sum == total
    }

    /// What the lines of a tax come to: its base, or base and tax where prices hold it.
    func amount(taxed code: String) -> Money {
        lines.filter { $0.taxes.contains(code) }.reduce(.zero(currency)) { $0 + $1.amount }
    }

    /// A line for each tax row, and one for what carries no tax.
    fileprivate var linesOfTaxes: [Line] {
        let rest = taxes.reduce(total - (cashRounding ?? .zero(currency))) { $0 - $1.base - $1.amount }
        let rows: [(String?, Money)] = taxes.map { ($0.tax, $0.base) } + (rest.isZero ? [] : [(nil, rest)])
        return rows.map { code, amount in
            Line(
                text: "\(number)\(code.map { ", \($0)" } ?? "")", quantity: "1", unit: nil, price: nil, amount: amount,
                taxes: code.map { [$0] } ?? [])
        }
    }
}

extension Workspace {
    /// What credit notes left of an invoice's total; nil where no invoice bears the number.
    public func leftToCredit(of number: String) -> Money? {
        documents.first { $0.isInvoice && $0.number == number }.map { CreditableInvoice($0, in: self).left }
    }

    /// Whether a void took back the document of a number, or says why there is none.
    public func isVoided(_ number: String) -> Bool { voidedNumbers().contains(number) }
}
