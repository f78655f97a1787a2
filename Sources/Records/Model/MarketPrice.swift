public import Values

/// A price that was seen, such as `EUR 45.00` or `EUR 45.00/hour`: it may be finer than the currency's smallest coin.
public struct MarketPrice: Hashable, Sendable {
    public let amount: DecimalNumber
    public let currency: Currency
    /// Nil where none was said: the price of the whole.
    public let unit: Rate.Unit?

    public init(_ amount: DecimalNumber, _ currency: Currency, per unit: Rate.Unit? = nil) {
        self.amount = amount
        self.currency = currency
        self.unit = unit
    }

    public init(_ money: Money) {
        self.init(DecimalNumber(money.minorUnits, scale: money.currency.minorDigits), money.currency)
    }
}

extension MarketPrice: CustomStringConvertible {
    /// `EUR 45.00/hour`, as it stands in a workspace.
    public var description: String { "\(currency.code) \(amount)\(unit.map { "/\($0.name)" } ?? "")" }
}
