import ArgumentParser
import Billing
import Records
import Values

struct InvoiceListCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Say where each invoice stands: what was paid, what is open, what is late.",
        discussion:
            "Credit notes and voids are in the figures of their invoices; `vaws list invoices` has every document.")

    @Option(help: ArgumentHelp("Only this client's.", valueName: "id")) var client: String?

    @Flag(help: "Only those with something open.") var open = false

    @Option(help: "How to print.") var format: ListFormat = .table

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let workspace = try options.open(in: session)
        try workspace.workspace.mustKnow(client: client)
        let invoices = Receivables(workspace.workspace).invoices.filter {
            (client == nil || $0.client == client) && (!open || !$0.owed.isZero)
        }
        let listing = Listing.standings(invoices)
        var query = Query(kind: "invoices", listing: listing)
        query.columns = format == .table ? listing.shown : listing.heads.map(\.name)
        session.console.writeOutput(format.render(try query.run(on: workspace.workspace)))
        session.console.tellErrors(workspace.diagnostics)
        return .success
    }
}
