import ArgumentParser
import Practice

struct StagesCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "stages",
        abstract: "Show where each client stands, and what is the next step.",
        discussion: """
            From a first word to goodbye: lead, consultation, proposal, agreement, onboarding, working, review, \
            invoicing, off-boarding, ended. Nothing is written down for it: it follows from what you have.
            """)

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        session.console.show(Stages(open.workspace), as: format, shape: .stages) {
            StagesScreen.text($0, width: session.width)
        }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
