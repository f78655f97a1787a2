import ArgumentParser
import Diagnostics
import Records

struct AddCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Write a new task into a client's list.",
        discussion: """
            `vaws add acme "Draft the November issue" due:fri estimate:3h`, `vaws add me "Renew the insurance"`. It goes \
            to tasks.md in the client's folder, or to the file in tasks/ whose project or service fits, behind the last \
            task there, in the notation that prevails. Days may be as people say them; the file gets ISO.
            """)

    @Argument(help: "The client's id; `me` for your own tasks.") var client: String

    @Argument(help: ArgumentHelp("The text, and fields such as `due:fri`.", valueName: "text"))
    var words: [String]

    @Option(help: ArgumentHelp("Below this heading.", valueName: "heading")) var section: String?

    @Option(help: ArgumentHelp("Into this file.", valueName: "path"), completion: .file(extensions: ["md"]))
    var file: String?

    @OptionGroup var options: EditOptions

    private var owner: String? { client == "me" ? nil : client }

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        return try editor.run { open in
            try mustKnowClient(in: open.workspace)
            let given = try FieldArguments(words, client: owner, from: editor.directory, in: open)
            guard given.text.contains(where: { !$0.isWhitespace }) else {
                throw Complaint("the task has no text", fix: "write it behind the client, in quotes", status: .usage)
            }
            let target = try target(given.fields, editor, open)
            return try change(given, to: target, in: open)
        }
    }

    private func target(_ fields: [TaskField], _ editor: WorkspaceEditor, _ open: OpenWorkspace) throws(Complaint)
        -> TargetFile
    {
        guard let file else { return try TargetFile(of: owner, fitting: fields, in: open) }
        return try TargetFile(path: file, from: editor.directory, in: open)
    }

    private func change(_ given: FieldArguments, to target: TargetFile, in open: OpenWorkspace) throws(Complaint)
        -> Change
    {
        let defaults = target.defaults
        let fields = given.fields.filter { field in
            field.value != nil && !(field.key == .project && field.value == defaults.project)
                && !(field.key == .service && field.value == defaults.service)
        }
        let (edit, line) = try complaining { () throws(EditProblem) in
            try TaskEditor.add(given.text, fields, to: target.file, section: section)
        }
        var change = Change(
            files: [try target.change(edit)], told: ["Added: '\(given.text)' (\(target.file.path):\(line))."])
        try addIDs(given, to: &change, in: open)
        let after = try EditCheck(open: open).workspace(after: change)
        try mustBeTheirs(target.file.path, line, in: after)
        return change
    }

    /// A line that is now referred to is given its id; where it stands in the same file, with the new one.
    private func addIDs(_ given: FieldArguments, to change: inout Change, in open: OpenWorkspace) throws(Complaint) {
        var edits = EditList()
        for file in change.files { if case .edit(let id, let own) = file { edits.add(own, to: id) } }
        let named = try given.writeIDs(TaskEditor(open.workspace), into: &edits)
        guard !named.isEmpty else { return }
        let made = change.files.filter { if case .make = $0 { true } else { false } }
        change = Change(files: edits.files + made, told: change.told + named)
    }

    private func mustKnowClient(in workspace: Workspace) throws(Complaint) {
        let known = workspace.clients.map(\.id)
        guard let owner, !known.contains(owner) else { return }
        throw Complaint(
            "there is no client '\(owner)'", fix: didYouMean(owner, among: known) ?? "`me` is for your own tasks",
            id: "unknown-client")
    }

    /// The line, read again, is a task of that client.
    private func mustBeTheirs(_ path: String, _ line: Int, in workspace: Workspace) throws(Complaint) {
        let task = workspace.tasks.first {
            $0.location.line == Int32(line) && workspace.path(of: $0.location) == path
        }
        guard let task else {
            throw Complaint("no tasks are read in '\(path)'", fix: "name a file in the client's folder")
        }
        guard task.client == owner else {
            let whose = task.client.map { "of '\($0)'" } ?? "of no client"
            throw Complaint("'\(path)' is \(whose)", fix: "name a file of '\(client)'", id: "client-mismatch")
        }
    }
}
