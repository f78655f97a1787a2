public import Planning
import Records
import Values

/// Of what would mend an overload.
extension PlanWords {
    /// `make it due Mon 30 November, or do 2h less of it, or hand it to Kim`; empty where this task alone cannot mend it.
    public func moves(_ mend: Mend, people: [PersonPlan]) -> String {
        mend.moves.map { words($0, of: mend.task, people: people) }.joined(separator: ", or ")
    }

    /// "To mend it: “Newsletter”, Acme: make it due Mon 30 November, or do 2h less of it.", of what costs least; nil where
    /// there is nothing to say.
    public func mending(_ mends: [Mend], people: [PersonPlan]) -> String? {
        guard let least = mends.first(where: { !$0.moves.isEmpty }) else { return partOf(mends) }
        let client = self.client(context.workspace.tasks[least.task].client)
        return "To mend it: “\(context.title(ofTask: least.task))”, \(client): \(moves(least, people: people))."
    }

    /// "No task alone mends it. Most is gained without “Board books” (2h) and “Tax return” (1h 30m)." Of tasks of which none
    /// mends it alone; nil where one does, or none helps.
    public func partOf(_ mends: [Mend]) -> String? {
        guard mends.allSatisfy({ $0.moves.isEmpty }) else { return nil }
        let most = mends.filter { $0.takesOff > .zero }.enumerated()
            .sorted { (-$0.element.takesOff.count, $0.offset) < (-$1.element.takesOff.count, $1.offset) }
            .prefix(3).map { "“\(context.title(ofTask: $0.element.task))” (\(duration($0.element.takesOff)))" }
        return most.isEmpty ? nil : "No task alone mends it. Most is gained without \(Wording.list(most))."
    }

    private func words(_ move: Mend.Move, of task: Int, people: [PersonPlan]) -> String {
        switch move {
        case .later(let day) where context.workspace.tasks[task].due?.date == day:
            "make it due by the end of \(self.day(day))"
        case .later(let day): "make it due \(self.day(day))"
        case .shorter(let minutes): "do \(duration(minutes)) less of it"
        case .handOver(let person): "hand it to \(people[person].person?.name ?? "someone else")"
        }
    }
}
