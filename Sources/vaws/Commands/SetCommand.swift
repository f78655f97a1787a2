import ArgumentParser
import Diagnostics
import Records

struct SetCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Set fields of a task, or take them away.",
        discussion: """
            `vaws set news-11 due:fri estimate:2h`, `vaws set "send it out" after:"november issue"`. An empty value, as \
            in `due:`, takes the field away. Days may be as people say them (fri, tomorrow, +3d, "fri 17:00"); the file \
            gets ISO. A task named by `after:` that has no id is given one. Fields: \
            \(TaskField.keys.map(\.rawValue).listed).
            """)

    @Argument(help: "An id, a place such as `clients/acme/tasks.md:7`, or a part of the text.") var task: String

    @Argument(help: ArgumentHelp("Fields, such as `due:fri`.", valueName: "key:value")) var fields: [String]

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        return try editor.run { open in
            let index = try TaskQuery(text: task, directory: editor.directory).findLine(in: open)
            let given = try FieldArguments(
                fields, client: open.workspace.tasks[index].client, from: editor.directory, in: open)
            try mustBeFields(given.text)
            let change = try change(index, given, in: open.workspace)
            _ = try EditCheck(open: open).workspace(after: change)
            return change
        }
    }

    private func mustBeFields(_ rest: String) throws(Complaint) {
        guard !rest.isEmpty else { return }
        let key = String(rest.prefix { $0 != ":" && $0 != " " })
        throw Complaint(
            "'\(rest)' is no field of a task",
            fix: didYouMean(key, among: TaskField.keys.map(\.rawValue))
                ?? "write `key:value`, with a key of \(TaskField.keys.map(\.rawValue).listed)")
    }

    private func change(_ index: Int, _ given: FieldArguments, in workspace: Workspace) throws(Complaint) -> Change {
        let editor = TaskEditor(workspace)
        var edits = EditList()
        let written = try complaining { () throws(EditProblem) in try editor.set(index, given.fields) }
        edits.add(written, to: workspace.tasks[index].location.file)
        let named = try given.writeIDs(editor, into: &edits)
        let words = given.fields.map { $0.value == nil ? "no \($0.key.rawValue)" : $0.words }.listed
        let told =
            written.isEmpty
            ? "Nothing changes: \(workspace.named(index))." : "Set: \(workspace.named(index)): \(words)."
        return Change(files: edits.files, told: [told] + named)
    }
}

extension TaskField {
    /// `due:2026-11-27`.
    var words: String { "\(key.rawValue):\(value ?? "")" }
}
