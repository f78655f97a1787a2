import Billing
import Planning
import Practice
import Records
import Reports
import Values

/// What `vaws today` shows: the agenda of the day, and the money that is not in yet.
struct TodayView: Sendable {
    let view: PlanView
    let agenda: Agenda
    /// The worst of each person, where promises exceed what can be done; in the order of `Plan.people`.
    let overloads: [OverloadFigures?]
    let money: OpenMoney
    /// Messages that wait for an answer.
    let toAnswer: [ResponseTimes.Waiting]

    /// Planning knows nothing of money, so each has a core of its own.
    init(_ open: OpenWorkspace) {
        let workspace = open.workspace
        let planned = Background {
            let plan = Plan(workspace)
            let view = PlanView(plan)
            return (view, Agenda(plan), plan.people.map { $0.overload.map { OverloadFigures($0, in: view) } })
        }
        money = OpenMoney(
            drafts: DraftInvoices(workspace), receivables: Receivables(workspace), hasWork: !workspace.time.isEmpty)
        toAnswer = ResponseTimes.all(workspace, AgreementBook(workspace)).toAnswer(in: workspace)
        (view, agenda, overloads) = planned.value
    }
}
