import Billing
import Planning
import Records
import Reports
import Values

/// What `vaws today` shows: the agenda of the day, and the money that is not in yet.
struct TodayView: Sendable {
    let view: PlanView
    let agenda: Agenda
    let money: OpenMoney

    /// Planning knows nothing of money, so each has a core of its own.
    init(_ open: OpenWorkspace) {
        let workspace = open.workspace
        let planned = Background {
            let plan = Plan(workspace)
            return (plan, Agenda(plan))
        }
        money = OpenMoney(
            drafts: DraftInvoices(workspace), receivables: Receivables(workspace), hasWork: !workspace.time.isEmpty)
        let (plan, agenda) = planned.value
        view = PlanView(plan)
        self.agenda = agenda
    }
}
