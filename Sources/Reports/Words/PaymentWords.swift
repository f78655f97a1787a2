import Billing
public import Records
import Values

/// What a line of money did: what came, what is open on each invoice that it changed, and the client's credit.
public struct PaymentWords {
    private let payment: Payment
    private let client: String
    private let before: Receivables
    private let after: Receivables
    private let exchanged: ExchangeDifference?

    /// - Parameter payment: the line as it was read back in `after`.
    public init(_ payment: Payment, client: String, before: Workspace, after: Workspace) {
        self.payment = payment
        self.client = client
        self.before = Receivables(before)
        self.after = Receivables(after)
        exchanged = ExchangeDifference(of: payment, on: self.after.invoices, after.business)
    }

    /// A sentence each; `place` is where the line stands.
    public func lines(place: String) -> [String] {
        ["\(said) (\(place))."] + changed.map(PaymentWords.standing) + [credit, fee, exchange].compactMap { $0 }
    }

    /// `Paid: EUR 600.00, 2026-0042, on 2026-11-20`
    private var said: String {
        let verb =
            switch payment.kind {
            case .payment: "Paid"
            case .refund: "Refunded"
            case .writeOff: "Written off"
            }
        let amount = Wording.money(payment.kind == .refund ? -payment.amount : payment.amount)
        let what = payment.invoices.isEmpty ? client : payment.invoices.joined(separator: ", ")
        return "\(verb): \(amount), \(what), on \(payment.day)"
    }

    /// Those that are named, then the others of which something changed.
    private var changed: [InvoiceStanding] {
        let valid = after.invoices.filter { $0.status != .void }
        let named = payment.invoices.compactMap { number in valid.first { $0.number == number } }
        let balances = Dictionary(before.invoices.map { ($0.number, $0.owed) }) { first, _ in first }
        let others = valid.filter {
            !payment.invoices.contains($0.number) && balances[$0.number] != $0.owed
        }
        return named + others
    }

    /// `2026-0042: partial, EUR 600.00 of EUR 1,000.00 paid, balance EUR 400.00.`
    private static func standing(_ invoice: InvoiceStanding) -> String {
        let discount = invoice.applications.filter { $0.kind == .discount }
            .reduce(Money.zero(invoice.total.currency)) { $0 + $1.amount }
        let parts: [(Money, String)] = [
            (invoice.credited, "credited"), (invoice.writtenOff, "written off"), (discount, "off for early payment"),
        ]
        let more = parts.filter { !$0.0.isZero }.map { ", \(Wording.money($0.0)) \($0.1)" }.joined()
        return "\(invoice.number): \(invoice.status.words), \(Wording.money(invoice.paid)) of "
            + "\(Wording.money(invoice.total)) paid\(more), balance \(Wording.money(invoice.balance))\(claimed(invoice))."
    }

    /// `; of EUR 12.00 interest EUR 12.00 is paid`
    private static func claimed(_ invoice: InvoiceStanding) -> String {
        let debts = [("compensation", invoice.claims.compensation), ("interest", invoice.claims.interest)]
        return debts.filter { !$0.1.claimed.isZero }.map { name, debt in
            "; of \(Wording.money(debt.claimed)) \(name) \(Wording.money(debt.paid)) is paid"
        }.joined()
    }

    private var credit: String? {
        let currency = changed.first?.total.currency ?? payment.amount.currency
        let (old, new) = (credit(before, currency), credit(after, currency))
        guard old != new else { return nil }
        return new.isZero
            ? "\(client) has no credit left."
            : "\(client) has \(Wording.money(new)) in credit, which the next invoice takes."
    }

    private func credit(_ receivables: Receivables, _ currency: Currency) -> Money {
        receivables.credits.filter { $0.client == client && $0.amount.currency == currency }
            .reduce(.zero(currency)) { $0 + $1.amount }
    }

    private var fee: String? {
        payment.fee.map { "The bank kept \(Wording.money($0)), an expense of yours; the client has paid it too." }
    }

    private var exchange: String? {
        guard let exchanged else { return nil }
        let gain = exchanged.gain
        let what =
            gain.isZero
            ? "no exchange difference"
            : "an exchange \(gain.isNegative ? "loss" : "gain") of \(Wording.money(gain.isNegative ? -gain : gain))"
        return "\(Wording.money(exchanged.arrived)) came for what was \(Wording.money(exchanged.booked)) when it was "
            + "billed: \(what)."
    }
}

extension InvoiceStanding.Status {
    /// `partial`, `written off`.
    var words: String {
        switch self {
        case .open: "open"
        case .partial: "partial"
        case .paid: "paid"
        case .credited: "credited"
        case .writtenOff: "written off"
        case .void: "void"
        }
    }
}
