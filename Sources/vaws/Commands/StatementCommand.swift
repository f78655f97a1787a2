public import ArgumentParser
import Billing
import Records
public import Reports
import Values

struct StatementCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "statement",
        abstract: "Say what a client owed, what changed it, and what is owed now.",
        discussion: """
            `vaws statement acme` is a balance forward: what was owed before, then each invoice, credit note and payment \
            with what was owed then. `--kind open` lists only what is open, `--kind transactions` only what happened; all \
            three agree on the total. Each currency has its own. `--format html` and `--format markdown` are for the client.
            """)

    @Argument(help: "The client's id.") var client: String

    @Option(help: ArgumentHelp("The first day; else the first of the year.", valueName: "date")) var from: String?

    @Option(help: ArgumentHelp("The last day; else today.", valueName: "date")) var to: String?

    @Option(help: "What it lists.") var kind: StatementKind = .balance

    @Option(help: "How to print.") var format: StatementFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        try open.workspace.mustKnow(client: client)
        let templates = PageMaterial(open).templates
        let statements = try statements(in: open.workspace, templates.languages.language("en"))
        switch format {
        case .text: session.console.print(StatementScreen.text(statements, kind, width: session.width))
        case .markdown:
            let language = templates.languages.language(of: open.workspace.client(client), in: open.workspace)
            session.console.print(
                StatementMarkdown(statements.statements, kind, in: open.workspace, language).text)
        case .html: session.console.print(try page(statements, through: templates))
        case .json: session.console.writeOutput(JSONShape.statement.bytes(of: statements))
        }
        session.console.tellErrors(open.diagnostics)
        return .success
    }

    private func page(_ view: StatementView, through templates: PageTemplates) throws(Complaint) -> String {
        guard let client = view.workspace.client(client) else { throw Complaint("there is no client '\(client)'") }
        let request = PackRequest(client: client, from: view.from, to: view.to, in: view.workspace)
        return ClientPack.statement(request, kind, through: templates)
    }

    private func statements(in workspace: Workspace, _ english: Language) throws(Complaint) -> StatementView {
        let today = workspace.today
        let to = try to.map { text throws(Complaint) in try day("--to", text, today: today) } ?? today
        let from = try from.map { text throws(Complaint) in try day("--from", text, today: today) } ?? to.startOfYear
        guard from <= to else {
            throw Complaint("\(from) is after \(to)", fix: "give `--from` the earlier day", status: .usage)
        }
        return StatementView(
            client: client, from: from, to: to,
            statements: Statement.all(of: client, from: from, to: to, in: workspace), workspace: workspace,
            english: english)
    }
}

/// For a person here, for the client, or for a program.
enum StatementFormat: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, html, json
}

extension StatementKind: ExpressibleByArgument {}

extension CalendarDate {
    fileprivate var startOfYear: CalendarDate { CalendarDate(year: year, month: 1, day: 1) ?? self }
}
