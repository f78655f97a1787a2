import ArgumentParser

struct InvoiceShowCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print an issued document as it was sent, and where it stands.")

    @Argument(help: ArgumentHelp("Its number, such as 2026-0042.", valueName: "number")) var number: String

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        let shown = try ShownDocument(number, in: open.workspace)
        session.console.show(shown, as: format, shape: .document, text: \.text)
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
