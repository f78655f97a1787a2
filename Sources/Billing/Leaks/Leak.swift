public import Diagnostics
public import Values

/// Money that was earned, or could have been, and that nobody asks for: what it is, how much, and the lines behind it.
public struct Leak: Hashable, Sendable {
    /// What it is; the cases stand in the order of precedence, so that no cent is in two of them.
    public enum What: Hashable, Sendable {
        /// Billing periods are over and there is no invoice; the oldest day and the last day that is on the draft.
        case unbilled(from: CalendarDate, through: CalendarDate)
        /// Of such a draft, what is beyond a retainer or hours that were bought; the agreement.
        case overage(agreement: String)
        /// Work went on after the last agreement for it had ended.
        case afterEnd(service: String?, agreement: String, ended: CalendarDate)
        /// Work under no agreement; the catalogue's price by the hour, where it has one.
        case outside(service: String?, price: Rate?)
        /// Work under two agreements of which neither amends the other.
        case ambiguous(agreement: String, other: String)
        /// Work that nothing prices.
        case withoutRate(service: String?, agreement: String)
        /// Work above a cap, where the agreement says that it costs nothing.
        case aboveCap(agreement: String, cap: Money, unit: String)
        /// `billable:no`, though the agreement says that costs are paid.
        case keptExpense(text: String)
        /// Paid in another currency than the client is billed in, and nothing says what it comes to.
        case foreignExpense(text: String, billedIn: Currency)
        /// Of the business, with the client's name in its text.
        case expenseOfNobody(text: String)
        /// Rounds of changes of one piece of work beyond those agreed.
        case rounds(text: String, beyond: Int, agreed: Int, since: CalendarDate)
        /// A request that the person marked as more than was agreed.
        case scope(text: String, on: CalendarDate)
        /// The agreement has the catalogue's price of the day on which it was made, and that has risen since.
        case priceRise(service: String, agreement: String, from: Rate, to: Rate, since: CalendarDate)
        /// An invoice that is overdue and that nobody asks for; days since it was due.
        case overdue(number: String, days: Int, Silence)
        /// Interest and compensation that may be claimed for an invoice.
        case lateInterest(number: String)
        /// A task done that has no time, of a service that is billed by the hour.
        case forgottenTime(task: String, service: String, on: CalendarDate)
    }

    /// Why nobody asks for an invoice that is overdue.
    public enum Silence: Hashable, Sendable {
        /// The client has no ladder of reminders, and nothing was sent about it since it was due.
        case noLadder
        /// Today a letter is due.
        case letterDue
        /// A letter lies in the outbox, by its name.
        case letterWaits(String)
        /// The last letter that was due was never sent.
        case missed
    }

    public let client: String
    public let what: What
    /// Nil where nothing says what it is worth. Without tax, but for an invoice's balance, which has it.
    public let amount: Money?
    /// Minutes of work behind it, that no other leak has; of a price rise those that cost too little.
    public let minutes: Minutes
    /// Whether it is owed by what was agreed; if not, it may be: somebody has to be asked.
    public let isOwed: Bool
    /// The line behind it first: of the log, an agreement, an expense, a document.
    public let locations: [Location]
    /// The line that would be changed to mend it: of an agreement, or of what is behind it; nil where it is a new one.
    public let mendAt: Location?

    init(
        _ client: String, _ what: What, _ amount: Money?, minutes: Minutes = .zero, isOwed: Bool,
        at locations: [Location],
        mendAt: Location? = nil
    ) {
        self.mendAt = mendAt
        self.client = client
        self.what = what
        self.amount = amount
        self.minutes = minutes
        self.isOwed = isOwed
        self.locations = locations
    }
}

extension Leak.What {
    /// `unbilled`, `price-rise`
    public var kind: String {
        switch self {
        case .unbilled: "unbilled"
        case .overage: "overage"
        case .afterEnd: "after-end"
        case .outside: "outside"
        case .ambiguous: "ambiguous"
        case .withoutRate: "no-rate"
        case .aboveCap: "above-cap"
        case .keptExpense, .foreignExpense, .expenseOfNobody: "expense"
        case .rounds: "rounds"
        case .scope: "scope"
        case .priceRise: "price-rise"
        case .overdue: "overdue"
        case .lateInterest: "late-interest"
        case .forgottenTime: "forgotten-time"
        }
    }

    /// In the order of precedence.
    public static let kinds = [
        "unbilled", "overage", "after-end", "outside", "ambiguous", "no-rate", "above-cap", "expense", "rounds",
        "scope",
        "price-rise", "overdue", "late-interest", "forgotten-time",
    ]
}
