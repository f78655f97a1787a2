public import Billing
import Records
public import Values

/// What is to be done to bill a client's open work: `vaws invoice issue acme`, or to wait until the period is over.
public enum BillingStep: Hashable, Sendable {
    /// A draft of a period that is over is ready.
    case issue(client: String)
    /// The period runs until this day.
    case wait(until: CalendarDate)
    /// Nothing of it is on a draft.
    case none

    /// Of the client's drafts in a currency, those that are over first.
    public init(_ unbilled: Unbilled, _ drafts: [DraftInvoice]) {
        let own = drafts.filter { $0.client == unbilled.client && $0.currency == unbilled.amount.currency }
        if own.contains(where: \.isComplete) {
            self = .issue(client: unbilled.client)
        } else {
            self = own.compactMap(\.period.end).min().map { .wait(until: $0) } ?? .none
        }
    }

    /// `vaws invoice issue acme`; nil where there is nothing to issue yet.
    public var command: String? {
        if case .issue(let client) = self { "vaws invoice issue \(client)" } else { nil }
    }
}
