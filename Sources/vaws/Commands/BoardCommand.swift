import ArgumentParser
import Planning

struct BoardCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "board",
        abstract: "Show where every task stands.",
        discussion: """
            Open, doing (`[/]`), waiting, review, submitted, changes, approved (from `status:`), and what was done this \
            week (ticked with a date).
            """)

    @Option(help: ArgumentHelp("Only this client's.", valueName: "id")) var client: String?

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        try open.workspace.mustKnow(client: client)
        let board = BoardView(PlanView(Plan(open.workspace)), client: client)
        session.console.show(board, as: format, shape: .board) { BoardScreen.text($0, width: session.width) }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
