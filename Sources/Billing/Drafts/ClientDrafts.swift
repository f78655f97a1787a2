import Diagnostics
import Records
import Values

/// What a client has that may be billed.
struct ClientItems {
    var open: [OpenTime] = []
    var removed: [RemovedTime] = []
    var charges: [Charge] = []
    var expenses: [Expense] = []

    /// By client.
    static func all(_ settlement: Settlement) -> [String: ClientItems] {
        var items: [String: ClientItems] = [:]
        for (client, open) in settlement.openByClient { items[client, default: ClientItems()].open = open }
        for time in settlement.removed {
            let client = settlement.name(of: settlement.rows[time.row]).client
            items[client, default: ClientItems()].removed.append(time)
        }
        for charge in settlement.ledger.workspace.charges {
            if let client = charge.client { items[client, default: ClientItems()].charges.append(charge) }
        }
        for expense in settlement.ledger.workspace.expenses {
            if let client = expense.client { items[client, default: ClientItems()].expenses.append(expense) }
        }
        return items
    }
}

/// Gathers everything of one client that is open, and puts each on its draft.
struct ClientDrafts {
    let client: Client
    var items: ClientItems
    /// The service that alone is drafted; nil for everything.
    var only: String?
    let settlement: Settlement
    let tax: LineTax
    let plans: [AgreementPlan]
    /// For what stands under no agreement.
    let plain: AgreementPlan
    var billed: BilledCharges
    var table = DraftTable()
    var overbilled: [Overbilled] = []
    /// Filled as the agreements are gone through.
    var retainers: [RetainerStatement] = []
    /// Agreements of which work beyond a retainer or a package was billed and is within it again.
    var withinAgain: Set<Int> = []

    var ledger: TimeLedger { settlement.ledger }
    var book: AgreementBook { ledger.book }
    var workspace: Workspace { ledger.workspace }

    init(_ client: Client, _ items: ClientItems, _ settlement: Settlement) {
        let (ledger, book) = (settlement.ledger, settlement.ledger.book)
        self.client = client
        self.items = items
        self.settlement = settlement
        tax = LineTax(ledger.workspace, book.catalogue)
        billed = BilledCharges(settlement.held, client: client.id)
        plans = book.families(of: client.id).map {
            AgreementPlan(client: client, family: ($0, book.families[$0]), book: book, workspace: ledger.workspace)
        }
        plain = AgreementPlan(client: client, family: nil, book: book, workspace: ledger.workspace)
    }

    func family(of plan: AgreementPlan) -> AgreementFamily? { plan.agreement.map { book.families[$0] } }

    func plan(of agreement: Int?) -> AgreementPlan { plans.first { $0.agreement == agreement } ?? plain }

    /// The plan of the agreement under which a charge or an expense falls.
    func plan(service: String?, project: String?, on day: CalendarDate) -> AgreementPlan {
        plan(of: book.agreementForCosts(client: client.id, service: service, project: project, on: day))
    }

    /// Whether a day was settled before anything was billed from here.
    func isClosed(_ day: CalendarDate) -> Bool { settlement.closed[client.id].map { day <= $0 } ?? false }

    /// Of an agreement's days, those whose fees may still be billed, up to the running period's end or the day after it.
    func openDays(of plan: AgreementPlan, inAdvance: Bool) -> Period? {
        guard let whole = family(of: plan)?.period else { return nil }
        let closed = settlement.closed[client.id]
        let start = max(whole.start, closed?.adding(days: 1) ?? whole.start)
        let horizon = inAdvance ? plan.horizon.adding(days: 1) : plan.horizon
        return Period(start, through: nil).intersection(whole)?.intersection(Period(whole.start, through: horizon))
    }

    mutating func gather() {
        gatherTime()
        for plan in plans {
            gatherRetainer(plan)
            gatherRecurring(plan)
            gatherFixedPrice(plan)
        }
        gatherCharges()
        gatherExpenses()
        tellRemoved()
        tellLostCosts()
    }

    /// Puts each context's minutes on the drafts of its agreement.
    mutating func gatherTime() {
        var plans: [Int: AgreementPlan?] = [:]
        var drafts: [Int: [Bool: TimeOfDraft]] = [:]
        for item in items.open {
            let found = plans[item.context] ?? planOfTime(item.context)
            plans[item.context] = found
            guard let plan = found, let isComplete = plan.isComplete(item.day) else { continue }
            drafts[item.context, default: [:]][isComplete, default: TimeOfDraft()].add(item)
        }
        for context in drafts.keys.sorted() {
            guard let plan = plans[context] ?? nil else { continue }
            for part in [drafts[context]?[true], drafts[context]?[false]].compactMap({ $0 }) {
                table.add(plan, on: part.first) { $0.time += part.items }
                table.add(plan, on: part.last) { _ in }
            }
        }
    }

    private func planOfTime(_ index: Int) -> AgreementPlan? {
        let context = settlement.contexts[index]
        guard context.isBilled else { return nil }
        let plan = plan(of: context.agreement)
        guard context.standing == .hourly, let currency = context.rate?.currency else { return plan }
        return plan.inCurrency(currency)
    }
}

/// Open minutes of one context on one draft.
private struct TimeOfDraft {
    var items: [OpenTime] = []
    var first = CalendarDate(dayNumber: Int(Int32.max))
    var last = CalendarDate(dayNumber: Int(Int32.min))

    mutating func add(_ item: OpenTime) {
        items.append(item)
        first = min(first, item.day)
        last = max(last, item.day)
    }
}

extension ClientDrafts {
    /// A line with no hours.
    func line(
        _ kind: DraftLine.Kind, _ plan: AgreementPlan, text: String, amount: Money, service: String? = nil,
        project: String? = nil, period: Period? = nil, quantity: DecimalNumber? = nil, unit: String? = nil,
        price: DecimalNumber? = nil, ownTax: String? = nil, words: LineWords? = nil, steps: [Step],
        at sources: [Location]
    ) -> DraftLine {
        let choice = tax.code(own: ownTax, terms: plan.terms, client: client, service: service)
        return DraftLine(
            kind: kind, agreement: family(of: plan)?.id, service: service, project: project, text: text,
            words: words,
            period: period, quantity: quantity.map { .number($0) }, unit: unit, price: price, amount: amount,
            tax: choice.code, logged: .zero, steps: steps + [choice.step], sources: sources)
    }
}

extension DraftTable {
    /// As `add`, on a draft of that agreement that is there already, whatever period it is of.
    mutating func addToExisting(_ plan: AgreementPlan, on day: CalendarDate, _ change: (inout DraftParts) -> Void) {
        let fits = drafts.indices.filter { drafts[$0].plan.settings == plan.settings }
        guard let index = fits.first(where: { drafts[$0].isComplete == plan.isComplete(day) }) ?? fits.first else {
            return
        }
        changeDraft(index, change)
    }
}
