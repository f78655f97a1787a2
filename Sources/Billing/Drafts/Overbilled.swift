public import Diagnostics
public import Values

/// What documents hold, what the workspace has not any more, and what nothing else makes up for.
///
/// Example: 1h30m of writing on 3 November were billed, and their line was deleted. A credit note is due, which
/// `vaws invoice credit 2026-0042 --correction` writes.
public struct Overbilled: Hashable, Sendable {
    public enum What: Hashable, Sendable {
        /// Minutes that a credit note has to give back, as they were logged and as they were counted.
        case time(logged: Minutes, counted: Minutes)
        /// Minutes beyond a retainer or a package that are within it again; the agreement's title.
        case beyond(Minutes, agreement: String)
        case expense(Money)
        case charge(Money)
        /// A number of pieces of the service.
        case pieces(DecimalNumber)
    }

    public let client: String
    /// By the name that it has now.
    public let service: String?
    public let project: String?
    public let day: CalendarDate
    public let what: What
    /// Without tax, hours at the rate in force on the day; nil where no figure is known.
    public let value: Money?
    /// The document that holds it.
    public let locations: [Location]
    /// The number of the invoice that a credit note has to name; nil where none is known.
    public let invoice: String?
}

extension Overbilled {
    /// `vaws invoice credit 2026-0042 --correction`; nil where the document is not known.
    public var command: String? { invoice.map { "vaws invoice credit \($0) --correction" } }
}
