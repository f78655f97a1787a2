public import ArgumentParser
public import Billing
import Records
import Values

struct TaxCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "tax",
        abstract: "Say what tax was charged, by rate, and what comes back of expenses.",
        discussion: """
            Of documents issued in this quarter, credit notes taken off; another one with --period. With --basis \
            received it counts when money comes in for a document, as much of it as came in. What is said is what \
            your documents hold: it is no tax return, and no advice.
            """)

    @Option(help: "When tax counts.") var basis: TaxByRate.Basis = .invoiced

    @OptionGroup var span: PeriodOptions

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        let today = open.workspace.today
        let period = try span.span(today: today, else: Period(quarterOf: today))
        let report = TaxReport(open.workspace, Spending.all(open.workspace), in: period, basis: basis)
        let view = TaxView(report: report, today: today)
        session.console.show(view, as: format, shape: .tax) { TaxScreen.text($0, width: session.width) }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}

extension TaxByRate.Basis: ExpressibleByArgument {}
