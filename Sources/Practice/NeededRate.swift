public import Values

/// The rate by the hour at which a year leaves what one wants to live on (billing rule T65).
///
/// Net 60,000 at 25 % tax is 80,000; with expenses of 10,000 it is 90,000, over 48 weeks of 25 billed hours 75.00.
public struct NeededRate: Hashable, Sendable {
    /// What is to be left after tax.
    public let net: Money
    /// Of what is earned after expenses, in percent.
    public let tax: DecimalNumber
    public let expenses: Money
    /// Weeks of work in the year.
    public let weeks: DecimalNumber
    /// Hours a week that are billed.
    public let hours: DecimalNumber

    /// Nil where there is no hour to bill, or nothing is left of what is taxed.
    public init?(net: Money, tax: DecimalNumber, expenses: Money, weeks: DecimalNumber, hours: DecimalNumber) {
        guard weeks > .zero, hours > .zero, tax >= .zero, tax < DecimalNumber(100), net.currency == expenses.currency
        else { return nil }
        (self.net, self.tax, self.expenses) = (net, tax, expenses)
        (self.weeks, self.hours) = (weeks, hours)
    }

    /// What is to be earned in the year before tax and expenses.
    public var turnover: Money { divided(by: DecimalNumber(1), DecimalNumber(1)) }

    /// Rounded once: the steps before it are exact.
    public var rate: Money { divided(by: weeks, hours) }

    /// (net ÷ (1 − tax) + expenses) ÷ (weeks × hours) as one fraction.
    private func divided(by weeks: DecimalNumber, _ hours: DecimalNumber) -> Money {
        // 100 − tax, at the scale of the tax.
        let left = 100 * powerOfTen(tax.scale) - Int128(tax.mantissa)
        let sum = Int128(net.minorUnits) * 100 * powerOfTen(tax.scale) + Int128(expenses.minorUnits) * left
        let scale = powerOfTen(weeks.scale + hours.scale)
        let units = dividedHalfAwayFromZero(
            sum * scale, by: left * Int128(weeks.mantissa) * Int128(hours.mantissa))
        return Money(minorUnits: Int64(clamping: units), net.currency)
    }
}
