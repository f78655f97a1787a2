import Planning
import Records
import Reports
import Values

/// A plan with its words, as commands show it.
struct PlanView: Sendable {
    let plan: Plan
    let words: PlanWords
    /// What the schedule puts on today, by the task's index.
    let plannedToday: [Int: Minutes]

    init(_ plan: Plan) {
        self.plan = plan
        words = PlanWords(plan.workspace)
        plannedToday = Dictionary(plan.people.flatMap(\.today).map { ($0.task, $0.minutes) }) { first, _ in first }
    }

    var workspace: Workspace { plan.workspace }

    /// The id behind `@`; nil for who works alone.
    func personID(_ index: Int) -> String? { plan.people[index].person?.id }

    func figures(_ assessment: TaskAssessment) -> TaskFigures { TaskFigures(assessment: assessment, view: self) }

    func task(_ assessment: TaskAssessment) -> Task { workspace.tasks[assessment.task] }

    /// `Newsletter, Acme`.
    func titled(_ assessment: TaskAssessment) -> String {
        "\(task(assessment).title), \(words.client(task(assessment).client))"
    }

    /// `(clients/acme/tasks.md:12)`.
    func place(_ assessment: TaskAssessment) -> String { "(\(words.place(task(assessment).location)))" }

    func figures(_ assessments: [TaskAssessment]) -> [TaskFigures] { assessments.map(figures) }
}

/// An open task with what the planner found about it.
struct TaskFigures: Sendable {
    let assessment: TaskAssessment
    let view: PlanView

    var task: Task { view.task(assessment) }
}
