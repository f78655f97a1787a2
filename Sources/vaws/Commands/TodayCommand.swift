import ArgumentParser
import Diagnostics

struct TodayCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "today",
        abstract: "Say what to do today, in which order and why.",
        discussion: """
            The first line is the answer. Then come the tasks in their order, promises at risk, meetings and \
            check-ins, what runs, and what waits. It reads the files and writes nothing.
            """)

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        session.keep(open)
        let today = TodayView(open)
        session.console.show(today, as: format, shape: .today) { TodayScreen.text($0, width: session.width) }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
