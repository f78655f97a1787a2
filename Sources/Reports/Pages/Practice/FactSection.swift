import Practice
import Values

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
