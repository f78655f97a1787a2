public import Planning
import Records
import Values

/// Of what would mend an overload.
extension PlanWords {
    /// `make it due Mon 30 November, or do 2h less of it, or hand it to Kim`; empty where this task alone cannot mend it.
    public func moves(_ mend: Mend, people: [PersonPlan]) -> String {
        mend.moves.map { words($0, people: people) }.joined(separator: ", or ")
    }

    /// "Taken out, Board books lowers it by 2h and Tax return by 1h 30m." of tasks that alone cannot mend it; nil of none.
    public func partOf(_ mends: [Mend]) -> String? {
        let parts = mends.filter { $0.moves.isEmpty && $0.takesOff > .zero }
            .map { "“\(context.title(ofTask: $0.task))” by \(duration($0.takesOff))" }
        return parts.isEmpty ? nil : "To do without one lowers it: \(Wording.list(parts))."
    }

    private func words(_ move: Mend.Move, people: [PersonPlan]) -> String {
        switch move {
        case .later(let day): "make it due \(self.day(day))"
        case .shorter(let minutes): "do \(duration(minutes)) less of it"
        case .handOver(let person): "hand it to \(people[person].person?.name ?? "someone else")"
        }
    }
}
