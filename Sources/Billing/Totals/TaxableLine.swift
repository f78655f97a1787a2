public import Records
public import Values

/// A printed line as its tax is worked out: its amount, what falls on it of discounts, and its tax codes.
public struct TaxableLine: Hashable, Sendable {
    public let amount: Money
    /// Negative for a discount.
    public let adjustment: Money
    /// Usually one; several where each is charged on the same base, none where nothing is taxed.
    public let taxes: [TaxCode]
    /// Of a line that takes back what an earlier document printed: the tax that was printed there, negative.
    public let printedTax: Money?

    public init(_ amount: Money, adjustment: Money? = nil, taxes: [TaxCode], printedTax: Money? = nil) {
        self.printedTax = printedTax
        self.amount = amount
        self.adjustment = adjustment ?? .zero(amount.currency)
        self.taxes = taxes
    }

    var taxed: Money { amount + adjustment }
}

extension TaxCode {
    /// Categories that carry no tax whatever a rate says (UNCL 5305): reverse charge, exempt, outside, export, intra-community.
    static let untaxedCategories: Set<String> = ["AE", "E", "O", "G", "K"]

    /// The rate that is charged; nil where the code says why there is none.
    public var chargedRate: DecimalNumber? {
        TaxCode.untaxedCategories.contains(category) ? nil : rate
    }
}

extension Money {
    /// The tax within an amount that holds it: the rest is the amount × 100 ÷ (100 + rate), rounded (billing rule T29).
    func taxWithin(rate: DecimalNumber) -> Money {
        let hundred = 100 * powerOfTen(rate.scale)
        let net = dividedHalfAwayFromZero(Int128(minorUnits) * hundred, by: hundred + Int128(rate.mantissa))
        return Money(minorUnits: minorUnits - Int64(clamping: net), currency)
    }

    /// The difference to the nearest multiple of `step`, such as 0.05; zero where the step is finer than the currency.
    func cashRounding(to step: DecimalNumber) -> Money {
        let units = Int128(step.mantissa) * powerOfTen(currency.minorDigits)
        let (size, rest) = units.quotientAndRemainder(dividingBy: powerOfTen(step.scale))
        guard size > 0, rest == 0 else { return .zero(currency) }
        let rounded = dividedHalfAwayFromZero(Int128(minorUnits), by: size) * size
        return Money(minorUnits: Int64(clamping: rounded) - minorUnits, currency)
    }
}
