import ArgumentParser
import Billing
import Records
import Reports

struct InvoiceDraftCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Print what would be billed today.",
        discussion: """
            One draft for the periods that are over, with everything that is still open from before, and one for the \
            running period so far. Drafts have no number. With --service only what is open of one service: its hours, \
            pieces, charges and expenses. Retainers, fixed prices, the minimum charge and what goes off the whole bill \
            stay with the rest.
            """)

    @OptionGroup var choice: DraftChoice

    @Option(help: ArgumentHelp("Only what is open of this service.", valueName: "service")) var service: String?

    @Option(help: "How to print.") var format: ScreenFormat = .text

    func run(in session: Session) throws -> ExitStatus {
        let open = try choice.options.open(in: session)
        let shown = ShownDrafts(
            pages: try choice.pages(as: .markdown, in: open, onlyOf: service), workspace: open.workspace)
        session.console.show(shown, as: format, shape: .drafts, text: \.text)
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}

/// The drafts that a command prints.
struct ShownDrafts {
    let pages: [DraftPages.Page]
    let workspace: Workspace

    var text: String { pages.map(\.text).joined(separator: "\n") }
}
