public import Diagnostics
public import Values

/// An invoice, credit note or void as it was issued: a record that is never rewritten.
public struct IssuedDocument: Sendable {
    /// A credit note and a void name the document that they take back, and why.
    public enum Kind: Hashable, Sendable {
        case invoice
        case creditNote(credits: String, reason: String)
        case void(voids: String, reason: String)
    }

    /// A line as it was printed.
    public struct Line: Hashable, Sendable {
        public let text: String
        /// As printed: `3:15` hours, or a number.
        public let quantity: String
        public let unit: String?
        public let price: DecimalNumber?
        public let amount: Money
        /// Usually one code; two where both are charged on the line.
        public let taxes: [String]
        /// UN/ECE Recommendation 20, such as HUR for hours (EN 16931, BT-130).
        public let unitCode: String?
        /// The days that the line is about (BG-26).
        public let period: Period?
        /// What comes off this line alone (EN 16931, BT-136): the amount is quantity × price less this.
        public var discount: Money?
        /// What the line does to the others of its taxes; nil for a line of its own.
        public var over: Over?
        /// Of a credit note: the line of the invoice that it takes back, from 1.
        public var credited: Int?

        /// A line that falls on the other lines of its taxes, in proportion to them (EN 16931, BG-20 and BG-21).
        public enum Over: String, CaseIterable, Sendable {
            case discount, surcharge
            /// It falls on hours alone.
            case cap
        }

        public init(
            text: String, quantity: String, unit: String?, price: DecimalNumber?, amount: Money, taxes: [String],
            unitCode: String? = nil, period: Period? = nil
        ) {
            self.unitCode = unitCode
            self.period = period
            self.text = text
            self.quantity = quantity
            self.unit = unit
            self.price = price
            self.amount = amount
            self.taxes = taxes
        }
    }

    /// The tax of one category and rate, on the sum of its lines (EN 16931, BG-23).
    public struct Tax: Hashable, Sendable {
        public let tax: String
        public let category: String
        public let rate: DecimalNumber?
        public let base: Money
        public let amount: Money
        /// Why there is no tax, in words, such as `Reverse charge`.
        public let note: String?
        /// The same as a code of the list VATEX, such as `VATEX-EU-AE` (BT-121).
        public let exemption: String?

        public init(
            tax: String, category: String, rate: DecimalNumber?, base: Money, amount: Money, note: String? = nil,
            exemption: String? = nil
        ) {
            self.exemption = exemption
            self.note = note
            self.tax = tax
            self.category = category
            self.rate = rate
            self.base = base
            self.amount = amount
        }
    }

    /// What the document settles for good: minutes of a service on a day, or an expense or a charge.
    public enum Settled: Hashable, Sendable {
        case time(service: String, project: String?, day: CalendarDate, logged: Minutes, counted: Minutes)
        case expense(day: CalendarDate, tax: String?, amount: Money)
        case charge(day: CalendarDate, service: String?, amount: Money?, pieces: DecimalNumber?)
    }

    public let location: Location
    public var kind: Kind
    public var number: String
    public var client: String
    public var issued: CalendarDate
    public var due: CalendarDate?
    /// What is taken off if it is paid early.
    public var earlyPayment: EarlyPayment?
    /// What was agreed of interest where it comes late.
    public var lateInterest: LateInterest?
    public var period: Period?
    public var currency: Currency
    /// The tag of the language in which it was written; nil for English.
    public var language: String?
    /// In which time it is to be paid (BT-20).
    public var paymentTerms: DayCount?
    /// What the client calls it by.
    public var references = DocumentReferences()
    /// Names and values as printed, in the order written; `address.city` and its like for the parts of an address.
    public var seller: [Detail] = []
    public var buyer: [Detail] = []
    /// How it is to be paid: the code of the means, the account and the reference, in the order written.
    public var payment: [Detail] = []
    /// What the client pays it from already (BT-113); nil where there is nothing.
    public var prepaid: Money?
    /// The parts in which it may be paid, the deposit first; none where it is paid at once.
    public var instalments: [Money] = []
    /// Whether a timesheet goes with it.
    public var hasTimesheet = false
    public var lines: [Line] = []
    public var taxes: [Tax] = []
    /// What was added to pay in coins that exist; nil where that was not agreed or came to nothing.
    public var cashRounding: Money?
    public var total: Money
    /// Of a credit note: what was left to pay of its invoice when it was issued.
    public var leftToPay: Money?
    /// Of a credit note: what of it the client had paid already, to use for the next invoice or to get back.
    public var toGet: Money?
    public var settles: [Settled] = []
    /// By row, the line on which it was billed, from 1; nil for a row that cost nothing, none where no row says.
    public var linesOfRows: [Int?] = []
    public var previous: String?
    public var seal: String?

    public init(
        location: Location, kind: Kind, number: String, client: String, issued: CalendarDate, currency: Currency,
        total: Money
    ) {
        self.location = location
        self.kind = kind
        self.number = number
        self.client = client
        self.issued = issued
        self.currency = currency
        self.total = total
    }
}

/// What a document names for the client's own books (EN 16931, BT-10 to BT-13 and BG-3).
public struct DocumentReferences: Hashable, Sendable {
    /// What the client asked for to be named, such as a Leitweg-ID.
    public var buyer: String?
    /// The client's purchase order.
    public var order: String?
    /// The agreements by their titles.
    public var agreements: [String] = []
    /// Of a credit note: the day on which the document was issued that it takes back.
    public var precedingDate: CalendarDate?

    public init() {}
}

extension IssuedDocument {
    public var isVoid: Bool {
        if case .void = kind { true } else { false }
    }

    public var isCreditNote: Bool {
        if case .creditNote = kind { true } else { false }
    }

    /// The line on which a row was billed, from 1; nil where it cost nothing or the document does not say.
    public func line(ofRow index: Int) -> Int? {
        linesOfRows.indices.contains(index) ? linesOfRows[index] : nil
    }

    /// The number of the document that this one credits or voids.
    public var refersTo: String? { kind.refersTo }
}

extension IssuedDocument.Kind {
    /// The number of the document that it credits or voids.
    var refersTo: String? {
        switch self {
        case .invoice: nil
        case .creditNote(let number, _), .void(let number, _): number
        }
    }
}
