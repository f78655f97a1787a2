public import Records
public import Values

/// Everything that is not billed yet: drafts by client, what is unbilled by age, work outside every agreement, retainers.
///
/// A client has one draft for all billing periods that are over (earlier open rows come along), and one for the running
/// period so far. Agreements whose documents look alike (currency, period, discount, terms of payment, …) share a draft;
/// others have their own.
public struct DraftInvoices: Sendable {
    /// By client in the order of their files; those of complete periods first.
    public let drafts: [DraftInvoice]
    /// By client and currency.
    public let unbilled: [Unbilled]
    /// In file order.
    public let outside: [OutsideAgreement]
    /// In the order of the agreements' files.
    public let retainers: [RetainerStatement]
    /// By client, in order of the days.
    public let overbilled: [Overbilled]
    /// Of agreements in force, by client.
    public let deposits: [Deposit]

    /// `day` is the day of issue, on which what lies there of the client's pays them; else the workspace's own.
    public init(_ settlement: Settlement, issuedOn day: CalendarDate? = nil) {
        let ledger = settlement.ledger
        let issued = day ?? ledger.workspace.today
        let items = ClientItems.all(settlement)
        var drafts: [DraftInvoice] = []
        var unbilled: [Unbilled] = []
        var retainers: [RetainerStatement] = []
        var overbilled: [Overbilled] = []
        var deposits: [Deposit] = []
        let funds = ClientFunds.all(of: ledger.workspace, on: issued)
        for client in ledger.workspace.clients {
            let bill = ClientBill(client, items[client.id], settlement, funds[client.id])
            deposits += bill.deposits
            drafts += bill.drafts
            unbilled += Unbilled.all(of: bill.gathered, bill.assemblies.flatMap(\.lines))
            retainers += bill.gathered.retainers
            overbilled += bill.gathered.overbilled
        }
        self.drafts = drafts.map { $0.dated(issued, ledger.workspace.business.calendar) }
        self.unbilled = unbilled
        self.retainers = retainers
        self.overbilled = overbilled
        self.deposits = deposits
        outside = OutsideAgreement.all(settlement)
    }

    public init(_ workspace: Workspace) { self.init(Settlement(TimeLedger(workspace))) }

    /// What is open up to the end of a period that is over, issued today; later work stays open. All drafts where the
    /// period still runs, or none is given.
    public init(_ workspace: Workspace, upTo period: Period?) {
        self.init(Settlement(TimeLedger(workspace.seen(atEndOf: period))), issuedOn: workspace.today)
    }
}

extension Workspace {
    /// On the last day of a period that is over; as it is where the period still runs.
    public func seen(atEndOf period: Period?) -> Workspace {
        guard let end = period?.end, end < today else { return self }
        var seen = self
        seen.today = end
        return seen
    }
}

/// The drafts of one client, and what they are made of.
struct ClientBill {
    let gathered: ClientDrafts
    /// Those that are an invoice, in the order of the drafts.
    let assemblies: [DraftAssembly]
    let drafts: [DraftInvoice]
    let deposits: [Deposit]

    /// `service` leaves all other work and costs out.
    init(
        _ client: Client, _ items: ClientItems?, _ settlement: Settlement, _ funds: ClientFunds?,
        onlyOf service: String? = nil
    ) {
        var gathered = ClientDrafts(client, items ?? ClientItems(), settlement)
        if let service { gathered.gather(onlyOf: service) } else { gathered.gather() }
        let assemblies = gathered.assemblies
        let credit = funds ?? ClientFunds([], [])
        deposits = Deposit.all(of: gathered, credit: credit)
        drafts = assemblies.map(\.draft).paid(from: credit, deposits)
        self.assemblies = assemblies
        self.gathered = gathered
    }

    /// Of one client alone; nil where the workspace has no such client.
    init?(of client: String, _ settlement: Settlement, onlyOf service: String? = nil) {
        let workspace = settlement.ledger.workspace
        guard let client = workspace.client(client) else { return nil }
        self.init(
            client, ClientItems.all(settlement)[client.id], settlement,
            ClientFunds.all(of: workspace, on: workspace.today)[client.id],
            onlyOf: service)
    }
}

extension ClientFunds {
    /// By client.
    static func all(of workspace: Workspace, on day: CalendarDate) -> [String: ClientFunds] {
        let credits = ClientAccount.all(of: workspace, until: day).flatMap(\.credits)
        let byClient = Dictionary(grouping: credits, by: \.client)
        let payments = Dictionary(grouping: workspace.payments.filter { $0.day <= day }) { $0.client ?? "" }
        return Dictionary(
            uniqueKeysWithValues: Set(byClient.keys).union(payments.keys).map {
                ($0, ClientFunds(byClient[$0] ?? [], payments[$0] ?? []))
            })
    }
}

extension [DraftInvoice] {
    /// Each draft takes what the client has lying there, the first one first; what has not come in of a deposit is
    /// asked for on the first draft in its currency.
    fileprivate func paid(from credit: ClientFunds, _ deposits: [Deposit]) -> [DraftInvoice] {
        var (credit, missing) = (credit, deposits.filter { !$0.missing.isZero })
        return map { draft in
            var draft = draft
            draft.prepaid = credit.take(draft.totals.payable)
            guard let index = missing.firstIndex(where: { $0.agreed.currency == draft.currency }) else { return draft }
            let deposit = missing.remove(at: index)
            draft.notes.append(
                DraftNote(
                    "of the deposit of \(deposit.agreed), \(deposit.missing) has not come in: ask for it; invoices are paid from it",
                    at: [deposit.location]))
            if draft.instalmentCount != nil, draft.toPay.minorUnits > deposit.missing.minorUnits {
                draft.downPayment = deposit.missing
            }
            return draft
        }
    }
}

extension ClientDrafts {
    fileprivate var assemblies: [DraftAssembly] {
        var caps = CapUse(weekStart: workspace.business.weekStart)
        let ordered = table.drafts.filter(\.isComplete) + table.drafts.filter { !$0.isComplete }
        return ordered.map { DraftAssembly($0, of: self, caps: &caps) }.filter(\.isInvoice)
    }
}
