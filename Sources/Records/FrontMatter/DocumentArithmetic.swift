import Diagnostics
public import Values

/// A quantity as it is printed on a line: `3:15` is 195 sixtieths, `2.5` is a number.
public struct PrintedQuantity: Hashable, Sendable {
    public let number: DecimalNumber
    /// 60 where the number counts minutes of an hour's price.
    public let divisor: Int64

    /// - Parameter divisor: 60 where the number counts minutes.
    public init(_ number: DecimalNumber, dividedBy divisor: Int64) {
        (self.number, self.divisor) = (number, divisor)
    }

    public init?(_ text: String) {
        if let number = DecimalNumber(text) {
            (self.number, divisor) = (number, 1)
            return
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 2, let minutes = Int64(parts[1]), (0..<60).contains(minutes),
            let hours = Int64(parts[0]), parts[0].utf8.count <= 6
        else { return nil }
        let size = Int64(hours.magnitude) * 60 + minutes
        number = DecimalNumber(text.hasPrefix("-") ? -size : size)
        divisor = 60
    }

    /// `3:15`, `2.5`; `-3:15` where it is taken back.
    public var printed: String {
        divisor == 60 ? Minutes(Int(number.mantissa)).clock : number.description
    }

    /// The same, taken back.
    public var opposite: PrintedQuantity {
        PrintedQuantity(DecimalNumber(-number.mantissa, scale: number.scale), dividedBy: divisor)
    }

    /// The amount that a line prints, rounded half away from zero (billing rules P1 and P2).
    public func times(_ price: DecimalNumber, in currency: Currency) -> Money {
        Money(price: price, times: number, dividedBy: divisor, in: currency)
    }
}

extension DocumentFigures {
    /// A finding for each figure that is not what the figures above it make.
    ///
    /// Lines are quantity × price; a tax row's base is the sum of its lines (EN 16931 BR-S-08), its amount the base at
    /// the rate (BR-CO-17), or the sum line by line, or what was held in a gross price; the total is the sum of lines,
    /// taxes and cash rounding (BR-CO-15, BR-CO-16).
    var mistakes: [Diagnostic] {
        guard !isIncomplete else { return [] }
        return lines.compactMap(mistake) + taxes.compactMap(baseMistake) + taxes.compactMap(amountMistake)
            + [totalMistake].compactMap { $0 }
    }

    private func mistake(in line: Line) -> Diagnostic? {
        guard let price = line.line.price, let quantity = PrintedQuantity(line.line.quantity) else { return nil }
        let discount = line.line.discount
        let amount = quantity.times(price, in: currency) - (discount ?? .zero(currency))
        guard amount != line.line.amount else { return nil }
        let less = discount.map { " less \($0.amount)" } ?? ""
        return finding(
            "\(line.line.quantity) × \(price)\(less) is \(amount.amount), not \(line.line.amount.amount)",
            at: line.amountSpan)
    }

    private func baseMistake(in tax: Tax) -> Diagnostic? {
        let sum = amounts(taxed: tax.row.tax).reduce(.zero(currency), +)
        guard sum != tax.row.base, !isWithin(tax) else { return nil }
        return finding(
            "the lines with tax '\(tax.row.tax)' add up to \(sum.amount), not \(tax.row.base.amount)", at: tax.baseSpan)
    }

    private func amountMistake(in tax: Tax) -> Diagnostic? {
        guard let rate = tax.row.rate else {
            guard !tax.row.amount.isZero else { return nil }
            return finding("a tax without a rate is 0, not \(tax.row.amount.amount)", at: tax.amountSpan)
        }
        let onSum = tax.row.base.percent(rate)
        let byLine = amounts(taxed: tax.row.tax).map { $0.percent(rate) }.reduce(.zero(currency), +)
        // What was printed before is taken off with the tax printed then, the rest is taxed on its sum (T41).
        let (taken, rest) = (
            amounts(taxed: tax.row.tax).filter(\.isNegative), amounts(taxed: tax.row.tax).filter { !$0.isNegative }
        )
        let lessTaken = taken.map { $0.percent(rate) }.reduce(rest.reduce(.zero(currency), +).percent(rate), +)
        let gross = tax.row.base + tax.row.amount
        guard tax.row.amount != onSum, tax.row.amount != byLine, tax.row.amount != lessTaken,
            net(of: gross, rate) != tax.row.base, !isShare(tax.row.amount, of: onSum, taken.count + rest.count)
        else {
            return nil
        }
        return finding(
            "\(rate)% of \(tax.row.base.amount) is \(onSum.amount), not \(tax.row.amount.amount)", at: tax.amountSpan)
    }

    /// Whether the tax of a credit note may be the share of what its invoice printed: rounded there line by line, it is
    /// up to a minor unit for each line beside the tax on the sum (billing rule T47).
    private func isShare(_ amount: Money, of tax: Money, _ lines: Int) -> Bool {
        isCreditNote && (amount - tax).minorUnits.magnitude <= UInt64(lines + 1)
    }

    private var totalMistake: Diagnostic? {
        guard let total, let totalSpan, !lines.isEmpty || !taxes.isEmpty else { return nil }
        let sum =
            lines.reduce(.zero(currency)) { $0 + $1.line.amount }
            + taxes.filter { !isWithin($0) }.reduce(.zero(currency)) { $0 + $1.row.amount }
        guard sum + cashRounding != total else { return nil }
        return finding("lines and taxes add up to \((sum + cashRounding).amount), not \(total.amount)", at: totalSpan)
    }

    /// Whether the prices of its lines hold the tax: base and tax together are what the lines add up to.
    private func isWithin(_ tax: Tax) -> Bool {
        guard let rate = tax.row.rate else { return false }
        let gross = amounts(taxed: tax.row.tax).reduce(.zero(currency), +)
        guard !tax.row.amount.isZero, gross == tax.row.base + tax.row.amount else { return false }
        return isCreditNote || net(of: gross, rate) == tax.row.base
    }

    private func amounts(taxed code: String) -> [Money] {
        lines.filter { $0.line.taxes.contains(code) }.map(\.line.amount)
    }

    /// What is left of a gross amount without the tax in it (billing rule T29).
    private func net(of gross: Money, _ rate: DecimalNumber) -> Money {
        let hundred = (0..<rate.scale).reduce(Int128(100)) { number, _ in number * 10 }
        let net = dividedHalfAwayFromZero(Int128(gross.minorUnits) * hundred, by: hundred + Int128(rate.mantissa))
        return Money(minorUnits: Int64(clamping: net), currency)
    }

    private func finding(_ message: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .invoiceDoesNotAddUp, message, at: span,
            fix: "if it was sent like this, write a credit note; else put back the figure that was sent")
    }
}
