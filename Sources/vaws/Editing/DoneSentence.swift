import Diagnostics
import Records
import Values

/// What `vaws done` says of one task.
struct DoneSentence {
    let text: String

    init(_ outcome: Completion.Outcome, _ task: Int, _ day: CalendarDate, linesAdded: Int, _ workspace: Workspace) {
        let name = workspace.named(task, added: linesAdded)
        let line = Int(workspace.tasks[task].location.line) + linesAdded
        text =
            switch outcome {
            case .done(nil): "Done: \(name)."
            case .done(let next?): "Done: \(name). \(DoneSentence.next(next, line: line - 1))"
            case .removed(nil): "Done and removed: \(name)."
            case .removed(let next?): "Done and removed: \(name). \(DoneSentence.next(next, line: line))"
            case .wroteNext(let next): "Ticked already: \(name). \(DoneSentence.next(next, line: line - 1))"
            case .already: "Done already: \(name)."
            case .doneThatDay:
                "Done already on \(day): \(name) is the next occurrence and stays open; `--ahead` completes it too."
            }
    }

    private static func next(_ next: NextOccurrence, line: Int) -> String {
        if let due = next.due { return "Next is due \(due), on line \(line)." }
        if let day = next.plannedOn { return "Next is on \(day), on line \(line)." }
        return "Next is on line \(line)."
    }
}
