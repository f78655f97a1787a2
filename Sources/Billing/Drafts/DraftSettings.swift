import Records
import Values

/// Terms that a whole document follows: what agrees in them may stand on one draft.
struct DraftSettings: Hashable {
    let client: String
    private(set) var currency: Currency
    let every: InvoiceTerms.Every
    let lines: InvoiceTerms.Lines
    let taxRounding: InvoiceTerms.TaxRounding
    let quantity: InvoiceTerms.Quantity
    let timesheet: Bool
    let purchaseOrder: String?
    let discount: Discount?
    let minimum: DecimalNumber?
    let cashRounding: DecimalNumber?
    let paymentTerms: DayCount?
    let earlyPayment: EarlyPayment?
    let instalments: Int?

    init(client: Client, terms: Terms, currency: Currency) {
        let invoice = terms.invoice ?? InvoiceTerms()
        self.client = client.id
        self.currency = currency
        every = invoice.every
        lines = invoice.lines
        taxRounding = invoice.tax
        quantity = invoice.quantity
        timesheet = invoice.timesheet
        purchaseOrder = invoice.purchaseOrder
        discount = terms.discount
        minimum = terms.minimum
        cashRounding = terms.cashRounding
        paymentTerms = terms.paymentTerms ?? client.paymentTerms
        earlyPayment = terms.earlyPayment
        instalments = terms.instalments
    }

    fileprivate mutating func use(_ currency: Currency) { self.currency = currency }
}

/// How an agreement is drafted today: its settings, and up to which days its periods are over or running.
struct AgreementPlan {
    private(set) var settings: DraftSettings
    /// Nil for what stands under no agreement.
    let agreement: Int?
    let terms: Terms
    private let cycle: BillingCycle
    private let whole: Period
    /// The end of the last billing period that is over.
    private let completeEnd: CalendarDate
    /// The end of the running one.
    private let runningEnd: CalendarDate

    init(client: Client, family: (index: Int, family: AgreementFamily)?, book: AgreementBook, workspace: Workspace) {
        let today = workspace.today
        agreement = family?.index
        whole = family?.family.period ?? Period(CalendarDate(dayNumber: 0), through: nil)
        let day = min(today, whole.end ?? today)
        terms = family?.family.terms(on: day) ?? Terms()
        let currency = family.map { book.currency(of: $0.family, on: day) } ?? book.currency(ofClient: client.id)
        settings = DraftSettings(client: client, terms: terms, currency: currency)
        cycle = BillingCycle(settings.every, weekStart: workspace.business.weekStart)
        let running = cycle.period(holding: day, of: whole)
        runningEnd = min(running.end ?? today, whole.end ?? running.end ?? today)
        completeEnd = runningEnd <= today ? runningEnd : running.start.adding(days: -1)
    }

    /// Whether what falls due on `day` is in a period that is over, or in the running one; nil while it is to come.
    func isComplete(_ day: CalendarDate) -> Bool? {
        if day <= completeEnd { return true }
        return day <= runningEnd ? false : nil
    }

    /// The last day that a draft of complete periods, or of the running one, covers.
    func end(isComplete: Bool) -> CalendarDate { isComplete ? completeEnd : runningEnd }

    /// The first day of the billing period that holds a day.
    func start(of day: CalendarDate) -> CalendarDate {
        let start = cycle.period(holding: day, of: whole).start
        return agreement == nil || day < whole.start ? start : max(start, whole.start)
    }

    /// Whether the agreement was in force by a day.
    func began(by day: CalendarDate) -> Bool { day >= whole.start }

    /// The same with amounts in another currency, which go on a draft of their own.
    func inCurrency(_ currency: Currency) -> AgreementPlan {
        var plan = self
        plan.settings.use(currency)
        return plan
    }

    /// The last day up to which fees and periods are looked at.
    var horizon: CalendarDate { runningEnd }
}
