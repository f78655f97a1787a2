/// An exact decimal number: `mantissa` × 10^−`scale`, such as 12.345 as 12345 and 3.
///
/// Used for rates, percentages, quantities and exchange rates. Equal values compare equal whatever their scale.
public struct DecimalNumber: Sendable {
    public let mantissa: Int64
    /// Digits after the point, 0 to 9.
    public let scale: Int

    public init(_ mantissa: Int64, scale: Int = 0) {
        self.mantissa = mantissa
        self.scale = scale
    }

    public static let zero = DecimalNumber(0)

    var scaled: Int128 { Int128(mantissa) * powerOfTen(9 - scale) }
}

extension DecimalNumber: Hashable, Comparable {
    public static func == (left: DecimalNumber, right: DecimalNumber) -> Bool { left.scaled == right.scaled }
    public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool { left.scaled < right.scaled }
    public func hash(into hasher: inout Hasher) { hasher.combine(scaled) }
}

extension DecimalNumber: CustomStringConvertible {
    /// The number as it was written: `55.00`, `9.975`, `-0.5`.
    public var description: String {
        let digits = String(mantissa.magnitude)
        let sign = mantissa < 0 ? "-" : ""
        guard scale > 0 else { return sign + digits }
        let full = String(repeating: "0", count: max(scale + 1 - digits.utf8.count, 0)) + digits
        return "\(sign)\(full.dropLast(scale)).\(full.suffix(scale))"
    }
}

/// 10 to the power of `exponent`, which is 0 to 36.
public func powerOfTen(_ exponent: Int) -> Int128 {
    (0..<max(exponent, 0)).reduce(into: Int128(1)) { power, _ in power *= 10 }
}

/// `numerator` ÷ `denominator` as a whole number, rounded half away from zero: 5 ÷ 10 is 1, −5 ÷ 10 is −1 (billing rule P1).
public func dividedHalfAwayFromZero(_ numerator: Int128, by denominator: Int128) -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    guard remainder.magnitude * 2 >= denominator.magnitude else { return quotient }
    return (numerator < 0) == (denominator < 0) ? quotient + 1 : quotient - 1
}
