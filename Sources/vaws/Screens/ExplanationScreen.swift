import Diagnostics
import Planning
import Records
import Reports
import Values

/// Every figure of a task, in the order in which they follow from each other.
struct ExplanationScreen {
    private let explanation: Explanation
    private var view: PlanView { explanation.figures.view }

    /// Of the places of a figure, so many are named.
    private static let placesShown = 3

    static func text(_ explanation: Explanation, width: Int) -> String {
        let page = ExplanationScreen(explanation: explanation)
        var screen = Screen(width: width)
        screen.paragraph(page.title)
        screen.paragraph(page.summary)
        screen.blank()
        screen.table(page.table)
        return screen.text
    }

    private var title: String {
        let assessment = explanation.figures.assessment
        return "\(view.titled(assessment)) \(view.place(assessment))"
    }

    /// "Due Fri 27 Nov, 2h left, tight: 25m to spare."
    private var summary: String {
        let (task, words) = (explanation.figures.assessment, view.words)
        let due = words.due(task)
        let parts = [
            due.isEmpty ? "No due date" : "Due \(due)", view.leftWords(task),
            task.verdict?.words ?? "",
        ]
        return "\(parts.filter { !$0.isEmpty }.joined(separator: ", ")): \(explanation.figures.why)."
    }

    private var table: TextTable {
        var table = TextTable([.init(head: ""), .init(head: "", alignsRight: true), .init(head: "", fit: .wrapped)])
        for term in explanation.terms { table.add([term.name.rawValue, value(term), reason(term)]) }
        return table
    }

    private func value(_ term: Term) -> String {
        switch term.value {
        case .minutes(let minutes): view.words.duration(minutes)
        case .day(let day): view.words.briefDay(day)
        case .number, .factor, .word: term.value.description
        }
    }

    private func reason(_ term: Term) -> String {
        guard !term.locations.isEmpty else { return term.reason }
        let places = term.locations.prefix(ExplanationScreen.placesShown).map(view.words.place)
        let rest = term.locations.count - places.count
        return "\(term.reason) (\((places + (rest > 0 ? ["\(rest) more"] : [])).joined(separator: ", ")))"
    }
}
