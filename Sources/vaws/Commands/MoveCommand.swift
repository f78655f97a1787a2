import ArgumentParser
import Diagnostics
import Markdown
import Records

struct MoveCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Move a task with its nested lines to another list.",
        discussion: """
            `vaws move news-11 --to clients/acme/tasks/website.md`. What the task has from its old file, its front \
            matter and the task around it (due, service, project, people and the like) is written on its line where \
            the new file says otherwise. In a file of another client it becomes that client's.
            """)

    @Argument(help: "An id, a place such as `clients/acme/tasks.md:7`, or a part of the text.") var task: String

    @Option(
        help: ArgumentHelp("The file; one that is not there is made.", valueName: "path"),
        completion: .file(extensions: ["md"]))
    var to: String

    @Option(help: ArgumentHelp("Below this heading.", valueName: "heading")) var section: String?

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        return try editor.run { open in
            let index = try TaskQuery(text: task, directory: editor.directory).findLine(in: open)
            let target = try TargetFile(path: to, from: editor.directory, in: open)
            return try MovedTask(index: index, target: target, section: section, open: open).change()
        }
    }
}
