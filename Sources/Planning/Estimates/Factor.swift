/// How much longer work takes than estimated, as an exact fraction: 2h30m of 2h are 5/4.
public struct Factor: Hashable, Sendable {
    public let numerator: Int
    /// Above 0.
    public let denominator: Int

    /// In lowest terms, so that 150/120 equals 5/4. Nothing estimated has no factor: it counts as 1.
    public init(_ numerator: Int, _ denominator: Int) {
        guard numerator >= 0, denominator > 0 else {
            (self.numerator, self.denominator) = (1, 1)
            return
        }
        let divisor = Factor.commonDivisor(numerator, denominator)
        (self.numerator, self.denominator) = (numerator / divisor, denominator / divisor)
    }

    /// As estimated.
    public static let one = Factor(1, 1)
    /// A quarter more.
    public static let quarterMore = Factor(5, 4)

    /// So many minutes times the factor, rounded up to whole ones: 10m × 5/4 are 13m.
    ///
    /// Never more than ten years of minutes, or than it was: no day is planned beyond them.
    func times(_ minutes: Int) -> Int {
        guard numerator != denominator else { return minutes }
        let product = Int128(minutes) * Int128(numerator)
        let whole = (product + Int128(denominator) - 1) / Int128(denominator)
        return Int(min(whole, Int128(max(minutes, Factor.mostMinutes))))
    }

    private static let mostMinutes = 3653 * 1440

    private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
        var (larger, smaller) = (first, second)
        while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }
}

extension Factor: Comparable {
    public static func < (left: Factor, right: Factor) -> Bool {
        Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
    }
}

extension Factor: CustomStringConvertible {
    /// With two digits, rounded half up: `1.25`, `0.90`.
    public var description: String {
        let hundredths = (Int128(numerator) * 200 + Int128(denominator)) / (2 * Int128(denominator))
        let digits = String(hundredths % 100)
        return "\(hundredths / 100).\(digits.count < 2 ? "0" + digits : digits)"
    }
}
