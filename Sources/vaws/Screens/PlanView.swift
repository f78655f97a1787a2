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

    func task(_ assessment: TaskAssessment) -> Task { workspace.tasks[assessment.task] }

    /// The id behind `@`; nil for who works alone.
    func personID(_ index: Int) -> String? { plan.people[index].person?.id }

    /// Of one person, or of everyone, each one's worst first.
    func overloads(of person: Int?) -> [OverloadFigures] {
        (person.map { [plan.people[$0]] } ?? plan.people).flatMap(\.overloads).map { OverloadFigures($0, in: self) }
    }

    func figures(_ assessment: TaskAssessment) -> TaskFigures { TaskFigures(assessment: assessment, view: self) }

    func figures(_ assessments: [TaskAssessment]) -> [TaskFigures] { assessments.map(figures) }
}

/// An open task with what the planner found about it.
struct TaskFigures: Sendable {
    let assessment: TaskAssessment
    let view: PlanView

    var task: Task { view.task(assessment) }
}

/// How a task is named on a screen.
extension PlanView {
    /// `Newsletter, Acme`.
    func titled(_ assessment: TaskAssessment) -> String {
        "\(task(assessment).title), \(words.client(task(assessment).client))"
    }

    /// `acme: Newsletter`, where a long title may be cut.
    func named(_ assessment: TaskAssessment) -> String { words.named(task(assessment)) }

    /// `(clients/acme/tasks.md:12)`.
    func place(_ assessment: TaskAssessment) -> String { "(\(words.place(task(assessment).location)))" }

    /// `2h left`, `no estimate of its own`; empty where someone else has it.
    func leftWords(_ assessment: TaskAssessment) -> String {
        let left = words.left(assessment)
        return left.isEmpty ? "" : shortLeft(assessment).isEmpty ? "no estimate of its own" : "\(left) left"
    }

    /// What is left in a narrow column: nothing where the whole's estimate covers it.
    func shortLeft(_ assessment: TaskAssessment) -> String {
        if case .coveredByParent = assessment.remaining.basis { "" } else { words.left(assessment) }
    }
}
