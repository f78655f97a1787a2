public import Billing
public import Planning
import Practice
public import Records
import Values

/// What planning and billing found, as the pages need it.
public struct ReportResults: Sendable {
    let people: [PersonPlan]
    let agenda: Agenda
    let deadlines: Deadlines
    /// Every open task, the earliest deadline first, then the higher score, then file order.
    let openTasks: [TaskAssessment]
    /// The next weeks of each person, in the order of `people`.
    let schedules: [Schedule]
    let capacity: CapacityReport
    let board: Board
    let estimates: EstimateReport
    /// Of all people, each one's worst first, with what would mend it.
    let overloads: [Overloaded]
    let hours: HoursTables
    let drafts: [DraftInvoice]
    let retainers: [RetainerStatement]
    let standings: [InvoiceStanding]
    let ageing: [Ageing]
    let credits: [ClientCredit]
    let unbilled: [Unbilled]
    let outside: [OutsideAgreement]
    let overbilled: [Overbilled]
    let deposits: [Deposit]
    let claims: [LateInterestClaim]
    /// Of agreements in force that end or are renewed.
    let terms: [AgreementTerm]
    /// By the number of the invoice.
    let reminders: [String: InvoiceReminders]
    /// Of late invoices whose rates of interest are not in `vaws.yaml`.
    let currenciesWithoutRates: [Currency]
    let stages: Stages
    let money: MoneyFigures
    let leaks: Leaks
    let growth: GrowthFigures
    let services: ServiceBook
    let quality: QualityReport
    /// How soon each client's messages are answered.
    let responses: [ResponseTimes]
    let practice: PracticeReview

    /// Of one person; each is looked at for what would mend it.
    private static let overloadsShown = 5

    public init(
        plan: Plan, hours: HoursTables, drafts: DraftInvoices, receivables: Receivables, money: MoneyFigures,
        leaks: Leaks, settlement: Settlement
    ) {
        let (workspace, ledger, agreements) = (plan.workspace, settlement.ledger, settlement.ledger.book)
        people = plan.people
        agenda = Agenda(plan)
        deadlines = Deadlines(plan)
        openTasks = plan.assessments.sorted { $0.deadlineRank < $1.deadlineRank }
        schedules = plan.people.indices.map { Schedule(plan, weeks: SchedulePage.weeks, person: $0) }
        capacity = CapacityReport(plan, weeks: SchedulePage.weeks)
        board = Board(plan)
        estimates = EstimateReport(plan)
        overloads = plan.people.flatMap { $0.overloads.prefix(ReportResults.overloadsShown) }
            .map { Overloaded(overload: $0, mends: plan.mends(of: $0)) }
        self.hours = hours
        self.drafts = drafts.drafts
        retainers = drafts.retainers
        unbilled = drafts.unbilled
        outside = drafts.outside
        overbilled = drafts.overbilled
        deposits = drafts.deposits
        terms = AgreementTerm.all(agreements, workspace)
        claims = LateInterestClaim.all(receivables, agreements, workspace).filter { !$0.open.isZero }
        reminders = Dictionary(
            InvoiceReminders.all(receivables, in: workspace).map { ($0.invoice.number, $0) }
        ) { first, _ in first }
        currenciesWithoutRates = LateInterestClaim.currenciesWithoutRates(receivables, agreements, workspace)
        stages = Stages(workspace, drafts, receivables)
        standings = receivables.invoices
        ageing = receivables.ageing
        credits = receivables.credits
        self.money = money
        self.leaks = leaks
        growth = GrowthFigures(plan, agreements, money)
        services = ServiceBook(ledger, income: money.services, estimates, in: money.period)
        quality = QualityReport(workspace, agreements)
        responses = ResponseTimes.all(workspace, agreements)
        practice = PracticeReview(PracticeBook(plan, settlement, money.income, responses))
    }

    /// Works everything out that the pages show.
    public init(_ workspace: Workspace) {
        let settlement = Settlement(TimeLedger(workspace))
        let (receivables, drafts) = (Receivables(workspace), DraftInvoices(settlement))
        self.init(
            plan: Plan(workspace), hours: HoursTables(settlement), drafts: drafts, receivables: receivables,
            money: MoneyFigures(settlement, receivables), leaks: Leaks(settlement, drafts, receivables),
            settlement: settlement)
    }
}

extension ReportResults {
    var openMoney: OpenMoney {
        OpenMoney(
            unbilled: unbilled, outside: outside, overbilled: overbilled, standings: standings,
            hasWork: hours.all.entries > 0)
    }
}

extension TaskAssessment {
    fileprivate var deadlineRank: (Int32, Int, Int) { (neededBy?.dayNumber ?? .max, -score, task) }
}
