public import Diagnostics
public import Values

/// What a document brought on a day for one service, without tax: EUR 178.75 for writing on 2026-11-30.
public struct IncomeEntry: Hashable, Sendable {
    /// How it counts.
    public enum Kind: Hashable, Sendable {
        /// It was invoiced or credited, on the day of issue.
        case invoiced
        /// It came in or went back, on the day of the money.
        case received
        /// It was given up: a discount for early payment, or a write-off. Negative.
        case givenUp
    }

    public let kind: Kind
    public let day: CalendarDate
    public let client: String
    /// Nil for lines that name no service: fees, charges, costs, discounts.
    public let service: String?
    public let amount: Money
    /// In the workspace's currency: what came in at what arrived, else at the rate of `exchange:` that day; nil where
    /// there is none.
    public let ownAmount: Money?
    /// The document's number.
    public let number: String
    /// The day on which the document was issued.
    public let issued: CalendarDate
    /// The document's file; of money, the payment's line.
    public let location: Location
}
