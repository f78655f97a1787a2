import ArgumentParser
import Billing
import Records

struct ReceivablesCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "receivables",
        abstract: "Say who owes what, and for how long.",
        discussion: """
            What is outstanding by the days since it was due, by client, and each open invoice, the oldest due first. \
            `--today 2026-10-31` shows it as it was that day.
            """)

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        let view = ReceivablesView(open.workspace)
        session.console.show(view, as: format, shape: .receivables) {
            ReceivablesScreen.text($0, width: session.width)
        }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
