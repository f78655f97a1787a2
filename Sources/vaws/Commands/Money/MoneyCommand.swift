import ArgumentParser

struct MoneyCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "money",
        abstract: "Say what is yours and not yet in, and what the last twelve months brought.",
        discussion: """
            Unbilled work first, with the command that bills it; then what is owed, what was invoiced and came in, what \
            an hour brings, expenses and what lacks a receipt. The page `reports/money.md` has it all.
            """)

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        let view = MoneyView(open.workspace)
        session.console.show(view, as: format, shape: .money) { MoneyScreen.text($0, width: session.width) }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
