public import Values

/// What a month brought in one currency: invoiced less credited (without tax), and money received less refunded.
public struct Income: Hashable, Sendable {
    /// The first day of the month.
    public let month: CalendarDate
    public let invoiced: Money
    public let received: Money
}
