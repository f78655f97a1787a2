import ArgumentParser
import Diagnostics
import Practice
import Records

struct QCCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "qc",
        abstract: "Write the checks of a task below it, and tick them.",
        discussion: """
            `vaws qc news-11` writes what is missing of the `checklist:` of the task's service below it, as `- [ ] … #check`, \
            and lists all of its checks. Tick them in an editor, or with `--tick "link opened"` or `--all`. A task with \
            checks left is not submitted. Checks are no work of their own: no plan and no board has them.
            """)

    @OptionGroup var named: TaskArguments

    @Option(help: ArgumentHelp("Tick the check with these words; may be given again.", valueName: "text"))
    var tick: [String] = []

    @Flag(help: "Tick all checks: you have looked at each.") var all = false

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        return try editor.run { open in
            let tasks = try named.find(in: open, from: editor.directory)
            return try QualityControl(open: open).change(tasks, ticking: tick, all: all)
        }
    }
}
