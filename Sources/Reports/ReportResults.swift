public import Billing
public import Planning
import Records
import Values

/// What planning and billing found, as the pages need it.
public struct ReportResults: Sendable {
    let people: [PersonPlan]
    let agenda: Agenda
    let deadlines: Deadlines
    /// Every open task, the earliest deadline first, then the higher score, then file order.
    let openTasks: [TaskAssessment]
    let hours: HoursTables
    let drafts: [DraftInvoice]
    let standings: [InvoiceStanding]
    let ageing: [Ageing]
    let credits: [ClientCredit]
    let unbilled: [Unbilled]
    let outside: [OutsideAgreement]
    let income: [Income]

    public init(
        plan: Plan, agenda: Agenda, deadlines: Deadlines, hours: HoursReport, drafts: [DraftInvoice],
        receivables: Receivables, unbilled: [Unbilled], outside: [OutsideAgreement], income: [Income]
    ) {
        people = plan.people
        self.agenda = agenda
        self.deadlines = deadlines
        openTasks = plan.assessments.sorted { $0.deadlineRank < $1.deadlineRank }
        self.hours = HoursTables(hours, today: plan.workspace.today, weekStart: plan.workspace.business.weekStart)
        self.drafts = drafts
        standings = receivables.invoices
        ageing = receivables.ageing
        credits = receivables.credits
        self.unbilled = unbilled
        self.outside = outside
        self.income = income
    }
}

extension TaskAssessment {
    fileprivate var deadlineRank: (Int32, Int, Int) { (neededBy?.dayNumber ?? .max, -score, task) }
}
