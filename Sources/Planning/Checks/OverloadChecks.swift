import Diagnostics
import Records
import Values

/// Promises that do not fit into the time there is: one finding for each overloaded span, with what would mend it.
struct OverloadChecks {
    private let plan: Plan
    /// Tasks of which it is told already that their dates contradict each other.
    private let explained: Set<Int>
    /// How many tasks of each span are tried for what they could give, so that all of `check` stays as fast as the plan.
    private let tried: Int

    init(_ plan: Plan, explained: Set<Int>) {
        self.plan = plan
        self.explained = explained
        tried = min(8, 4000 / max(plan.assessments.count, 1))
    }

    /// With very many tasks only each one's worst span.
    var findings: [TaskFinding] {
        let overdue = plan.demand.overdue()
        return plan.people.flatMap { person in
            let overloads = person.overloads(atMost: tried > 1 ? 20 : 1) { !overdue[$0] }
            return overloads.filter(isNews).compactMap { finding($0, of: person) }
        }
    }

    /// Not what is only overdue, and not what other findings explain.
    private func isNews(_ overload: Overload) -> Bool {
        let open = overload.tasks.filter { task in
            plan.assessment(of: task)?.neededBy.map { $0 >= plan.workspace.today } ?? false
        }
        // Where dates contradict each other there is no time at all between them.
        let isExplained =
            overload.available == .zero ? open.contains(where: explained.contains) : open.allSatisfy(explained.contains)
        return !overload.occurrences.isEmpty || !(open.isEmpty || isExplained)
    }

    /// At the task that alone could mend it, else at the one that is due last.
    private func finding(_ overload: Overload, of person: PersonPlan) -> TaskFinding? {
        let tasks = overload.tasks.sorted(on: rank)
        let mends = tried > 0 ? plan.mends(of: overload, atMost: tried) : []
        let best = mends.first { !$0.moves.isEmpty }
        guard let told = best?.task ?? tasks.last ?? overload.occurrences.last?.task else { return nil }
        // Those that could mend it too come first; how many more there are is all that is said of the rest.
        let others = tasks.filter { $0 != told }.map { task in (task, mends.first { $0.task == task }) }
            .sorted(on: { $0.1?.moves.isEmpty == false ? 0 : 1 })
        let notes = others.map { (note($0.0, $0.1), Optional(place($0.0))) }
        let repeated = overload.occurrences.map { again in
            ("\(plan.named(again.task)) again on \(again.date)", Optional(place(again.task)))
        }
        return TaskFinding(
            id: .overloaded, place: place(told),
            message: (person.person.map { "for \($0.name) " } ?? "") + figures(overload),
            fix: best.map { words($0.moves, inFull: true) }
                ?? "agree on a later day or on less for more than one of them",
            notes: .some(notes + repeated))
    }

    /// "from 2026-11-23 to 2026-11-27 31h are promised and 22h30m are there: 8h30m too much".
    private func figures(_ overload: Overload) -> String {
        let span =
            overload.from == overload.through
            ? "on \(overload.from)" : "from \(overload.from) to \(overload.through)"
        let there = overload.available > .zero ? "\(overload.available) are there" : "there is no time for it"
        return "\(span) \(overload.promised) are promised and \(there): \(overload.deficit) too much"
    }

    /// "'Board books': 3h left, needed by 2026-11-25; or here: `due:2026-11-27`, or 1h less".
    private func note(_ task: Int, _ mend: Mend?) -> String {
        let left = plan.assessment(of: task).map { "\($0.remaining.minutes) left" } ?? ""
        let needed = plan.assessment(of: task)?.neededBy.map { ", needed by \($0)" } ?? ""
        let moves = mend.map(\.moves).flatMap { $0.isEmpty ? nil : "; or here: " + words($0, inFull: false) }
        return "\(plan.named(task)): \(left)\(needed)\(moves ?? "")"
    }

    private func words(_ moves: [Mend.Move], inFull: Bool) -> String {
        moves.map { move in
            switch move {
            case .later(let day): inFull ? "write `due:\(day)` here" : "`due:\(day)`"
            case .shorter(let minutes): inFull ? "do \(minutes) less of it" : "\(minutes) less"
            case .handOver(let member):
                (inFull ? "hand it to " : "") + (plan.people[member].person.map { "@\($0.id)" } ?? "another")
            }
        }.joined(separator: ", or ")
    }

    /// The due date where there is one, else the task; what comes after it needs the room then.
    private func place(_ task: Int) -> TaskFinding.Place {
        .init(task: task, field: plan.workspace.tasks[task].due == nil ? nil : .due)
    }

    private func rank(_ task: Int) -> Rank {
        Rank(plan.assessment(of: task)?.neededBy.map { Int($0.dayNumber) } ?? .max, task, 0)
    }
}
