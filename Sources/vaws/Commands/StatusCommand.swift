import ArgumentParser
import Records
import Values

struct StatusCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say what runs, since when, and what was worked today.",
        discussion: """
            For a shell prompt: `PS1='$(vaws status --short) \\$ '` shows `acme 0:42 · 3h15m today`, and nothing when nothing \
            runs or you are in no workspace.
            """)

    @Flag(help: "One short line for a shell prompt.") var short = false

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var whose: PersonOption

    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
        if short && format == .json { throw ValidationError("`--short` is text: leave out one of the two") }
    }

    func run(in session: Session) throws -> ExitStatus {
        if short, (try? WorkspaceRoot.around(options.folder.session(session).directory)) == nil { return .success }
        let open = try options.open(in: session)
        let now = try session.now(in: open.workspace.business.zone, today: options.today)
        let status = TimeStatus(open.workspace, person: try whose.person(in: open.workspace, session), now: now)
        if short {
            if !status.short.isEmpty { session.console.print(status.short) }
            return .success
        }
        session.console.show(status, as: format, shape: .status) { $0.text }
        session.console.tellErrors(open.diagnostics)
        return .success
    }
}
