import ArgumentParser
import Diagnostics
import Records
import Values

struct CancelCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Take tasks as cancelled, with the day.",
        discussion: """
            `vaws cancel "print run"` makes `[ ]` into `[-]`. A task that repeats does not come again: to leave out one \
            occurrence only, use `vaws set TASK due:DATE`.
            """)

    @OptionGroup var named: TaskArguments

    @Option(help: ArgumentHelp("The day on which it was cancelled; else today.", valueName: "date")) var on: String?

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        let date =
            try on.map { text throws(Complaint) in
                try pastDay(text, today: editor.today, else: "name the day on which it was cancelled")
            } ?? editor.today
        return try editor.run { open in
            var (edits, told) = (EditList(), [String]())
            for index in try named.find(in: open, from: editor.directory) {
                told.append(try cancel(index, on: date, in: open.workspace, &edits))
            }
            return Change(files: edits.files, told: told)
        }
    }

    private func cancel(
        _ index: Int, on day: CalendarDate, in workspace: Workspace, _ edits: inout EditList
    ) throws(Complaint) -> String {
        let task = workspace.tasks[index]
        switch task.state {
        case .cancelled: return "Cancelled already: \(workspace.named(index))."
        case .done: throw Complaint("\(workspace.named(index)) is done", fix: "open it with `vaws reopen` first")
        case .open, .inProgress: break
        }
        let written = try complaining { () throws(EditProblem) in
            try TaskEditor(workspace).cancel(index, on: day)
        }
        edits.add(written, to: task.location.file)
        return "Cancelled: \(workspace.named(index))."
    }
}
