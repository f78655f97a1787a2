import ArgumentParser

struct RemindersCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "reminders",
        abstract: "Show which reminder of each open invoice is due.",
        discussion: """
            The ladder of the client (`reminders:` in its file, else in vaws.yaml) with the dates of each open invoice: what \
            was sent, what is due today, what comes. Steps that were missed are not sent afterwards.
            """)

    @Argument(help: "Only this client's.") var client: String?

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        try open.workspace.mustKnow(client: client)
        session.console.show(RemindersView(open.workspace, client: client), as: format, shape: .reminders) {
            RemindersScreen.text($0, width: session.width)
        }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
