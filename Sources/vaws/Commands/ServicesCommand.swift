import ArgumentParser
import Practice
import Reports

struct ServicesCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "services",
        abstract: "Say what you offer and what brings it in: price, hours, income, demand, promises kept.",
        discussion: """
            For each service of the catalogue: its price today and the next one, the hours and income of the last twelve \
            months, who has it or asked for it, due dates kept, and the turnaround against the promise. \
            `vaws list services` lists the files.
            """)

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        let view = ServicesView(workspace: open.workspace, book: ServiceBook(open.workspace))
        session.console.show(view, as: format, shape: .services) { ServicesScreen.text($0, width: session.width) }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
