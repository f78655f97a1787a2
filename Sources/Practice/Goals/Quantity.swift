import Records
import Values

/// An amount of what a measure counts, exact: minutes, minor units, percent, or a number.
struct Quantity: Hashable, Comparable {
    let numerator: Int128
    /// Above 0.
    let denominator: Int128

    init(_ numerator: Int128, over denominator: Int128 = 1) {
        (self.numerator, self.denominator) = (numerator, denominator)
    }

    init(_ number: DecimalNumber) { self.init(Int128(number.mantissa), over: powerOfTen(number.scale)) }

    init?(_ text: String, of measure: GoalMeasure, in currency: Currency) {
        switch measure.unit {
        case .minutes:
            guard let minutes = Minutes(text) else {
                // `target:10` of hours is ten of them.
                guard let hours = DecimalNumber(text) else { return nil }
                self.init(Int128(hours.mantissa) * 60, over: powerOfTen(hours.scale))
                return
            }
            self.init(Int128(minutes.count))
        case .money:
            guard let money = Money(text, in: currency), money.currency == currency else { return nil }
            self.init(Int128(money.minorUnits))
        case .percent:
            guard let share = DecimalNumber(percent: text) ?? DecimalNumber(text) else { return nil }
            self.init(share)
        case .number:
            guard let number = DecimalNumber(text) else { return nil }
            self.init(number)
        }
    }

    static func < (left: Quantity, right: Quantity) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    static func == (left: Quantity, right: Quantity) -> Bool {
        left.numerator * right.denominator == right.numerator * left.denominator
    }

    func hash(into hasher: inout Hasher) {
        // Equal amounts may be written in two ways; their whole parts are the same.
        hasher.combine(numerator / denominator)
    }

    /// So many of so many equal parts of it.
    func times(_ part: Int, of whole: Int) -> Quantity {
        Quantity(numerator * Int128(part), over: denominator * Int128(max(whole, 1)))
    }
}
