import Billing
import Diagnostics
import Records
import Values

extension JSONShape<ExplainedMoney> {
    static var explainedMoney: JSONShape {
        JSONShape(
            "vaws explain, of money",
            [
                JSONField("today", .date, "the day on which it was asked") { .date($0.workspace.today) },
                JSONField("explanations", listOf: .explanationOfMoney, "one for each draft or retainer, else one") {
                    all in
                    all.explanations.map { PlacedRow(row: $0, workspace: all.workspace) }
                },
            ])
    }
}

extension JSONShape<PlacedRow<MoneyExplanation>> {
    fileprivate static var explanationOfMoney: JSONShape {
        JSONShape(
            "explanation",
            [
                JSONField("kind", .text, MoneyExplanation.Kind.allCases.map { "`\($0.rawValue)`" }.listed) {
                    .text($0.row.kind.rawValue)
                },
                JSONField("name", .text, "the invoice's number, the agreement's or the client's id") {
                    .text($0.row.name)
                },
                JSONField("client", .text, "the client's id") { .text($0.row.client) },
                JSONField("title", .text, "what it is and comes to, in words") { .text($0.row.title) },
                JSONField("sections", listOf: .sectionOfSteps, "in the order in which they are shown") { explained in
                    explained.row.sections.map { PlacedRow(row: $0, workspace: explained.workspace) }
                },
                JSONField("notes", .texts, "what else one must know") { .texts($0.row.notes) },
            ])
    }
}

extension JSONShape<PlacedRow<MoneyExplanation.Section>> {
    fileprivate static var sectionOfSteps: JSONShape {
        JSONShape(
            "section of an explanation",
            [
                JSONField("title", .text, "its heading; empty for the first") { .text($0.row.title) },
                JSONField("steps", listOf: .step, "the figures") { section in
                    section.row.steps.map { PlacedRow(row: $0, workspace: section.workspace) }
                },
            ])
    }
}

extension JSONShape<PlacedRow<Step>> {
    fileprivate static var step: JSONShape {
        JSONShape(
            "step",
            [
                JSONField("kind", .text, "one of \(Step.Kind.allCases.map { "`\($0.rawValue)`" }.listed)") {
                    .text($0.row.kind.rawValue)
                },
                JSONField("name", .text, "what it is") { .text($0.row.name) },
                JSONField("value", .text, "as text, such as `EUR 178.75`, `3h15m`, `21%`; empty for none") {
                    .text($0.row.value.description)
                },
                JSONField("amount", .amount, "where it is money, else null") {
                    if case .money(let money) = $0.row.value { .amount(money) } else { .none }
                },
                JSONField("minutes", .minutes, "where it is a length of time, else null") {
                    if case .minutes(let minutes) = $0.row.value { .minutes(minutes) } else { .none }
                },
                JSONField("made_by", .text, "how its parts make it: \(Step.Making.listed)") {
                    .text($0.row.making.rawValue)
                },
                JSONField("reason", .text, "why it is so") { .text($0.row.reason) },
                JSONField("places", .texts, "the lines that it comes from, as `file:line`") { step in
                    .texts(step.row.locations.map { "\(step.workspace.path(of: $0)):\($0.line)" })
                },
                JSONField("parts", listOfTheSame: "step", "what made it") { step in
                    step.row.parts.map { JSONShape.step.json(of: PlacedRow(row: $0, workspace: step.workspace)) }
                },
            ])
    }
}

extension Step.Making {
    /// Each with what it means.
    fileprivate static var listed: String {
        allCases.map { "`\($0.rawValue)` (\($0.meaning))" }.listed
    }

    private var meaning: String {
        switch self {
        case .stated: "as the places say"
        case .sum: "the parts that are money, or minutes, added up"
        case .product: "the first part × the second, minutes as hours"
        case .share: "the second, in percent, of the first"
        case .within: "the tax within the first, by the rate in the second"
        case .proportion: "the first × the second ÷ the third"
        case .interest: "the first at the second, in percent a year, for the third in days of 365"
        case .hours: "the first in hours with two digits"
        case .spread: "a part of what is above it, by the largest remainder"
        case .told: "the parts say more"
        }
    }
}
