import Diagnostics
import Markdown

/// Reads `me/goals.md`: what is to be reached by a day, and by what it is measured.
struct GoalReader {
    let entries: EntryReader
    private var source: EntrySource { entries.source }

    init(_ source: EntrySource) {
        entries = EntryReader(source, kind: .goals)
    }

    func read(_ reporter: inout Reporter) -> [Goal] {
        entries.all(&reporter) { bytes, item, position, reporter throws(EntryReader.Unreadable) in
            let fields = entries.fields(bytes, position, &reporter)
            var goal = Goal(location: source.location(of: item), text: fields.line.text)
            goal.measure = measure(fields, &reporter) ?? source.defaults.measure
            goal.service = entries.service(fields, &reporter)
            goal.target = fields.text(.target) ?? source.defaults.target
            goal.from = fields.date(.from, &reporter)
            goal.by = fields.date(.by, &reporter) ?? source.defaults.by
            goal.every = fields.choice(.every, Goal.Rhythm.self, &reporter)
            goal.level = fields.text(.level) ?? source.defaults.level
            goal.evidence = fields.text(.evidence) ?? source.defaults.evidence
            goal.cost = fields.money(.cost, in: source.defaults.currency ?? source.names.currency, &reporter)
            return goal
        }
    }

    /// Words are the person's own; what is nearly a figure that vaws works out is told.
    private func measure(_ fields: FieldReader, _ reporter: inout Reporter) -> String? {
        guard let field = fields.line.field(.measure) else { return nil }
        let known = GoalMeasure.allCases.map(\.rawValue)
        if !known.contains(field.value), let near = nearest(to: field.value, among: known) {
            reporter.report(
                .unknownMeasure, "'\(field.value)' is no figure that vaws works out", at: field.valueRange,
                fix: "did you mean `measure:\(near)`? In words of your own it is shown as it stands")
        }
        return field.value
    }
}
