import ArgumentParser
import Reports

struct InvoiceShowCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print an issued document as it was sent, and where it stands.")

    @Argument(help: ArgumentHelp("Its number, such as 2026-0042.", valueName: "number")) var number: String

    @Option(help: "How to print; `html` is the page for a browser, complete in itself.") var format: DocumentFormat =
        .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        let shown = try ShownDocument(number, in: open.workspace)
        switch format {
        case .text: session.console.show(shown, as: .text, shape: .document, text: \.text)
        case .json: session.console.show(shown, as: .json, shape: .document, text: \.text)
        case .html:
            let pages = IssuedPages(open.workspace, through: PageMaterial(open).templates)
            session.console.print(pages.sheet(of: shown.document))
        }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
