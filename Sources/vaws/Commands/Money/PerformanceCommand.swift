import ArgumentParser
import Billing
import Practice
import Records
import Values

struct PerformanceCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "performance",
        abstract: "Say what the work brought: utilisation, realisation, collection, and the effective rate.",
        discussion: """
            Each figure with what it is of, by client and in all, for this year up to today. Hours that are not billed \
            count. What clients answered is there too; no percentage below five answers.
            """)

    @Option(help: ArgumentHelp("Only this client's.", valueName: "id")) var client: String?

    @OptionGroup var span: PeriodOptions

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        try open.workspace.mustKnow(client: client)
        let today = open.workspace.today
        let period = try span.span(today: today, else: Period(Period(yearOf: today).start, through: today))
        let view = PerformanceView(open.workspace, client: client, in: period)
        session.console.show(view, as: format, shape: .performance) {
            PerformanceScreen.text($0, width: session.width)
        }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
