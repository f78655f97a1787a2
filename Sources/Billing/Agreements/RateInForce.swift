public import Diagnostics
public import Values

/// The rate of work on a day, and why that rate.
public struct RateInForce: Hashable, Sendable {
    public let rate: Rate
    public let currency: Currency
    /// `agreement 'retainer-2026' from 2026-07-01`.
    public let reason: String
    public let location: Location

    public var isHourly: Bool { rate.unit == .hour }

    /// What `minutes` cost at an hourly rate, rounded where it is printed.
    public func price(of minutes: Minutes) -> Money {
        Money(price: rate.amount, times: DecimalNumber(Int64(minutes.count)), dividedBy: 60, in: currency)
    }

    var step: Step {
        Step(.price, "rate", .price(rate.amount, currency, unit: rate.unit.name), reason: reason, at: [location])
    }
}
