import Diagnostics
import Records
import Values

/// What has been in the client's hands for longer than was agreed.
struct WaitingChecks {
    private let plan: Plan
    private let clients: [String: Client]

    init(_ plan: Plan) {
        self.plan = plan
        clients = Dictionary(plan.workspace.clients.map { ($0.id, $0) }) { first, _ in first }
    }

    var findings: [TaskFinding] {
        plan.assessments.compactMap { found in
            switch found.standing {
            case .waiting(.contact(let name)): withContact(found, name)
            case .waiting(.status(let status)) where status != .approved: resting(found, since: plan.task(found).since)
            case .waiting, .ready, .blocked, .notStarted: nil
            }
        }
    }

    /// A contact's task has until its due date, where it has one.
    private func withContact(_ found: TaskAssessment, _ name: String) -> TaskFinding? {
        let task = plan.task(found)
        guard let due = found.due else { return resting(found, since: task.since ?? task.created, with: name) }
        guard due < plan.workspace.today, limit(for: task).days != nil else { return nil }
        return TaskFinding(
            id: .waitingTooLong, place: .init(task: found.task, field: .due),
            message: "\(plan.named(found.task)) is with \(person(name, of: task)) and was due on \(due)",
            fix: "ask again, and write the new day in `due:`")
    }

    private func resting(_ found: TaskAssessment, since: CalendarDate?, with name: String? = nil) -> TaskFinding? {
        let task = plan.task(found)
        let limit = limit(for: task)
        guard let since, let days = limit.days,
            since.adding(days, on: calendar(of: task)) < plan.workspace.today
        else { return nil }
        let who = name.map { "is with \(person($0, of: task))" } ?? task.status.map { "is `\($0.rawValue)`" } ?? "waits"
        return TaskFinding(
            id: .waitingTooLong,
            place: .init(task: found.task, field: task.since == nil ? .created : .since),
            message: "\(plan.named(found.task)) \(who) since \(since), longer than \(days)"
                + (limit.isAgreed ? ", as was agreed" : ""),
            fix: "ask again and write `since:` with that day, or "
                + (task.status == nil ? "a `due:`" : "take `status:` away"))
    }

    private func person(_ name: String, of task: Task) -> String {
        task.client.flatMap { clients[$0] }?.contacts.first { $0.id == name }?.name ?? name
    }

    /// The `client-response` of the agreement in force, of the task's project first, else what the workspace says.
    private func limit(for task: Task) -> (days: DayCount?, isAgreed: Bool) {
        let agreements = plan.workspace.agreements.filter { agreement in
            agreement.client == task.client && agreement.terms.clientResponse != nil
                && agreement.period.contains(plan.workspace.today)
                && (agreement.project == nil || agreement.project == task.project)
        }
        let agreed = agreements.max {
            ($0.project == nil ? 0 : 1, $0.from) < ($1.project == nil ? 0 : 1, $1.from)
        }
        if let days = agreed?.terms.clientResponse { return (days, true) }
        return (plan.workspace.business.checks.waiting.days, false)
    }

    /// The client's working days where the client's file says them; nobody is asked on one's own days off.
    private func calendar(of task: Task) -> WorkingCalendar {
        plan.workspace.business.calendar(of: task.client.flatMap { clients[$0] })
    }
}
