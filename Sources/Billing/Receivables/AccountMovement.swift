public import Diagnostics
import Records
public import Values

/// What changed the sum that a client owes: EUR 600.00 for an invoice, EUR -400.00 for a payment.
public struct AccountMovement: Hashable, Sendable {
    /// What it was.
    public enum Kind: String, Sendable {
        case invoice, payment, refund, discount, void, interest, compensation
        case creditNote = "credit-note"
        case writeOff = "write-off"
    }

    public let kind: Kind
    public let day: CalendarDate
    /// Positive where the client owes more. What the bank kept of a payment is in it (billing rule T39).
    public let amount: Money
    /// The document's file or the payment's line.
    public let location: Location
    /// The number of the document; nil for money.
    public let number: String?
    /// The numbers of the documents that it is about.
    public let names: [String]
    /// The day by which an invoice is to be paid.
    public let due: CalendarDate?
    /// What the bank kept of a payment.
    public let fee: Money?

    init(
        _ kind: Kind, _ day: CalendarDate, _ amount: Money, at location: Location, number: String? = nil,
        names: [String] = [], due: CalendarDate? = nil, fee: Money? = nil
    ) {
        self.kind = kind
        self.day = day
        self.amount = amount
        self.location = location
        self.number = number
        self.names = names
        self.due = due
        self.fee = fee
    }

    init(_ claim: LateClaim) {
        self.init(
            claim.kind == .interest ? .interest : .compensation, claim.day, claim.amount, at: claim.location,
            names: [claim.invoice])
    }

    init(_ funds: ClientAccount.Funds, _ amount: Money) {
        let kind: Kind =
            switch funds.kind {
            case .credit: .creditNote
            case .writeOff: .writeOff
            case .payment, .refund, .discount: .payment
            }
        self.init(
            kind, funds.day, amount, at: funds.location, number: funds.number, names: funds.names, fee: funds.fee)
    }
}
