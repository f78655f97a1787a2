import ArgumentParser
import Billing
import Records

struct LeaksCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "leaks",
        abstract: "Say what money is left on the table, and what mends it.",
        discussion: """
            `vaws leaks` lists what was worked or paid for clients and nobody asks for: not billed, beyond a retainer, \
            outside every agreement, costs not passed on, rounds beyond the agreed, prices that never rose, overdue. \
            The largest first, each with the line behind it and the command or the line that mends it. Nothing is written.
            """)

    @Argument(help: ArgumentHelp("Only this client's.", valueName: "client")) var client: String?

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        try open.workspace.mustKnow(client: client)
        let settlement = Settlement(TimeLedger(open.workspace))
        let leaks = Leaks(
            settlement, DraftInvoices(settlement), Receivables(open.workspace), client: client)
        session.console.show(LeaksView(workspace: open.workspace, leaks: leaks), as: format, shape: .leaks) {
            LeaksScreen.text($0, width: session.width)
        }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
