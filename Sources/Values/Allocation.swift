extension Money {
    /// This amount in parts as large as `weights` are to each other, which add up to it exactly.
    ///
    /// Each part is cut to whole minor units; what is left goes, unit by unit, to the parts that lost most, on a tie to
    /// the first (largest remainder): EUR 10.00 over three equal weights is 3.34, 3.33, 3.33. Weights that add up to
    /// nothing count as equal ones; no weights give no parts.
    public func allocated(by weights: [Int64]) -> [Money] {
        let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
        let effective = sum == 0 ? weights.map { _ in Int128(1) } : weights.map { Int128($0) * sum.signum() }
        let whole = effective.reduce(0, +)
        guard whole > 0 else { return [] }
        let cuts = effective.map { Share(Int128(minorUnits.magnitude) * $0, of: whole) }
        var left = Int128(minorUnits.magnitude) - cuts.reduce(0) { $0 + $1.units }
        var units = cuts.map(\.units)
        for index in cuts.indices.sorted(by: { (cuts[$1].rest, $0) < (cuts[$0].rest, $1) }) where left > 0 {
            units[index] += 1
            left -= 1
        }
        return units.map { Money(minorUnits: Int64(clamping: minorUnits < 0 ? -$0 : $0), currency) }
    }

    /// This amount in `count` parts, the first ones larger by a minor unit where it does not divide evenly.
    public func instalments(_ count: Int) -> [Money] {
        allocated(by: Array(repeating: 1, count: max(count, 0)))
    }

    /// Whole minor units, cut downwards, and what was cut off.
    private struct Share {
        let units: Int128
        let rest: Int128

        init(_ product: Int128, of whole: Int128) {
            let (quotient, remainder) = product.quotientAndRemainder(dividingBy: whole)
            units = remainder < 0 ? quotient - 1 : quotient
            rest = remainder < 0 ? remainder + whole : remainder
        }
    }
}
