import Practice

/// Am I getting better? Facts of this month and quarter, what clients answered, goals, skills, own words.
enum PracticePage {
    static let names: ViewShape.Names = [
        FactSection.names, AnswersSection.names, GoalsSection.names, SkillsSection.names, OwnWordsSection.names,
    ].reduce([:]) { $0.merging($1) { first, _ in first } }

    static func view(_ review: PracticeReview, in context: PageContext) -> [String: ViewValue] {
        [
            FactSection.view(review, in: context), AnswersSection.view(review, in: context),
            GoalsSection.view(review.goals, in: context), SkillsSection.view(review, in: context),
            OwnWordsSection.view(review, in: context),
        ].reduce([:]) { $0.merging($1) { first, _ in first } }
    }
}
