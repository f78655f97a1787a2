public import Values

/// A share as an exact fraction, such as 26h of 40h; it is rounded only where it is printed.
public struct Ratio: Hashable, Sendable {
    public let part: Int64
    public let whole: Int64

    /// Nil of nothing.
    public init?(_ part: Int64, of whole: Int64) {
        guard whole > 0 else { return nil }
        self.part = part
        self.whole = whole
    }

    public init?(_ part: Minutes, of whole: Minutes) {
        self.init(Int64(part.count), of: Int64(whole.count))
    }

    /// Both in one currency; nil where they are not, since currencies are no share of each other.
    public init?(_ part: Money?, of whole: Money?) {
        guard let part, let whole, part.currency == whole.currency else { return nil }
        self.init(part.minorUnits, of: whole.minorUnits)
    }

    /// In percent with so many digits, half away from zero: 26 of 40 is 65.0.
    public func percent(digits: Int) -> DecimalNumber {
        let rounded = dividedHalfAwayFromZero(Int128(part) * 100 * powerOfTen(digits), by: Int128(whole))
        return DecimalNumber(Int64(clamping: rounded), scale: digits)
    }
}

extension Money {
    /// This amount for each hour of so many minutes, rounded half away from zero: EUR 2,340.00 over 40h is EUR 58.50.
    ///
    /// Nil where there are no minutes.
    public func perHour(of minutes: Minutes) -> Money? {
        guard minutes > .zero else { return nil }
        let units = dividedHalfAwayFromZero(Int128(minorUnits) * 60, by: Int128(minutes.count))
        return Money(minorUnits: Int64(clamping: units), currency)
    }
}
