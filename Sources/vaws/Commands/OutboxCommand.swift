import ArgumentParser

struct OutboxCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "Show the messages that wait to be sent.",
        discussion: """
            `vaws sync` drafts reminders into outbox/ when they are due. Read one, change what you like, send it with your \
            own mail program, then write it down with `vaws send`, or leave it with `vaws drop`.
            """)

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        session.console.show(OutboxView(open), as: format, shape: .outbox) {
            OutboxScreen.text($0, width: session.width)
        }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
