import Billing
import Records
import Values

extension MoneyExplanation {
    /// A retainer: the periods before as one line each, the last one with all that was drawn.
    static func retainer(_ explained: RetainerExplanation, in period: Period?) -> MoneyExplanation? {
        let wanted = explained.periods.filter { period?.overlaps($0.period) ?? true }
        guard let last = wanted.last else { return nil }
        let before = period == nil ? wanted.dropLast().map(\.step) : []
        let own = period == nil ? [last.step] : wanted.map(\.step)
        let statement = explained.statement
        return MoneyExplanation(
            kind: .retainer, name: statement.agreement, client: statement.client,
            title: "\(statement.client), \(statement.title): \(last.step.value) \(last.step.reason)",
            sections: [
                Section(title: "", steps: own, shown: period == nil ? shownEntries : nil),
                Section(title: "Before", steps: before.reversed(), isFolded: true),
            ].filter { !$0.steps.isEmpty },
            hint: period != nil || !last.step.hasLongList
                ? nil : "`--period \(String(last.period.start.description.prefix(7)))` shows every entry of a period")
    }
}
