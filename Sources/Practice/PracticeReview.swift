public import Records
public import Values

/// What the page of the practice shows: facts of this month and quarter, what clients answered, goals, skills, own words.
public struct PracticeReview: Sendable {
    public let month: PracticeComparison
    public let quarter: PracticeComparison
    /// Of everybody, by quarter.
    public let answers: [ClientSatisfaction.Quarter]
    public let clients: [ClientSatisfaction]
    public let surveys: SurveyResponse
    public let goals: [GoalProgress]
    public let skills: [SkillRecord]
    /// Needs that are not met, agreed services first.
    public let gaps: [SkillNeed]
    /// With a period, the newest first.
    public let evaluations: [Evaluation]
    /// The quarter that is over and on which nothing was written; nil where there was no work in it.
    public let unwritten: Period?

    public init(_ book: PracticeBook) {
        let workspace = book.workspace
        (month, quarter) = book.spans()
        answers = ClientSatisfaction.quarters(workspace.feedback)
        clients = ClientSatisfaction.all(workspace)
        surveys = SurveyResponse(workspace)
        goals = GoalProgress.all(book)
        skills = SkillRecord.all(workspace, book.agreements)
        gaps = SkillNeed.all(workspace, book.agreements).filter(\.isGap)
        evaluations = workspace.evaluations.filter { $0.period != nil }.sorted {
            let (left, right) = ($0.period?.start.dayNumber ?? 0, $1.period?.start.dayNumber ?? 0)
            return left != right ? left > right : $0.location < $1.location
        }
        let last = quarter.before
        let isWritten = workspace.evaluations.contains { $0.hasWords && $0.period?.name == last.period.name }
        unwritten = isWritten || last.worked <= .zero ? nil : last.period
    }

    /// What the person wrote on just that span.
    public func evaluation(of period: Period) -> Evaluation? { evaluations.first { $0.period == period } }
}
