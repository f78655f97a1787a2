import Diagnostics
import Records
import Values

/// Promises that do not fit into the time there is: one finding for each overloaded span.
struct OverloadChecks {
    private let plan: Plan
    /// Tasks of which it is told already that their dates contradict each other.
    private let explained: Set<Int>

    init(_ plan: Plan, explained: Set<Int>) {
        self.plan = plan
        self.explained = explained
    }

    var findings: [TaskFinding] {
        plan.people.flatMap { person in
            [person.overload].compactMap { $0 }.filter(isNews).compactMap { finding($0, of: person) }
        }
    }

    /// Not what is only overdue, and not what other findings explain.
    private func isNews(_ overload: Overload) -> Bool {
        let open = overload.tasks.filter { task in
            plan.assessment(of: task)?.neededBy.map { $0 >= plan.workspace.today } ?? false
        }
        return !open.isEmpty && !open.allSatisfy(explained.contains)
    }

    private func finding(_ overload: Overload, of person: PersonPlan) -> TaskFinding? {
        let tasks = overload.tasks.sorted { rank($0) < rank($1) }
        guard let last = tasks.last else { return nil }
        let whose = person.person.map { "for \($0.name) " } ?? ""
        let others = tasks.dropLast()
        return TaskFinding(
            id: .overloaded, place: place(last), message: whose + figures(overload),
            fix: "give one of them a later `due:`, or agree on less"
                + (plan.people.count > 1 ? ", or hand one over with `@name`" : ""),
            notes: .some(others.map { (note($0), place($0)) }))
    }

    /// "from 2026-11-23 to 2026-11-27 31h are promised and 22h30m are there: 8h30m too much".
    private func figures(_ overload: Overload) -> String {
        let span =
            overload.from == overload.through
            ? "on \(overload.from)" : "from \(overload.from) to \(overload.through)"
        let there = overload.available > .zero ? "\(overload.available) are there" : "there is no time for it"
        return "\(span) \(overload.promised) are promised and \(there): \(overload.deficit) too much"
    }

    private func note(_ task: Int) -> String {
        let left = plan.assessment(of: task).map { "\($0.remaining.minutes) left" } ?? ""
        let needed = plan.assessment(of: task)?.neededBy.map { ", needed by \($0)" } ?? ""
        return "\(plan.named(task)): \(left)\(needed)"
    }

    /// The due date where there is one, else the task; what comes after it needs the room then.
    private func place(_ task: Int) -> TaskFinding.Place {
        .init(task: task, field: plan.workspace.tasks[task].due == nil ? nil : .due)
    }

    private func rank(_ task: Int) -> Rank {
        Rank(plan.assessment(of: task)?.neededBy.map { Int($0.dayNumber) } ?? .max, task, 0)
    }
}
