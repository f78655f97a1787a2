public import Diagnostics
public import Values

/// What was spent, for a client or for the business.
public struct Expense: Sendable {
    public let location: Location
    public var client: String?
    public var day: CalendarDate
    /// What was paid, with the tax in it.
    public var amount: Money
    public var text: String
    public var supplier: String?
    public var service: String?
    /// The tax code of what was bought.
    public var tax: String?
    /// The path of the receipt, as written.
    public var receipt: String?
    public var isBillable = true
    /// In percent; nil where the agreement's holds.
    public var markup: DecimalNumber?
    /// The amount in the books' currency, where it was paid in another.
    public var bookedAs: Money?
    public var tags: [String] = []

    public init(location: Location, client: String?, day: CalendarDate, amount: Money, text: String) {
        self.location = location
        self.client = client
        self.day = day
        self.amount = amount
        self.text = text
    }
}

/// A one-off charge, pieces, a discount or a remark on the draft whose period holds its day.
public struct Charge: Sendable {
    /// What the line begins with.
    public enum What: Hashable, Sendable {
        case amount(Money)
        /// Pieces of a service at its rate.
        case quantity(DecimalNumber)
        /// Of the other lines; a discount is negative.
        case percent(DecimalNumber)
        case note
    }

    public let location: Location
    public var client: String?
    public var day: CalendarDate
    public var what: What
    public var text: String
    public var service: String?
    public var project: String?
    public var tax: String?
    /// The hours of a package that was bought.
    public var package: Minutes?
    /// The feedback or message that it answers.
    public var about: [String] = []
    /// What comes off this line alone.
    public var discount: LineDiscount?

    public init(location: Location, client: String?, day: CalendarDate, what: What, text: String) {
        self.location = location
        self.client = client
        self.day = day
        self.what = what
        self.text = text
    }
}

/// Money that came in, went back or was written off.
public struct Payment: Sendable {
    /// In, back, or given up.
    public enum Kind: String, CaseIterable, Sendable {
        case payment, refund
        case writeOff = "write-off"
    }

    public let location: Location
    public var client: String?
    public var day: CalendarDate
    public var amount: Money
    public var text: String
    /// Numbers of invoices, filled in this order; empty where the oldest due comes first.
    public var invoices: [String] = []
    /// What it settles first, where the payer said so: `for:interest`.
    public var debts: [Debt] = []
    public var via: String?
    /// What the bank kept.
    public var fee: Money?
    /// What arrived, in another currency.
    public var receivedAs: Money?
    public var kind = Kind.payment

    public init(location: Location, client: String?, day: CalendarDate, amount: Money, text: String) {
        self.location = location
        self.client = client
        self.day = day
        self.amount = amount
        self.text = text
    }
}
