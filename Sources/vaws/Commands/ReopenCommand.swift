import ArgumentParser
import Diagnostics
import Records

struct ReopenCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "Open tasks again that are done or cancelled.",
        discussion: """
            `vaws reopen news-11` makes `[x]` into `[ ]` and takes the day away. A part of a text means those that are \
            over first. The next occurrence of a task that repeats stays where it is.
            """)

    @OptionGroup var named: TaskArguments

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        return try editor.run { open in
            let workspace = open.workspace
            var (edits, told) = (EditList(), [String]())
            for index in try named.find(in: open, from: editor.directory, prefersOpen: false) {
                guard !workspace.tasks[index].isOpen else {
                    told.append("Open already: \(workspace.named(index)).")
                    continue
                }
                let written = try complaining { () throws(EditProblem) in try TaskEditor(workspace).reopen(index) }
                edits.add(written, to: workspace.tasks[index].location.file)
                told.append("Open again: \(workspace.named(index)).\(next(after: index, in: workspace))")
            }
            return Change(files: edits.files, told: told)
        }
    }

    private func next(after index: Int, in workspace: Workspace) -> String {
        let next = workspace.tasks[index].repeats == nil ? nil : RepeatingSeries(workspace.tasks).successor(of: index)
        guard let next, workspace.tasks[next].isOpen else { return "" }
        return " Its next occurrence stays: \(workspace.named(next))."
    }
}
