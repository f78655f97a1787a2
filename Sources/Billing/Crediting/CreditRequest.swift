public import Values

/// What a person asks a credit note to do.
public struct CreditRequest: Sendable {
    /// What becomes of the hours and costs that were billed.
    public enum Purpose: Hashable, Sendable {
        /// They stay billed: money alone goes back.
        case goodwill
        /// The workspace has lost what was billed; the credit note gives up what is no longer there.
        case correction
        /// They are open again and come on the next draft.
        case rebill
    }

    /// A part of a line of the invoice.
    public struct Part: Hashable, Sendable {
        /// How much of it.
        public enum Amount: Hashable, Sendable {
            /// What is left of the line.
            case whole
            case hours(Minutes)
            case pieces(DecimalNumber)
            /// As the line's column of amounts counts: without tax, unless prices hold it.
            case money(Money)
        }

        /// From 1.
        public let line: Int
        public let amount: Amount

        public init(line: Int, _ amount: Amount) {
            (self.line, self.amount) = (line, amount)
        }
    }

    public let number: String
    public let purpose: Purpose
    /// Empty for all that is left, or for all that a correction finds.
    public let parts: [Part]
    public let reason: String
    public let day: CalendarDate

    public init(_ number: String, _ purpose: Purpose, _ parts: [Part], reason: String, on day: CalendarDate) {
        (self.number, self.purpose, self.parts, self.reason, self.day) = (number, purpose, parts, reason, day)
    }
}

/// Why a credit note cannot be written, and what to do instead.
public struct CreditRefusal: Error, Hashable, Sendable {
    public let message: String
    public let fix: String?

    init(_ message: String, fix: String? = nil) { (self.message, self.fix) = (message, fix) }
}
