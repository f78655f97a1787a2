import Diagnostics
import Records
import Values

/// Promises that rest on a guess, and work that took more than was thought.
struct EstimateChecks {
    private let plan: Plan
    /// Up to here promises need an estimate; nil where that is not to be told.
    private let horizon: CalendarDate?

    init(_ plan: Plan) {
        self.plan = plan
        let business = plan.workspace.business
        horizon = business.checks.estimate.days.map { plan.workspace.today.adding($0, on: business.calendar) }
    }

    var findings: [TaskFinding] {
        plan.assessments.filter(\.asksCapacity).compactMap { overEstimate($0) ?? noEstimate($0) }
    }

    private func overEstimate(_ found: TaskAssessment) -> TaskFinding? {
        let remaining = found.remaining
        guard remaining.basis == .stated, remaining.logged > remaining.estimate, remaining.estimate > .zero else {
            return nil
        }
        let inAll = remaining.logged + remaining.minutes + remaining.inSubtasks
        return TaskFinding(
            id: .overEstimate, place: .init(task: found.task, field: .estimate),
            message: "\(plan.named(found.task)) has taken \(remaining.logged) so far, of \(remaining.estimate)",
            fix: "tick it, or write what it takes in all, such as `estimate:\(inAll)`")
    }

    /// What other tasks of its service took is a better guess than the default, and what is in sub-tasks is no guess of its own.
    private func noEstimate(_ found: TaskAssessment) -> TaskFinding? {
        guard let horizon, let due = found.due, due <= horizon, found.remaining.basis == .defaultEstimate,
            found.remaining.minutes > .zero
        else { return nil }
        return TaskFinding(
            id: .noEstimate, place: .init(task: found.task, field: .due),
            message: "\(plan.named(found.task)) is due on \(due) and has no estimate: "
                + "\(found.remaining.estimate) is taken for it",
            fix: "write what it takes, such as `estimate:30m`")
    }
}
