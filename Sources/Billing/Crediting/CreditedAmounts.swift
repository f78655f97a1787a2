import Records
import Values

/// What a credit note takes off one line: positive, with how it is printed.
struct LineCredit {
    let line: Int
    let amount: Money
    let quantity: PrintedQuantity?
    let isWhole: Bool
}

/// What a credit note takes off each line, the discounts and surcharges over them going along in proportion.
///
/// Printed figures are taken, never worked out anew (billing rules P4 and T47); the last credit note takes what is left,
/// so that together they are the invoice to the cent.
struct CreditedAmounts {
    /// By line, from 0, in order.
    private(set) var credits: [LineCredit] = []
    private let invoice: CreditableInvoice

    init(all invoice: CreditableInvoice) {
        self.invoice = invoice
        credits = invoice.lines.indices.compactMap { index in
            let line = invoice.lines[index]
            guard !line.left.isZero else { return nil }
            return LineCredit(line: index, amount: line.left, quantity: line.leftQuantity, isWhole: true)
        }
    }

    init(_ parts: [CreditRequest.Part], of invoice: CreditableInvoice) throws(CreditRefusal) {
        self.invoice = invoice
        for part in parts { credits.append(try invoice.credit(of: part)) }
        addAdjustments()
        // Where nothing is left of the lines, nothing may be left of what falls on them.
        if isComplete { credits = CreditedAmounts(all: invoice).credits }
        credits.sort { $0.line < $1.line }
    }

    /// Whether nothing is left of any line that does not fall on others.
    var isComplete: Bool {
        invoice.lines.indices.allSatisfy { index in
            let line = invoice.lines[index]
            return line.line.over != nil || line.left == (amount(of: index) ?? .zero(line.left.currency))
        }
    }

    func amount(of line: Int) -> Money? { credits.first { $0.line == line }?.amount }

    private mutating func addAdjustments() {
        for index in invoice.lines.indices where invoice.lines[index].line.over != nil {
            let own = invoice.lines[index]
            let under = invoice.lines.indices.filter { own.fallsOn(invoice.lines[$0].line) }
            let zero = Money.zero(invoice.currency)
            let whole = under.reduce(zero) { $0 + invoice.lines[$1].line.amount }
            let taken = under.reduce(zero) { sum, line in
                sum + invoice.lines[line].line.amount - invoice.lines[line].left + (amount(of: line) ?? zero)
            }
            let share = own.line.amount.share(taken, of: whole) - (own.line.amount - own.left)
            guard !share.isZero else { continue }
            credits.append(LineCredit(line: index, amount: share, quantity: nil, isWhole: share == own.left))
        }
    }
}

extension CreditableLine {
    /// Whether a discount, a surcharge or a cap was worked out on a line.
    fileprivate func fallsOn(_ other: IssuedDocument.Line) -> Bool {
        other.over == nil && other.taxes == line.taxes && (line.over != .cap || other.isHourly)
    }
}

extension CreditableInvoice {
    /// What a part of a line comes to.
    fileprivate func credit(of part: CreditRequest.Part) throws(CreditRefusal) -> LineCredit {
        guard hasPrintedLines else {
            throw CreditRefusal(
                "the lines of \(document.number) do not make its figures",
                fix: "leave out `--lines` to credit all of it")
        }
        guard lines.indices.contains(part.line - 1) else {
            throw CreditRefusal(
                "\(document.number) has no line \(part.line)",
                fix: lines.count == 1 ? "it has one line" : "its lines are 1 to \(lines.count)")
        }
        let line = lines[part.line - 1]
        try mustBeCreditable(line, part.line)
        switch part.amount {
        case .whole:
            return LineCredit(line: part.line - 1, amount: line.left, quantity: line.leftQuantity, isWhole: true)
        case .hours(let minutes): return try credit(minutes.quantity(on: line.line), of: line, part.line, in: "hours")
        case .pieces(let number):
            return try credit(PrintedQuantity(number, dividedBy: 1), of: line, part.line, in: "pieces")
        case .money(let amount): return try credit(amount, of: line, part.line)
        }
    }

    private func mustBeCreditable(_ line: CreditableLine, _ number: Int) throws(CreditRefusal) {
        guard line.line.over == nil else {
            throw CreditRefusal(
                "line \(number) of \(document.number), '\(line.line.text)', falls on its other lines",
                fix: "name those: its share goes along")
        }
        guard line.line.amount.minorUnits > 0 else {
            throw CreditRefusal(
                "line \(number) of \(document.number) takes nothing that could be given back: \(line.line.amount)",
                fix: "name another line, or leave out `--lines` to credit all of it")
        }
        guard line.left.minorUnits > 0 else {
            throw CreditRefusal("nothing is left of line \(number) of \(document.number): \(before ?? "")")
        }
    }

    private func credit(
        _ quantity: PrintedQuantity?, of line: CreditableLine, _ number: Int, in unit: String
    ) throws(CreditRefusal) -> LineCredit {
        let isOther = unit == "hours" ? !line.line.isHourly : line.line.isHourly
        guard !isOther, let price = line.line.price, let quantity, let whole = PrintedQuantity(line.line.quantity)
        else {
            throw CreditRefusal(
                "line \(number) of \(document.number), '\(line.line.text)', has no price for \(unit)",
                fix: "write an amount, as in `--lines \(number)=\(line.left.amount)`")
        }
        guard quantity.number > .zero else { throw CreditRefusal("a credit note takes off more than nothing") }
        if quantity == line.leftQuantity {
            return LineCredit(line: number - 1, amount: line.left, quantity: quantity, isWhole: true)
        }
        let gross = quantity.times(price, in: currency)
        let discount = line.line.discount.map { $0.share(gross, of: whole.times(price, in: currency)) }
        let amount = gross - (discount ?? .zero(currency))
        let isTooMuch = line.leftQuantity.map { $0.number < quantity.number } ?? false
        guard !isTooMuch, amount.minorUnits <= line.left.minorUnits else {
            throw tooMuch(line, number, line.leftQuantity.map { "\($0.printed) of \(line.line.quantity)" })
        }
        return LineCredit(
            line: number - 1, amount: amount, quantity: quantity, isWhole: amount == line.left)
    }

    private func credit(
        _ amount: Money, of line: CreditableLine, _ number: Int
    ) throws(CreditRefusal) -> LineCredit {
        guard amount.currency == currency else {
            throw CreditRefusal("\(document.number) is in \(currency), not in \(amount.currency)")
        }
        guard amount.minorUnits > 0 else { throw CreditRefusal("a credit note takes off more than nothing") }
        guard amount.minorUnits <= line.left.minorUnits else { throw tooMuch(line, number, nil) }
        let isWhole = amount == line.left
        return LineCredit(
            line: number - 1, amount: amount, quantity: isWhole ? line.leftQuantity : nil, isWhole: isWhole)
    }

    private func tooMuch(_ line: CreditableLine, _ number: Int, _ quantity: String?) -> CreditRefusal {
        let left = quantity.map { "\($0), \(line.left)" } ?? "\(line.left)"
        return CreditRefusal(
            "line \(number) of \(document.number) has \(left) left" + (before.map { ": \($0)" } ?? ""),
            fix: "credit at most that, as `--lines \(number)`")
    }
}

extension Minutes {
    /// As the line prints hours: on the clock, or as a number with two digits.
    fileprivate func quantity(on line: IssuedDocument.Line) -> PrintedQuantity? {
        line.quantity.contains(":")
            ? PrintedQuantity(DecimalNumber(Int64(count)), dividedBy: 60)
            : PrintedQuantity(decimalHours, dividedBy: 1)
    }
}
