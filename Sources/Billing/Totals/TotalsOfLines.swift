public import Records
public import Values

extension DocumentTotals {
    /// Tax and totals of printed lines in one currency (billing rules P2, T20 to T33; EN 16931 BR-CO-17).
    ///
    /// `per-rate` works out the tax of a code once on the sum of its lines, `per-line` on each line. Where the prices
    /// hold the tax, the net is worked out and the tax is what remains. Rounding to coins changes no tax row.
    public init(
        lines: [TaxableLine], tax rounding: InvoiceTerms.TaxRounding = .perRate,
        cashRounding step: DecimalNumber? = nil,
        in currency: Currency
    ) {
        var codes: [TaxCode] = []
        for code in lines.flatMap(\.taxes) where !codes.contains(where: { $0.code == code.code }) { codes.append(code) }
        let zero = Money.zero(currency)
        let groups = codes.map { code in
            TaxGroup(
                code: code, lines: lines.filter { $0.taxes.contains { $0.code == code.code } }, rounding: rounding,
                zero: zero)
        }
        self.lines = lines.reduce(zero) { $0 + $1.amount }
        adjustments = lines.reduce(zero) { $0 + $1.adjustment }
        net = groups.reduce(self.lines + adjustments) { $0 - $1.within }
        taxes = groups.compactMap(\.row)
        untaxed = groups.compactMap(\.untaxedRow)
        tax = taxes.reduce(zero) { $0 + $1.amount }
        total = net + tax
        cashRounding = step.map(total.cashRounding) ?? zero
        payable = total + cashRounding
    }
}

/// The lines of one tax code.
private struct TaxGroup {
    let code: TaxCode
    let base: Money
    let tax: Money
    /// The tax that the prices hold already.
    let within: Money

    /// A line that takes back a printed figure takes back the printed tax: worked out anew, the documents together
    /// might be a cent apart from the whole (billing rule T41).
    init(code: TaxCode, lines: [TaxableLine], rounding: InvoiceTerms.TaxRounding, zero: Money) {
        self.code = code
        let sum = lines.reduce(zero) { $0 + $1.taxed }
        let open = lines.filter { $0.printedTax == nil }.map(\.taxed)
        let taxed = rounding == .perRate ? [open.reduce(zero, +)] : open
        let printed = lines.reduce(zero) { $0 + ($1.printedTax ?? zero) }
        guard let rate = code.chargedRate else {
            (base, tax, within) = (sum, zero, zero)
            return
        }
        tax = taxed.map { code.isIncluded ? $0.taxWithin(rate: rate) : $0.percent(rate) }.reduce(printed, +)
        within = code.isIncluded ? tax : zero
        base = sum - within
    }

    var row: TaxRow? {
        code.chargedRate.map {
            TaxRow(code: code.code, category: code.category, rate: $0, base: base, amount: tax, note: code.note)
        }
    }

    var untaxedRow: UntaxedRow? {
        code.chargedRate == nil
            ? UntaxedRow(
                code: code.code, category: code.category, base: base, note: code.note, preset: code.preset,
                exemption: code.exemption) : nil
    }
}
