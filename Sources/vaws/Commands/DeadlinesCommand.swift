import ArgumentParser
import Planning

struct DeadlinesCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadlines",
        abstract: "Say which promises can be kept, week by week.",
        discussion: "Every open task with a due date, and each span in which more is promised than can be done.")

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        let view = DeadlinesView(PlanView(Plan(open.workspace)))
        session.console.show(view, as: format, shape: .deadlines) { DeadlinesScreen.text($0, width: session.width) }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
