import Records
import Values

extension Board {
    /// Of one client, or of all and one's own where `client` is nil.
    public init(_ plan: Plan, client: String? = nil) {
        let workspace = plan.workspace
        let open = plan.assessments.filter { client == nil || workspace.tasks[$0.task].client == client }
            .sorted(on: \.scoreRank)
        let cards = Dictionary(grouping: open) { Stage(workspace.tasks[$0.task], $0) }
        columns = Stage.allCases.map { stage in
            if stage == .done { return Column(stage: stage, cards: Board.doneThisWeek(workspace, client)) }
            return Column(
                stage: stage, cards: (cards[stage] ?? []).map { Card(task: $0.task, assessment: $0) })
        }
    }

    /// From the beginning of the week, as `week-starts` has it, to today; a tick without a date is not known to be of it.
    private static func doneThisWeek(_ workspace: Workspace, _ client: String?) -> [Card] {
        let week = Period(
            workspace.today.startOfWeek(startingOn: workspace.business.weekStart), through: workspace.today)
        let done = workspace.tasks.indices.compactMap { index -> (day: CalendarDate, task: Int)? in
            guard case .done(let day?) = workspace.tasks[index].state, week.contains(day),
                client == nil || workspace.tasks[index].client == client
            else { return nil }
            return (day, index)
        }
        return done.sorted(on: { -Int($0.day.dayNumber) }).map { Card(task: $0.task, assessment: nil) }
    }
}

extension Board.Stage {
    fileprivate init(_ task: Task, _ assessment: TaskAssessment) {
        switch task.status {
        case .waiting: self = .waiting
        case .review: self = .review
        case .submitted: self = .submitted
        case .changes: self = .changes
        case .approved: self = .approved
        case nil:
            if case .waiting = assessment.standing {
                self = .waiting
            } else {
                self = task.state == .inProgress ? .doing : .open
            }
        }
    }
}
