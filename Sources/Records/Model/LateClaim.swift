public import Diagnostics
public import Values

/// What a payment settles, or what is owed for an invoice.
public enum Debt: String, CaseIterable, Sendable {
    /// What the invoice itself is for.
    case principal
    case interest
    /// The fixed sum for the cost of collecting it.
    case compensation
}

/// Interest or compensation that was claimed from a client for an invoice that is late.
///
/// `- 2026-06-06 EUR 8.22 invoice:2026-0042 type:interest` in a file of payments. It is owed from that day on; below 0 it
/// is taken back.
public struct LateClaim: Hashable, Sendable {
    /// Which of both.
    public enum Kind: String, CaseIterable, Sendable {
        case interest, compensation

        public var debt: Debt { self == .interest ? .interest : .compensation }
    }

    public let location: Location
    public let client: String?
    public let day: CalendarDate
    public let amount: Money
    /// The number of the invoice that was late.
    public let invoice: String
    public let kind: Kind

    public init(
        location: Location, client: String?, day: CalendarDate, amount: Money, invoice: String, kind: Kind
    ) {
        self.location = location
        self.client = client
        self.day = day
        self.amount = amount
        self.invoice = invoice
        self.kind = kind
    }
}
