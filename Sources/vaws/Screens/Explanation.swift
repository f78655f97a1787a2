import Planning

/// What `vaws explain` shows: one task, and every figure with its reason.
struct Explanation: Sendable {
    let figures: TaskFigures
    let terms: [Term]

    init(of assessment: TaskAssessment, in view: PlanView) {
        figures = view.figures(assessment)
        terms = view.plan.terms(of: assessment)
    }
}
