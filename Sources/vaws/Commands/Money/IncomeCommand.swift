public import ArgumentParser
public import Billing
import Records
import Values

struct IncomeCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "income",
        abstract: "Say what was invoiced and what came in, by month, client or service.",
        discussion: """
            Both bases side by side, without tax: invoices less credit notes on their day of issue, and what came in \
            for them on the day of the money. A deposit is income when an invoice takes it. This year up to today, \
            unless --period or --from and --to say otherwise; then what was spent.
            """)

    @Option(help: "By what it is summed.") var by: IncomeGrouping = .month

    @Option(help: ArgumentHelp("Only this client's.", valueName: "id")) var client: String?

    @OptionGroup var span: PeriodOptions

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        try open.workspace.mustKnow(client: client)
        let today = open.workspace.today
        let period = try span.span(today: today, else: Period(Period(yearOf: today).start, through: today))
        let view = IncomeView(open.workspace, by: by, client: client, in: period)
        session.console.show(view, as: format, shape: .income) { IncomeScreen.text($0, width: session.width) }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}

extension IncomeGrouping: ExpressibleByArgument {}
