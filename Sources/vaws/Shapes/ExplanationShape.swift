import Planning
import Reports
import Values

extension JSONShape<Explanation> {
    static var explanation: JSONShape {
        JSONShape(
            "vaws explain",
            [
                JSONField("task", .task, "the task") { $0.figures },
                JSONField("terms", listOf: .term, "its figures, in the order in which they follow from each other") {
                    explanation in
                    explanation.terms.map { TermFigures(term: $0, words: explanation.figures.view.words) }
                },
            ])
    }
}

struct TermFigures {
    let term: Term
    let words: PlanWords
}

extension JSONShape<TermFigures> {
    fileprivate static var term: JSONShape {
        JSONShape(
            "term",
            [
                JSONField("name", .text, "such as \(Term.Name.allCases.prefix(3).map { "`\($0.rawValue)`" }.listed)") {
                    .text($0.term.name.rawValue)
                },
                JSONField("value", .text, "its value as text, such as `9h55m`, `3`, `2026-11-27` or `tight`") {
                    .text($0.term.value.description)
                },
                JSONField("minutes", .minutes, "its value where it is a length of time, else null") {
                    if case .minutes(let minutes) = $0.term.value { .minutes(minutes) } else { .none }
                },
                JSONField("reason", .text, "why it is so") { .text($0.term.reason) },
                JSONField("places", .texts, "the lines that it comes from, as `file:line`") { figures in
                    .texts(figures.term.locations.map(figures.words.place))
                },
            ])
    }
}
