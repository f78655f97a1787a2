public import Diagnostics
public import Values

/// What was agreed with a client, from a day until a day: terms that are executed. Its id is the file's name.
public struct Agreement: Sendable {
    public let id: String
    public let client: String
    public let location: Location
    public var title: String
    public var signed: CalendarDate?
    /// Who signed it for the client.
    public var signedBy: String?
    /// The SHA-256 of what was signed, as `SignedText` has it.
    public var hash: String?
    public var from: CalendarDate
    public var until: CalendarDate?
    /// The id of the agreement whose terms this one replaces from its own `from`, key by key.
    public var amends: String?
    /// The agreement is for this project's work alone, and there it wins.
    public var project: String?
    public var terms = Terms()

    public init(id: String, client: String, location: Location, title: String, from: CalendarDate) {
        self.id = id
        self.client = client
        self.location = location
        self.title = title
        self.from = from
    }

    public var period: Period { Period(from, through: until) }
}

/// The terms of an agreement; nil is a key that the file does not name, which an amendment leaves as it was.
public struct Terms: Sendable {
    public var currency: Currency?
    public var paymentTerms: DayCount?
    public var services: [ServiceTerm] = []
    public var retainer: Retainer?
    public var fixed: FixedPrice?
    public var package: HourPackage?
    public var deposit: DecimalNumber?
    public var cap: Cap?
    public var minimum: DecimalNumber?
    public var discount: Discount?
    public var earlyPayment: EarlyPayment?
    /// Parts in which an invoice is paid.
    public var instalments: Int?
    public var rounding: TimeRounding?
    public var invoice: InvoiceTerms?
    public var expenses: ExpenseTerms?
    public var cashRounding: DecimalNumber?
    public var allocation: PaymentAllocation?
    public var revisions: Int?
    public var response: DayCount?
    /// Within which the client answers what is submitted or asked.
    public var clientResponse: DayCount?
    /// After which what was submitted counts as approved, where the client is silent.
    public var acceptance: DayCount?
    public var lateInterest: LateInterest?
    public var notice: DayCount?
    /// Whether it goes on when its term has ended; nil where nothing is said, so that it ends.
    public var renews: Renewal?
    public var tax: String?

    public init() {}
}

/// A service in an agreement with its rate, from a day on or from the agreement's beginning.
public struct ServiceTerm: Hashable, Sendable {
    public let service: String
    /// Nil where the catalogue's price holds.
    public let rate: Rate?
    public let from: CalendarDate?
    public let location: Location

    public init(service: String, rate: Rate?, from: CalendarDate?, location: Location) {
        self.service = service
        self.rate = rate
        self.from = from
        self.location = location
    }
}
