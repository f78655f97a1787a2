public import Diagnostics
public import Values

/// Where an issued invoice stands: total less what was paid, credited and written off is the balance.
public struct InvoiceStanding: Hashable, Sendable {
    /// Where it stands today; `isOverdue` says beside it whether its day has passed.
    public enum Status: Hashable, Sendable {
        case open, partial, paid, credited, writtenOff, void
    }

    /// What reduced the balance; `amount` is negative where money went back.
    public struct Application: Hashable, Sendable {
        /// What came in, or was taken off.
        public enum Kind: Hashable, Sendable {
            case payment, credit, writeOff, refund
            /// Taken off since it was paid early.
            case discount
        }

        public let kind: Kind
        public let day: CalendarDate
        public let amount: Money
        /// The payment's line or the credit note.
        public let location: Location
    }

    public let number: String
    public let client: String
    public let location: Location
    public let issued: CalendarDate
    /// The day of issue where the document names no due date.
    public let due: CalendarDate
    public let total: Money
    public let applications: [Application]
    public let paid: Money
    public let credited: Money
    public let writtenOff: Money
    /// What is open of the invoice itself.
    public let balance: Money
    /// Interest and compensation that were claimed for it.
    public let claims: ClaimedDebts
    public let status: Status
    /// The day minus the due date; 0 or less is not overdue (billing rule P5).
    public let daysPastDue: Int

    /// What is open of interest and compensation that were claimed.
    public var openClaims: Money { claims.open }

    /// What the client owes for it: the balance and what was claimed.
    public var owed: Money { balance + openClaims }

    public var isOverdue: Bool { daysPastDue > 0 && owed.minorUnits > 0 }
}

/// What is outstanding in one currency by the days since it was due; the buckets sum to `outstanding`.
public struct Ageing: Hashable, Sendable {
    public let currency: Currency
    public let notDue: Money
    public let days1to30: Money
    public let days31to60: Money
    public let days61to90: Money
    public let over90: Money
    public let outstanding: Money
    /// Money of clients that no invoice has taken yet.
    public let credit: Money

    public var net: Money { outstanding - credit }
}

/// Money of a client that no invoice has taken yet: overpaid, paid in advance, or credited after payment.
public struct ClientCredit: Hashable, Sendable {
    public let client: String
    public let amount: Money
    public let day: CalendarDate
    public let location: Location
}
