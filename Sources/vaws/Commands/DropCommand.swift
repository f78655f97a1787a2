import ArgumentParser

struct DropCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop",
        abstract: "Decide against a message that waits in the outbox.",
        discussion: """
            `vaws drop reminder-2-2026-0042 --reason "paid by phone"` moves it to outbox/dropped/, where it keeps its text; \
            it is not drafted again, on no copy of the workspace.
            """)

    @Argument(help: ArgumentHelp("The file, its name, or a part that only one has.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("Why.", valueName: "text")) var reason: String?

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        if let reason, reason.contains(where: \.isNewline) {
            throw Complaint("a reason stands on one line", fix: "say it shorter", status: .usage)
        }
        return try editor.run { open in
            let found = try OutboxFile(file, in: open, from: editor.directory)
            return try DroppedDraft(file: found, day: editor.today, reason: reason).change(in: open)
        }
    }
}
