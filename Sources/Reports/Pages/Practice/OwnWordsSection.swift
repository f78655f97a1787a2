import Practice
import Records
import Values

/// What the person wrote on a span, beside its facts.
enum OwnWordsSection {
    /// The newest.
    static let shown = 4

    static let names: ViewShape.Names = [
        "evaluations": .list([
            "period": .text, "place": .text, "source": .link,
            "parts": .list(["heading": .text, "words": .text]),
        ]),
        "noEvaluations": .hint, "unwritten": .hint,
    ]

    static func view(_ review: PracticeReview, in context: PageContext) -> [String: ViewValue] {
        let words = PracticeWords(context.workspace)
        let isEmpty = review.evaluations.isEmpty && review.unwritten == nil
        let hint: Hint =
            "A sentence or two a quarter: `vaws new evaluation \(Period(quarterOf: context.today).name)` makes the file."
        return [
            "evaluations": .list(review.evaluations.prefix(shown).map { evaluation($0, in: context) }),
            "noEvaluations": (isEmpty ? hint : "").fragment(in: context),
            "unwritten": (review.unwritten.map(words.unwritten) ?? "").fragment(in: context),
        ]
    }

    private static func evaluation(_ evaluation: Evaluation, in context: PageContext) -> View {
        View([
            "period": .text(evaluation.period?.name ?? ""), "place": .text(context.place(evaluation.location)),
            "source": .link(context.source(evaluation.location)),
            "parts": .list(
                evaluation.parts.map {
                    View(["heading": .text($0.heading ?? ""), "words": .text($0.words)])
                }),
        ])
    }
}
