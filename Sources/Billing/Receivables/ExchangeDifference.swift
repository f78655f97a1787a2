public import Diagnostics
public import Records
public import Values

/// What a payment in another currency brought more or less than its invoices were worth when they were issued.
///
/// An invoice of USD 1,000.00 at 0.92 is EUR 920.00; EUR 950.00 came for it: a gain of EUR 30.00 (billing rule T42).
/// Only what invoices took of the payment counts, and both amounts are in the workspace's currency.
public struct ExchangeDifference: Hashable, Sendable {
    public let booked: Money
    public let arrived: Money

    /// Negative where it is a loss.
    public var gain: Money { arrived - booked }

    /// Nil where one currency is as good as the other, or `exchange:` has no rate for the day of issue.
    public init?(of payment: Payment, on invoices: [InvoiceStanding], _ business: Business) {
        let home = business.currency
        let amounts = [payment.amount, payment.receivedAs].compactMap { $0 }
        guard payment.kind == .payment, let total = amounts.first(where: { $0.currency == home }),
            let foreign = amounts.first(where: { $0.currency != home }), !foreign.isZero
        else { return nil }
        var (booked, taken) = (Money.zero(home), Money.zero(foreign.currency))
        for invoice in invoices where invoice.total.currency == foreign.currency {
            for part in invoice.applications where part.location == payment.location && part.kind == .payment {
                guard let rate = business.rate(of: foreign.currency, on: invoice.issued) else { return nil }
                booked += part.amount.converted(at: rate, to: home)
                taken += part.amount
            }
        }
        guard !taken.isZero else { return nil }
        self.booked = booked
        arrived = total.share(taken, of: foreign)
    }
}

extension ExchangeDifference {
    /// A payment in whose currencies there is a difference.
    public struct Row: Hashable, Sendable {
        public let day: CalendarDate
        public let client: String?
        /// The numbers of invoices that it was meant for.
        public let invoices: [String]
        public let difference: ExchangeDifference
        public let location: Location
    }

    /// Of payments on days of `period`, by day; those without a gain or a loss are left out.
    public static func all(_ workspace: Workspace, _ invoices: [InvoiceStanding], in period: Period) -> [Row] {
        let payments = workspace.payments.filter { $0.receivedAs != nil && period.contains($0.day) }
        return payments.sorted { ($0.day, $0.location) < ($1.day, $1.location) }.compactMap { payment in
            guard let difference = ExchangeDifference(of: payment, on: invoices, workspace.business),
                !difference.gain.isZero
            else { return nil }
            return Row(
                day: payment.day, client: payment.client, invoices: payment.invoices, difference: difference,
                location: payment.location)
        }
    }
}
