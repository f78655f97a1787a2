import ArgumentParser
import Records
import Values

struct ListCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Print records as a table, JSON or CSV.",
        discussion: """
            `vaws list tasks --client acme --where done=false --sort due` lists what is open for one client. \
            Each kind has its own columns; docs/json.md names them all.
            """)

    @Argument(
        help: ArgumentHelp("What to list: \(ListKind.allCases.map(\.rawValue).listed).", valueName: "kind"),
        completion: .list(ListKind.allCases.map(\.rawValue)), transform: { try ListKind(named: $0) })
    var kind: ListKind

    @Option(help: ArgumentHelp("Only this client's.", valueName: "id")) var client: String?

    @Option(help: ArgumentHelp("Only from this day on.", valueName: "date")) var from: String?

    @Option(help: ArgumentHelp("Only up to this day.", valueName: "date")) var to: String?

    @Option(
        name: .customLong("where"), parsing: .singleValue,
        help: ArgumentHelp("Only where the column has the value; may be given again.", valueName: "key=value"))
    var conditions: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Columns to sort by, with commas; `-due` sorts downwards.", valueName: "columns"))
    var sort: String?

    @Option(help: ArgumentHelp("The columns to print, with commas, or `all`.", valueName: "columns"))
    var columns: String?

    @Option(help: "How to print.") var format: ListFormat = .table

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let today = try session.today(options.today)
        var query = Query(kind: kind.rawValue, listing: kind.listing)
        query.client = client
        query.from = try from.map { text throws(Complaint) in try day("--from", text, today: today) }
        query.to = try to.map { text throws(Complaint) in try day("--to", text, today: today) }
        query.conditions = conditions
        query.sort = names(sort)
        query.columns = names(columns)
        if query.columns == ["all"] || (columns == nil && format != .table) {
            query.columns = query.listing.heads.map(\.name)
        } else if columns == nil {
            query.columns = query.listing.shown
        }
        try query.validate()
        let open = try options.open(in: session)
        try open.workspace.mustKnow(client: client)
        let selection = try query.run(on: open.workspace)
        session.console.writeOutput(format.render(selection))
        session.console.tellErrors(open.diagnostics)
        return .success
    }

    private func names(_ text: String?) -> [String] { text?.split(separator: ",").map(String.init) ?? [] }
}
