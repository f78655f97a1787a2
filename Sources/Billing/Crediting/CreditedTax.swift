import Records
import Values

/// The tax that a credit note takes off under one code.
///
/// It is the printed rate on what is credited, as long as what then stays of the tax is within a minor unit of what
/// stays of the lines; the credit note that takes the last of the lines takes the last of the tax. So each reads right,
/// and together they are the invoice's tax to the cent, which is never worked out anew (billing rules P4 and T47).
struct CreditedTax {
    /// Positive where it takes off.
    let base: Money
    let amount: Money

    /// - Parameters:
    ///   - row: the invoice's.
    ///   - whole: what its lines come to: the base, or base and tax where prices hold it.
    ///   - before: what earlier credit notes took off the lines and the tax.
    ///   - now: what this one takes off the lines.
    init(_ row: IssuedDocument.Tax, whole: Money, before: (amount: Money, tax: Money), now: Money) {
        let isIncluded = whole != row.base
        let (left, taxLeft) = (whole - before.amount - now, row.amount - before.tax)
        if left.isZero {
            amount = taxLeft
        } else if let rate = row.rate, !whole.isZero {
            let own = isIncluded ? now.taxWithin(rate: rate) : now.percent(rate)
            let stays = CreditedTax.clamped((taxLeft - own).minorUnits, of: row.amount, left, whole)
            amount = taxLeft - Money(minorUnits: stays, whole.currency)
        } else {
            amount = .zero(whole.currency)
        }
        base = isIncluded ? now - amount : now
    }

    /// What stays of the tax, brought to within a minor unit of its exact share, and never beyond nothing or all of it.
    private static func clamped(_ units: Int64, of tax: Money, _ left: Money, _ whole: Money) -> Int64 {
        let share = Int128(tax.minorUnits) * Int128(left.minorUnits)
        let size = Int128(whole.minorUnits)
        let highest = Int64(clamping: floored(share + size, by: size))
        let lowest = Int64(clamping: -floored(size - share, by: size))
        let near = min(max(units, lowest), highest)
        return min(max(near, min(tax.minorUnits, 0)), max(tax.minorUnits, 0))
    }
}

/// The quotient rounded downwards.
private func floored(_ numerator: Int128, by denominator: Int128) -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder != 0 && (remainder < 0) != (denominator < 0) ? quotient - 1 : quotient
}
