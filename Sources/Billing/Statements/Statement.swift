public import Records
public import Values

/// What a client owed when a span began, what changed it, and what is owed at its end, in one currency (billing rule T55).
///
/// `EUR 250.00`, an invoice of 600.00, a payment of 400.00: `EUR 450.00`. The balance forward, the documents with a
/// balance less the credit, and the list of what happened are three views of it, which agree on the total.
public struct Statement: Hashable, Sendable {
    /// What happened, and what was owed then.
    public struct Entry: Hashable, Sendable {
        public let movement: AccountMovement
        public let balance: Money
    }

    public let client: String
    public let currency: Currency
    public let from: CalendarDate
    public let to: CalendarDate
    /// What was owed before the first day.
    public let opening: Money
    /// In order of the days; of one day documents come before money.
    public let entries: [Entry]
    /// Invoices with a balance on the last day, the oldest due first.
    public let openItems: [InvoiceStanding]
    /// What no invoice has taken on the last day.
    public let credits: [ClientCredit]
    /// What is open on the last day, by the days since it was due; nil where nothing is.
    public let ageing: Ageing?

    /// Negative where it is in the client's favour.
    public var closing: Money { entries.last?.balance ?? opening }

    /// One for each currency in which the client was ever billed or paid, by its code; documents and money of `to` count.
    public static func all(
        of client: String, from: CalendarDate, to: CalendarDate, in workspace: Workspace
    ) -> [Statement] {
        let accounts = ClientAccount.all(of: workspace, until: to).filter { $0.client == client }
        let undone = AccountMovement.undone(of: client, until: to, in: workspace)
        let currencies = Set(accounts.map(\.currency) + undone.map(\.amount.currency)).sorted()
        return currencies.map { currency in
            Statement(
                client, currency, accounts.first { $0.currency == currency },
                undone.filter { $0.amount.currency == currency }, from: from, to: to)
        }
    }

    private init(
        _ client: String, _ currency: Currency, _ account: ClientAccount?, _ undone: [AccountMovement],
        from: CalendarDate, to: CalendarDate
    ) {
        (self.client, self.currency, self.from, self.to) = (client, currency, from, to)
        let movements = ((account?.movements ?? []) + undone).filter { !$0.amount.isZero }
            .sorted { ($0.day, $0.kind.rank) < ($1.day, $1.kind.rank) }
        opening = movements.filter { $0.day < from }.reduce(.zero(currency)) { $0 + $1.amount }
        var (balance, entries) = (opening, [Entry]())
        for movement in movements where movement.day >= from {
            balance += movement.amount
            entries.append(Entry(movement: movement, balance: balance))
        }
        self.entries = entries
        openItems = (account?.standings(on: to) ?? []).filter { !$0.owed.isZero }
            .sorted { ($0.due, $0.number) < ($1.due, $1.number) }
        credits = account?.credits ?? []
        ageing = Ageing.all(openItems, credits).first
    }
}

extension AccountMovement.Kind {
    /// Of one day, documents come before money, as they do where money is allocated.
    fileprivate var rank: Int {
        switch self {
        case .invoice: 0
        case .void: 1
        case .creditNote: 2
        case .interest, .compensation: 3
        case .payment, .refund, .discount, .writeOff: 4
        }
    }
}

extension AccountMovement {
    /// Documents that a void undid, and the voids: together nothing, but each stands on its own day.
    fileprivate static func undone(of client: String, until day: CalendarDate, in workspace: Workspace)
        -> [AccountMovement]
    {
        workspace.documents.flatMap { void -> [AccountMovement] in
            guard case .void(let number, _) = void.kind, void.issued <= day,
                let document = workspace.documents.first(where: { $0.number == number && ($0.isInvoice || $0.isCredit) }
                ),
                document.client == client
            else { return [] }
            let amount = document.signedTotal
            let kind: Kind = document.isCredit ? .creditNote : .invoice
            return [
                AccountMovement(
                    kind, document.issued, amount, at: document.location, number: number, due: document.due),
                AccountMovement(
                    .void, max(void.issued, document.issued), -amount, at: void.location, number: void.number,
                    names: [number]),
            ]
        }
    }
}
