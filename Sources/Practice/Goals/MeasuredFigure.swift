public import Planning
public import Values

/// What a goal came to so far.
public struct MeasuredFigure: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
        case minutes(Minutes)
        case money(Money)
        case share(Ratio)
        case factor(Factor)
        case mean(DecimalNumber)
        case number(Int)
    }

    public let value: Value
    /// Of so many tasks, answers or entries; nil where that says nothing, as of money.
    public let count: Int?

    init(_ value: Value, of count: Int? = nil) {
        (self.value, self.count) = (value, count)
    }

    /// In the unit of its measure: minutes, minor units, percent or a number.
    var quantity: Quantity {
        switch value {
        case .minutes(let minutes): Quantity(Int128(minutes.count))
        case .money(let money): Quantity(Int128(money.minorUnits))
        case .share(let ratio): Quantity(Int128(ratio.part) * 100, over: Int128(ratio.whole))
        case .factor(let factor): Quantity(Int128(factor.numerator), over: Int128(factor.denominator))
        case .mean(let number): Quantity(number)
        case .number(let number): Quantity(Int128(number))
        }
    }
}
