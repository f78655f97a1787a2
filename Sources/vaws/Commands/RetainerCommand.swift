import ArgumentParser
import Billing
import Records
import Reports

struct RetainerCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "retainer",
        abstract: "Say what was included, used and carried on, period by period.",
        discussion: """
            `vaws retainer acme` prints the client's retainers and blocks of hours: opening + included + bought − used \
            − expired = closing, what is beyond, and how long it lasts at this pace. Without a client, all of them.
            """)

    @Argument(help: ArgumentHelp("Only this client's.", valueName: "client")) var client: String?

    @Option(help: "How to print.") var format: ListFormat = .table

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        try open.workspace.mustKnow(client: client)
        let statements = RetainerStatement.all(Settlement(TimeLedger(open.workspace))).filter {
            client == nil || $0.client == client
        }
        if format == .table {
            session.console.print(try text(statements, open.workspace))
        } else {
            let all = Listing.retainers(statements).heads.map(\.name)
            session.console.writeOutput(format.render(try selection(statements, all, open.workspace)))
        }
        session.console.tellErrors(open.diagnostics)
        return .success
    }

    /// For the eye: a table for each retainer under its name, then what follows from it.
    private func text(_ statements: [RetainerStatement], _ workspace: Workspace) throws(Complaint) -> String {
        guard !statements.isEmpty else {
            return "No agreement\(client.map { " of '\($0)'" } ?? "") has a retainer or a package of hours."
        }
        let parts = try statements.map { statement throws(Complaint) -> String in
            let shown = Listing.retainers([statement]).shown
            let table = TableRows.render(try selection([statement], shown, workspace))
            let words = [RetainerWords.pace(statement)].compactMap { $0 } + RetainerWords.lapses(statement)
            return "\(statement.client): \(statement.title)\n" + String(decoding: table, as: UTF8.self)
                + words.map { $0 + "\n" }.joined()
        }
        return parts.joined(separator: "\n")
    }

    private func selection(
        _ statements: [RetainerStatement], _ columns: [String], _ workspace: Workspace
    ) throws(Complaint) -> Selection {
        var query = Query(kind: "retainers", listing: .retainers(statements))
        query.columns = columns
        return try query.run(on: workspace)
    }
}
