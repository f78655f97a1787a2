/// An amount in whole minor units of one currency: EUR 12.90 is 1290.
public struct Money: Hashable, Sendable {
    public let minorUnits: Int64
    public let currency: Currency

    public init(minorUnits: Int64, _ currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// Never the lowest `Int64`, whose opposite is none.
    private init(clamping units: Int128, _ currency: Currency) {
        self.init(minorUnits: max(Int64(clamping: units), -.max), currency)
    }

    public static func zero(_ currency: Currency) -> Money { Money(minorUnits: 0, currency) }

    public var isZero: Bool { minorUnits == 0 }
    public var isNegative: Bool { minorUnits < 0 }

    /// Both amounts in the same currency; the caller has made sure, since currencies never add up silently.
    ///
    /// What is beyond some 92 quadrillion stays there: a wild figure in one line costs no report.
    public static func + (left: Money, right: Money) -> Money {
        precondition(left.currency == right.currency, "amounts in \(left.currency) and \(right.currency) do not add up")
        return Money(clamping: Int128(left.minorUnits) + Int128(right.minorUnits), left.currency)
    }

    public static func - (left: Money, right: Money) -> Money { left + (-right) }
    public static prefix func - (money: Money) -> Money { Money(minorUnits: -money.minorUnits, money.currency) }
    public static func += (left: inout Money, right: Money) { left = left + right }
    public static func -= (left: inout Money, right: Money) { left = left - right }
}

extension Money {
    /// `factor` units at `price` each, rounded to the minor unit half away from zero (billing rules P1 and P2).
    ///
    /// `divisor` is what the factor counts in: 60 where the factor is minutes and the price is by the hour.
    public init(price: DecimalNumber, times factor: DecimalNumber, dividedBy divisor: Int64 = 1, in currency: Currency)
    {
        let product = Int128(price.mantissa) * Int128(factor.mantissa) * powerOfTen(currency.minorDigits)
        let rounded = dividedHalfAwayFromZero(product, by: powerOfTen(price.scale + factor.scale) * Int128(divisor))
        self.init(clamping: rounded, currency)
    }

    /// This share of the amount, rounded half away from zero: 21 % of EUR 51.73 is EUR 10.86.
    public func percent(_ percentage: DecimalNumber) -> Money {
        let product = Int128(minorUnits) * Int128(percentage.mantissa)
        let rounded = dividedHalfAwayFromZero(product, by: powerOfTen(percentage.scale) * 100)
        return Money(clamping: rounded, currency)
    }
}

extension Money: CustomStringConvertible {
    /// `EUR -36.71`, as it stands in a workspace.
    public var description: String { "\(currency) \(amount)" }

    /// The amount without its currency: `850.00`, `4166` for yen.
    public var amount: String { DecimalNumber(minorUnits, scale: currency.minorDigits).description }
}
