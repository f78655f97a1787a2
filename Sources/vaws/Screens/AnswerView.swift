import Planning

/// What `vaws can` shows.
struct AnswerView: Sendable {
    let view: PlanView
    let answer: CanAnswer
}
