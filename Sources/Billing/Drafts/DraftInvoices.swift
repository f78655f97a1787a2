public import Records
import Values

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

    public init(_ settlement: Settlement) {
        let ledger = settlement.ledger
        let items = ClientItems.all(settlement)
        var drafts: [DraftInvoice] = []
        var unbilled: [Unbilled] = []
        var retainers: [RetainerStatement] = []
        var overbilled: [Overbilled] = []
        var deposits: [Deposit] = []
        let funds = ClientFunds.all(of: ledger.workspace)
        for client in ledger.workspace.clients {
            let bill = ClientBill(client, items[client.id], settlement, funds[client.id])
            deposits += bill.deposits
            drafts += bill.drafts
            unbilled += Unbilled.all(of: bill.gathered, bill.assemblies.flatMap(\.lines))
            retainers += bill.gathered.retainers
            overbilled += bill.gathered.overbilled
        }
        self.drafts = drafts
        self.unbilled = unbilled
        self.retainers = retainers
        self.overbilled = overbilled
        self.deposits = deposits
        outside = OutsideAgreement.all(settlement)
    }

    public init(_ workspace: Workspace) { self.init(Settlement(TimeLedger(workspace))) }
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
            client, ClientItems.all(settlement)[client.id], settlement, ClientFunds.all(of: workspace)[client.id],
            onlyOf: service)
    }
}

extension ClientFunds {
    /// By client.
    static func all(of workspace: Workspace) -> [String: ClientFunds] {
        let credits = ClientAccount.all(of: workspace, until: workspace.today).flatMap(\.credits)
        let byClient = Dictionary(grouping: credits, by: \.client)
        let payments = Dictionary(grouping: workspace.payments.filter { $0.day <= workspace.today }) { $0.client ?? "" }
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

extension Unbilled {
    fileprivate static func all(of gathered: ClientDrafts, _ lines: [DatedLine]) -> [Unbilled] {
        let today = gathered.workspace.today
        var sums: [Currency: UnbilledSum] = [:]
        for item in lines {
            let amount = gathered.tax.net(of: item.line.amount - item.beyondCap, code: item.line.tax)
            for (bucket, part) in item.amounts(of: amount, by: { UnbilledSum.bucket(today.days(since: $0)) }) {
                guard let bucket else { continue }
                let oldest = item.days.map(\.day).min() ?? today
                sums[part.currency, default: UnbilledSum(part.currency, oldest: oldest)].add(part, to: bucket, oldest)
            }
        }
        for draft in gathered.table.drafts {
            let currency = draft.plan.settings.currency
            for item in draft.time where sums[currency] != nil { sums[currency]?.minutes += item.billable }
        }
        return sums.sorted { $0.key < $1.key }.map { $0.value.result(client: gathered.client.id) }
    }
}

private struct UnbilledSum {
    var minutes = Minutes.zero
    private var buckets: [Money]
    private var oldest: CalendarDate

    init(_ currency: Currency, oldest: CalendarDate) {
        buckets = Array(repeating: .zero(currency), count: 4)
        self.oldest = oldest
    }

    /// Nil for what is still to come.
    static func bucket(_ age: Int) -> Int? {
        age < 0 ? nil : age <= 30 ? 0 : age <= 60 ? 1 : age <= 90 ? 2 : 3
    }

    mutating func add(_ amount: Money, to bucket: Int, _ day: CalendarDate) {
        buckets[bucket] += amount
        oldest = min(oldest, day)
    }

    func result(client: String) -> Unbilled {
        Unbilled(
            client: client, minutes: minutes, amount: buckets[0] + buckets[1] + buckets[2] + buckets[3],
            days0to30: buckets[0], days31to60: buckets[1], days61to90: buckets[2], over90: buckets[3], oldest: oldest)
    }
}

extension OutsideAgreement {
    fileprivate static func all(_ settlement: Settlement) -> [OutsideAgreement] {
        let isOutside = settlement.contexts.map { $0.standing == .outside }
        return settlement.open.filter { isOutside[$0.context] }
            .sorted { $0.entry < $1.entry }
            .compactMap { OutsideAgreement($0, settlement) }
    }

    private init?(_ time: OpenTime, _ settlement: Settlement) {
        let context = settlement.contexts[time.context]
        guard let client = context.client else { return nil }
        let ledger = settlement.ledger
        let price = context.service.flatMap { ledger.book.catalogue.price(of: $0, on: time.day) }
        self.init(
            client: client, service: context.service, day: time.day, minutes: time.counted,
            value: price.flatMap { $0.isHourly ? $0.price(of: time.counted) : nil },
            location: ledger.workspace.time[ledger.entries[time.entry].entry].location)
    }
}
