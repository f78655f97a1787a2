import ArgumentParser
import Records
import Values

struct SendCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Write down that you sent a message of the outbox.",
        discussion: """
            `vaws send reminder-2-2026-0042 --by-hand`: you sent it with your own mail program. It goes from the outbox to \
            the client's messages, with the moment, the subject and its text, and is not drafted again. \
            vaws itself sends nothing.
            """)

    @Argument(help: ArgumentHelp("The file, its name, or a part that only one has.", valueName: "file"))
    var file: String

    @Flag(help: "You sent it yourself; there is no other way yet.") var byHand = false

    @Option(help: ArgumentHelp("The day on which you sent it; else now.", valueName: "date")) var on: String?

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        guard byHand else {
            throw Complaint(
                "vaws sends nothing itself", fix: "send it with your mail program, then add `--by-hand`", status: .usage
            )
        }
        let editor = try options.editor(in: session)
        return try editor.run { open in
            let found = try OutboxFile(file, in: open, from: editor.directory)
            return try SentDraft(file: found, at: try moment(open.workspace, session)).change(in: open)
        }
    }

    private func moment(_ workspace: Workspace, _ session: Session) throws(Complaint) -> Moment {
        if let on {
            return Moment(
                try pastDay(on, today: workspace.today, else: "write it down on the day on which you send it"))
        }
        let now = try session.now(in: workspace.business.zone, today: options.workspace.today)
        return Moment(now.day, time: now.minute)
    }
}
