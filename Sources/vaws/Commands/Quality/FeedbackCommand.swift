import ArgumentParser

struct FeedbackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feedback",
        abstract: "See what clients said and what was done about it; add to it and answer it.",
        discussion: """
            `vaws feedback` lists what is open: complaints and low answers first. It stays on the list until something \
            answers it: `vaws feedback answer booking --task "Sync both calendars" due:fri`, `--apology "…"`, \
            `--thanks "…"`, `--price "EUR -20.00 …"`, `--procedure calendars`, or `--noted`.
            """,
        subcommands: [FeedbackListCommand.self, FeedbackAddCommand.self, FeedbackAnswerCommand.self],
        defaultSubcommand: FeedbackListCommand.self)
}

struct FeedbackListCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what is open, complaints and low answers first.",
        discussion: """
            Open is what nothing refers to; in hand what an open task or a draft refers to. Low is 6 or less of 10 for \
            `nps`, and half of the scale or less for `rating`, `csat` and `ces`.
            """)

    @Argument(help: ArgumentHelp("Only this client's.", valueName: "client")) var client: String?

    @Flag(help: "With what is answered.") var all = false

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        try open.workspace.mustKnow(client: client)
        let view = FeedbackView(open.workspace, client: client, withAnswered: all)
        session.console.show(view, as: format, shape: .feedback) { FeedbackScreen.text($0, width: session.width) }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
