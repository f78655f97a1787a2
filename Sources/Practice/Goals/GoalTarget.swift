public import Records
public import Values

/// What a measure is to come to: `75%`, `<10h`, `EUR 3000.00`.
public struct GoalTarget: Hashable, Sendable {
    /// Whether more is better, or less.
    public enum Direction: Hashable, Sendable {
        case atLeast, atMost
        /// `<10h`: ten hours are too many.
        case below
    }

    public let direction: Direction
    let quantity: Quantity

    /// Nil where the words are no amount of what the measure counts.
    public init?(_ text: String, of measure: GoalMeasure, in currency: Currency) {
        var rest = text.filter { !$0.isWhitespace || measure.isMoney }
        let signs: [(String, Direction)] = [("<=", .atMost), (">=", .atLeast), ("<", .below), (">", .atLeast)]
        var said: Direction?
        for (sign, direction) in signs where said == nil && rest.hasPrefix(sign) {
            (said, rest) = (direction, String(rest.dropFirst(sign.count).drop(while: \.isWhitespace)))
        }
        guard let quantity = Quantity(rest, of: measure, in: currency) else { return nil }
        self.quantity = quantity
        direction = said ?? (measure.isBetterBelow ? .atMost : .atLeast)
    }

    func isMet(by value: Quantity) -> Bool {
        switch direction {
        case .atLeast: value >= quantity
        case .atMost: value <= quantity
        case .below: value < quantity
        }
    }
}

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

extension GoalMeasure {
    enum Unit { case minutes, money, percent, number }

    var unit: Unit {
        switch self {
        case .hours, .billableHours, .learningHours, .response: .minutes
        case .income, .effectiveRate: .money
        case .utilisation, .realisation, .collection, .onTime: .percent
        case .estimateFactor, .nps, .csat, .ces, .clients, .retainers, .marketContacts: .number
        }
    }

    var isMoney: Bool { unit == .money }

    /// Without a sign before the target, less is better.
    var isBetterBelow: Bool { self == .response || self == .estimateFactor }

    /// Whether it adds up from day to day; else it is what it is at the end.
    var addsUp: Bool {
        switch self {
        case .hours, .billableHours, .learningHours, .income, .marketContacts: true
        default: false
        }
    }
}
