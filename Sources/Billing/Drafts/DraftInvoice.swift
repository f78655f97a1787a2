public import Diagnostics
public import Records
public import Values

/// An invoice as it would be issued today: every open row of a client up to the end of `period`, with no number.
public struct DraftInvoice: Sendable {
    public let client: String
    /// The ids of the agreements whose work is on it, in their files' order.
    public let agreements: [String]
    /// From the first day of the earliest billing period with something open to the end of the last one taken.
    public let period: Period
    /// Whether the billing period has ended; if not, this is the running period so far.
    public let isComplete: Bool
    /// Today.
    public let issued: CalendarDate
    /// Nil where no payment terms are agreed.
    public let due: CalendarDate?
    public let currency: Currency
    /// In the order in which they are printed.
    public let lines: [DraftLine]
    /// Discounts, surcharges and caps over the lines, in the order in which they are worked out.
    public let adjustments: [DraftAdjustment]
    public let totals: DocumentTotals
    public let paymentTerms: DayCount?
    public let earlyPayment: EarlyPayment?
    /// What it is paid from at once when it is issued: deposits, and what the client paid too much (T19, T46).
    public internal(set) var prepaid: Money
    /// A deposit that has not come in yet and is asked for first; nil where there is none.
    public internal(set) var downPayment: Money?
    /// How many parts the rest is paid in; nil where it is paid at once.
    public let instalmentCount: Int?
    public let purchaseOrder: String?
    public let buyerReference: String?
    /// How to pay in the draft's currency.
    public let payTo: [Detail]
    /// Whether a timesheet is to go with it.
    public let withTimesheet: Bool
    /// What the person must know before this is sent; a figure that could not be worked out is told here, never guessed.
    public internal(set) var notes: [DraftNote]
    /// What the document settles when it is issued.
    public let settles: [IssuedDocument.Settled]
    /// By row, the line on which it stands, from 1; nil for what costs nothing.
    public let linesOfRows: [Int?]

    /// What is left to pay.
    public var toPay: Money { totals.payable - prepaid }

    /// The parts in which the rest is paid, where that was agreed; with the down payment they add up to what is left (T40).
    public var instalments: [Money] {
        guard let instalmentCount else { return [] }
        return (downPayment.map { toPay - $0 } ?? toPay).instalments(instalmentCount)
    }

    /// What is taken off if it is paid early (T38).
    public var earlyDiscount: Money? { earlyPayment.map { totals.payable.percent($0.percent) } }
}

/// What a person must know about a draft, in a short sentence.
public struct DraftNote: Hashable, Sendable {
    public let text: String
    public let locations: [Location]

    public init(_ text: String, at locations: [Location] = []) {
        self.text = text
        self.locations = locations
    }
}

/// One printed row of a draft: its printed quantity times its price is its amount.
public struct DraftLine: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case time
        case retainerFee, overage
        /// A rate by the week, month or year.
        case recurring
        case charge, pieces, package
        case expense
        case deposit, milestone, fixedPrice, depositTaken
        case minimum
        /// Words with no amount.
        case note
    }

    /// How much, as it is printed.
    public enum Quantity: Hashable, Sendable {
        /// Minutes printed as `3:15`.
        case clock(Minutes)
        /// Hours or pieces printed as a number, such as `3.25`.
        case number(DecimalNumber)

        /// `3:15`, `3.25`.
        public var printed: String {
            switch self {
            case .clock(let minutes): minutes.clock
            case .number(let number): number.description
            }
        }
    }

    public let kind: Kind
    /// The agreement's id; nil for what stands under none.
    public let agreement: String?
    public let service: String?
    public let project: String?
    /// What is printed: the service's name, the person's own words, or `words` in English.
    public let text: String
    /// What vaws itself says; nil for a service's name and the person's own words.
    public internal(set) var words: LineWords?
    /// The day or the days that the line is about, where it is about some.
    public let period: Period?
    public let quantity: Quantity?
    /// `hour`, `month`, `page`, …
    public let unit: String?
    public let price: DecimalNumber?
    public let amount: Money
    /// The code by which it is taxed.
    public let tax: String?
    /// Of a deposit that is taken off: the tax that its document printed, negative; nil where it is worked out.
    public internal(set) var printedTax: Money?
    /// What comes off this line alone: the amount is quantity × price less this.
    public internal(set) var discount: Money?
    /// Logged minutes behind the line, before rounding; zero where it is not about time.
    public let logged: Minutes
    /// How the amount came about; of hours nothing but the tax, since `DraftExplanation` goes through their entries.
    public let steps: [Step]
    /// The lines of the workspace's files that it came from.
    public let sources: [Location]
}

/// A row over all lines: a discount or a cap is negative, a surcharge positive.
public struct DraftAdjustment: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case discount, surcharge, cap
    }

    public let kind: Kind
    public let text: String
    /// What vaws itself says; nil for the person's own words.
    public let words: LineWords?
    /// In percent of the lines; nil where an amount was agreed.
    public let percent: DecimalNumber?
    public let amount: Money
    /// What falls on each line, in the order of the lines; they add up to the amount.
    public let shares: [Money]
    /// `10% of EUR 857.00`, `agreed`.
    public let reason: String
    public let sources: [Location]
}
