public import Diagnostics
public import Values

/// Work and costs of a client that no document holds yet, in one currency.
public struct Unbilled: Hashable, Sendable {
    public let client: String
    /// Minutes still open, with or without a charge.
    public let minutes: Minutes
    /// Without tax, before discounts.
    public let amount: Money
    /// The amount by the days since the work: they sum to it.
    public let days0to30: Money
    public let days31to60: Money
    public let days61to90: Money
    public let over90: Money
    public let oldest: CalendarDate
}

/// Work for a client outside every agreement: listed with its value at the catalogue price, and never drafted.
public struct OutsideAgreement: Hashable, Sendable {
    public let client: String
    public let service: String?
    public let day: CalendarDate
    public let minutes: Minutes
    /// Nil where the catalogue has no price by the hour.
    public let value: Money?
    public let location: Location
}
