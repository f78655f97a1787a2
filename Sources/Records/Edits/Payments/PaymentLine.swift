public import Values

/// Money that is to be written down: `2026-12-10 EUR 1063.29 invoice:2026-0042 via:bank`.
public struct PaymentLine: Hashable, Sendable {
    public var client: String
    public var day: CalendarDate
    /// Negative for a refund.
    public var amount: Money
    /// Numbers of invoices, filled in this order; empty where the oldest due comes first.
    public var invoices: [String]
    public var via: String?
    /// What the bank kept.
    public var fee: Money?
    /// The same in the other currency.
    public var receivedAs: Money?
    public var kind: Payment.Kind
    /// What it settles first, where the payer said so.
    public var debts: [Debt] = []
    /// Set where nothing came in and something is claimed.
    public var claim: LateClaim.Kind?

    public init(
        client: String, day: CalendarDate, amount: Money, invoices: [String] = [], via: String? = nil,
        fee: Money? = nil, receivedAs: Money? = nil, kind: Payment.Kind = .payment
    ) {
        self.client = client
        self.day = day
        self.amount = amount
        self.invoices = invoices
        self.via = via
        self.fee = fee
        self.receivedAs = receivedAs
        self.kind = kind
    }

    /// Whether the record says the same, wherever it stands.
    public func isRead(as payment: Payment) -> Bool {
        client == payment.client && day == payment.day && amount == payment.amount && invoices == payment.invoices
            && (via == nil || via == payment.via) && fee == payment.fee && receivedAs == payment.receivedAs
            && kind == payment.kind && debts == payment.debts && claim == nil
    }

    /// Whether the record of a claim says the same, wherever it stands.
    public func isRead(as other: LateClaim) -> Bool {
        client == other.client && day == other.day && amount == other.amount && invoices == [other.invoice]
            && claim == other.kind
    }
}

extension PaymentLine {
    /// The line as it stands at a spot, with what the spot does not say by itself.
    func written(at spot: JournalSpot, of journal: Journal, style: JournalStyle) -> String {
        let day = spot.writesDay ? self.day.description.split(separator: "-").joined(separator: style.separator) : nil
        let isOwn = (journal.source.client ?? spot.client) == client
        let parts =
            [day, written(amount, in: journal, under: spot.client)] + fields(journal.source) + [
                isOwn ? nil : field(.client, client)
            ]
        return spot.marker + parts.compactMap { $0 }.joined(separator: " ")
    }

    private func fields(_ source: EntrySource) -> [String?] {
        let usual = source.defaults.paymentKind ?? .payment
        return [
            invoices.isEmpty ? nil : field(.invoice, invoices.joined(separator: ",")),
            debts.isEmpty ? nil : field(.for, debts.map(\.rawValue).joined(separator: ",")),
            via == source.defaults.via ? nil : via.map { field(.via, $0) },
            fee.map { field(.fee, $0.description) }, receivedAs.map { field(.as, $0.description) },
            claim.map { field(.type, $0.rawValue) } ?? (kind == usual ? nil : field(.type, kind.rawValue)),
        ]
    }

    private func field(_ key: FieldKey, _ value: String) -> String { FieldSpelling.ours(key, value) }

    /// Without the currency where the lines there leave it out and it is the file's.
    private func written(_ money: Money, in journal: Journal, under heading: String?) -> String {
        guard let last = journal.entries.last else { return money.description }
        let source = journal.source
        let usual = source.defaults.currency ?? source.names.currency(of: source.client ?? heading)
        let isBare = !journal.text(last.amount).contains(where: \.isLetter)
        return isBare && money.currency == usual ? money.amount : money.description
    }
}
