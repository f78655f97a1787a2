import Diagnostics
import Practice
import Records
import Values

/// What clients answered.
enum AnswersSection {
    static let names: ViewShape.Names = [
        "answers": .list(["text": .text]), "hasAnswers": .flag, "surveys": .text, "answerChart": .fragment,
        "clients": .list([
            "name": .text, "link": .link, "latest": .text, "trend": .text, "place": .text, "source": .link,
        ]),
        "noAnswers": .hint,
    ]

    static func view(_ review: PracticeReview, in context: PageContext) -> [String: ViewValue] {
        let words = PracticeWords(context.workspace)
        let all = Satisfaction(context.workspace.feedback)
        let chart = AnswerChart(review.answers)
        let hint: Hint =
            "Write `survey: quarterly` in a client's `client.md`, and their answers with `vaws survey NAME --answer \"nps:9 csat:4/5\"`."
        return [
            "answers": .list(SatisfactionWords.sentences(all).map { View(["text": .text($0)]) }),
            "hasAnswers": .flag(!review.clients.isEmpty),
            "surveys": .text(words.surveys(review.surveys) ?? ""),
            "answerChart": .fragment(chart.isDrawn ? chart.svg(id: "answers") : ""),
            "clients": .list(review.clients.map { client($0, words, in: context) }),
            "noAnswers": (review.clients.isEmpty ? hint : "").fragment(in: context),
        ]
    }

    private static func client(_ row: ClientSatisfaction, _ words: PracticeWords, in context: PageContext) -> View {
        let latest = context.workspace.feedback[row.latest]
        return View([
            "name": .text(context.name(ofClient: row.client)), "link": .link(context.client(row.client)),
            "latest": .text(words.latest(latest)), "trend": .text(words.trend(row.quarters)),
            "place": .text(context.place(latest.location)), "source": .link(context.source(latest.location)),
        ])
    }
}
