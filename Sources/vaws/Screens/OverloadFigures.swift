import Planning
import Records
import Reports

/// A span in which promises exceed what can be done, with what could mend it.
struct OverloadFigures: Sendable {
    let overload: Overload
    /// Those that alone mend it first; none where all that is too much is overdue, and so past mending.
    let mends: [Mend]
    let view: PlanView

    init(_ overload: Overload, in view: PlanView) {
        self.overload = overload
        self.view = view
        mends = overload.isOverdue ? [] : view.plan.mends(of: overload)
    }

    /// The sentence, then a line for each task that alone can mend it.
    func draw(on screen: inout Screen) {
        screen.paragraph(view.words.sentence(overload) + " " + view.words.tasks(overload))
        let moves = mends.filter { !$0.moves.isEmpty }
        if !moves.isEmpty { screen.paragraph("Each of these mends it:") }
        for mend in moves {
            screen.item("\(line(mend)) (\(view.words.place(view.workspace.tasks[mend.task].location)))")
        }
        if let part = view.words.partOf(mends) { screen.paragraph(part) }
    }

    /// The sentence, and the move that costs least.
    func drawBriefly(on screen: inout Screen) {
        screen.paragraph(view.words.sentence(overload) + " " + view.words.tasksBriefly(overload))
        if let mending = view.words.mending(mends, people: view.plan.people) { screen.paragraph(mending) }
    }

    /// `Newsletter, Acme: make it due Mon 30 November, or do 2h less of it`.
    private func line(_ mend: Mend) -> String {
        let task = view.workspace.tasks[mend.task]
        return "\(task.title), \(view.words.client(task.client)): \(moves(mend))"
    }

    func moves(_ mend: Mend) -> String { view.words.moves(mend, people: view.plan.people) }

    /// What would mend it of that task alone; nil where that cannot, or was not tried.
    func mend(of task: Int) -> Mend? { mends.first { $0.task == task && !$0.moves.isEmpty } }
}
