public import Diagnostics
public import Values

/// One step on the way to a figure: what it is, what it came to, why, the lines it was read from, and what made it.
///
/// `rate`, `EUR 58.00/hour`, `agreement 'retainer-2026' from 2026-07-01`, the line of the agreement. How the parts make
/// the figure is said by `making`, so that anyone can add them up again.
public struct Step: Hashable, Sendable {
    /// What the step is about, for programs.
    public enum Kind: String, CaseIterable, Sendable {
        case document, total, net, line, quantity, entry, price, tax, base, adjustment, amount, payment, period,
            reminder
        /// What might have been it, and is not.
        case notChosen = "not chosen"
        case rounding, note
    }

    /// How the figure follows from its parts.
    public enum Making: String, CaseIterable, Sendable {
        /// It stands so in the lines that are named.
        case stated
        /// The parts of its kind (money, or minutes) added up.
        case sum
        /// The first part times the second, rounded to the minor unit; minutes count as hours.
        case product
        /// The second part, in percent, of the first.
        case share
        /// The tax within the first part, by the rate in the second.
        case within
        /// The first part times the second, divided by the third.
        case proportion
        /// The first part at the second, in percent a year, for the third in days of 365.
        case interest
        /// The first part in hours with two digits.
        case hours
        /// A part of what is above it, by the largest remainder.
        case spread
        /// The parts say more; nothing is worked out of them.
        case told
    }

    /// What it came to.
    public enum Value: Hashable, Sendable {
        case none
        case money(Money)
        case minutes(Minutes)
        case number(DecimalNumber)
        case percent(DecimalNumber)
        case price(DecimalNumber, Currency, unit: String)
        case word(String)
    }

    public let kind: Kind
    public let name: String
    public let value: Value
    public let making: Making
    public let reason: String
    public let locations: [Location]
    public let parts: [Step]

    public init(
        _ kind: Kind, _ name: String, _ value: Value, _ making: Making = .stated, reason: String = "",
        at locations: [Location] = [], parts: [Step] = []
    ) {
        self.kind = kind
        self.name = name
        self.value = value
        self.making = making
        self.reason = reason
        self.locations = locations
        self.parts = parts
    }
}

extension Step.Value: CustomStringConvertible {
    /// `EUR 178.75`, `3h15m`, `3.25`, `21%`, `EUR 55.00/hour`; empty where there is none.
    public var description: String {
        switch self {
        case .none: ""
        case .money(let money): money.description
        case .minutes(let minutes): minutes.description
        case .number(let number): number.description
        case .percent(let number): "\(number)%"
        case .price(let amount, let currency, let unit): "\(currency) \(amount)/\(unit)"
        case .word(let word): word
        }
    }
}

extension Step {
    /// A step in words, on the way to a reminder.
    public init(_ name: String, _ value: String, reason: String, at locations: [Location] = []) {
        self.init(.reminder, name, .word(value), reason: reason, at: locations)
    }

    /// This step and all below it, from above.
    public var all: [Step] { [self] + parts.flatMap(\.all) }
}
