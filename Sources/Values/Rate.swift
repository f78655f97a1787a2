/// A price for one unit, such as `42/hour` or `EUR 700.00/month`.
public struct Rate: Hashable, Sendable {
    public let amount: DecimalNumber
    /// Nil where the record's own currency is meant.
    public let currency: Currency?
    public let unit: Unit

    public init(_ amount: DecimalNumber, _ currency: Currency? = nil, per unit: Unit) {
        self.amount = amount
        self.currency = currency
        self.unit = unit
    }

    /// What is priced: hours come from the log, periods are billed once each, all else by quantity.
    public enum Unit: Hashable, Sendable {
        case hour
        case week, month, year
        /// `each`, `page`, `km`, …
        case piece(String)

        public var name: String {
            switch self {
            case .hour: "hour"
            case .week: "week"
            case .month: "month"
            case .year: "year"
            case .piece(let name): name
            }
        }

        public init(_ name: String) {
            switch name {
            case "hour", "h": self = .hour
            case "week": self = .week
            case "month": self = .month
            case "year": self = .year
            default: self = .piece(name)
            }
        }
    }
}

extension Rate: CustomStringConvertible {
    /// `42/hour`, `EUR 42.50/hour`.
    public var description: String {
        "\(currency.map { $0.code + " " } ?? "")\(amount)/\(unit.name)"
    }
}
