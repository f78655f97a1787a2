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
        let asking = plan.assessments.filter(\.asksCapacity)
        let guessed = asking.filter(isGuessedPromise)
        // Of a file one finding: to write none is one habit.
        let files = Dictionary(grouping: guessed) { plan.task($0).location.file }
        return asking.compactMap(overEstimate) + files.values.compactMap(noEstimate)
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
    private func isGuessedPromise(_ found: TaskAssessment) -> Bool {
        guard let horizon, let due = found.due else { return false }
        return due <= horizon && found.remaining.basis == .defaultEstimate && found.remaining.minutes > .zero
    }

    private func noEstimate(_ tasks: [TaskAssessment]) -> TaskFinding? {
        guard let first = tasks.first, let due = first.due else { return nil }
        let others = tasks.dropFirst()
        let dueOn = "due on \(due)"
        let message =
            others.isEmpty
            ? "\(plan.named(first.task)) is \(dueOn) and has no estimate: \(first.remaining.estimate) is taken for it"
            : "\(plan.named(first.task)), \(dueOn), and \(others.count) more in this file have no estimate: "
                + "\(first.remaining.estimate) is taken for each"
        return TaskFinding(
            id: .noEstimate, place: .init(task: first.task, field: .due), message: message,
            fix: "write what it takes, such as `estimate:30m`",
            notes: .some(others.map { (plan.named($0.task), .init(task: $0.task, field: .due)) }))
    }
}
