import Diagnostics
import Practice
import Records
import Values

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

/// The figures, a column a span.
enum FactSection {
    private static let row: ViewShape.Names = ["name": .text, "cells": .list(["text": .text])]

    static let names: ViewShape.Names = [
        "heads": .list(["text": .text]), "facts": .list(row), "hasFacts": .flag, "stages": .list(row),
        "hasStages": .flag, "definitions": .list(["text": .text]), "stageDefinition": .text, "noFacts": .hint,
    ]

    static func view(_ review: PracticeReview, in context: PageContext) -> [String: ViewValue] {
        let facts = [review.month.now, review.month.before, review.quarter.now, review.quarter.before]
        let (rows, stages) = (FactWords.rows(facts), FactWords.stages(facts))
        let hint: Hint = "Log time with `vaws log` or in `time.md`, and give tasks a `due:` and an `estimate:`."
        return [
            "heads": .list(facts.map { text(FactWords.heading($0.period, on: context.today)) }),
            "facts": .list(rows.map(view)), "hasFacts": .flag(!rows.isEmpty),
            "stages": .list(stages.map(view)), "hasStages": .flag(!stages.isEmpty),
            "definitions": .list(FactWords.definitions.map(text)),
            "stageDefinition": .text(FactWords.stageDefinition),
            "noFacts": (rows.isEmpty ? hint : "").fragment(in: context),
        ]
    }

    private static func view(_ row: FactWords.Row) -> View {
        View(["name": .text(row.name), "cells": .list(row.cells.map(text))])
    }

    private static func text(_ text: String) -> View { View(["text": .text(text)]) }
}

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

/// What is to be reached, and how far it is.
enum GoalsSection {
    static let names: ViewShape.Names = [
        "goals": .list([
            "text": .text, "state": .text, "isTrouble": .flag, "now": .text, "target": .text, "measure": .text,
            "span": .text, "place": .text, "source": .link,
        ]),
        "hasGoals": .flag, "noGoals": .hint,
    ]

    static func view(_ goals: [GoalProgress], in context: PageContext) -> [String: ViewValue] {
        let hint: Hint =
            "Write `- Ten hours of courses measure:learning-hours target:10h by:2026-12-31` in `me/goals.md`."
        return [
            "goals": .list(goals.map { goal($0, in: context) }), "hasGoals": .flag(!goals.isEmpty),
            "noGoals": (goals.isEmpty ? hint : "").fragment(in: context),
        ]
    }

    private static func goal(_ progress: GoalProgress, in context: PageContext) -> View {
        View([
            "text": .text(progress.goal.text), "state": .text(GoalWords.state(progress)),
            "isTrouble": .flag(GoalWords.needsAttention(progress)), "now": .text(GoalWords.now(progress.figure)),
            "target": .text(progress.goal.target ?? ""), "measure": .text(GoalWords.measure(progress)),
            "span": .text(GoalWords.span(progress.span, on: context.today)),
            "place": .text(context.place(progress.goal.location)),
            "source": .link(context.source(progress.goal.location)),
        ])
    }
}
