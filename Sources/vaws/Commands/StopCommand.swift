import ArgumentParser
import Records
import Values

struct StopCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "stop",
        abstract: "End what runs: write its end in place of `?`.",
        discussion: """
            `vaws stop --at 17:30` is for when you forgot: the latest 17:30 since the work began. Work that passed midnight \
            stays on the day on which it began. The time is the clock's, in the workspace's zone.
            """)

    @Argument(help: "Words to write behind those of the line.") var text: String = ""

    @Option(help: ArgumentHelp("When it ended, such as 10:30; else now.", valueName: "time")) var at: String?

    @OptionGroup var whose: PersonOption

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let at = try at.map { text throws(Complaint) in try clockTime("--at", text) }
        return try options.editor(in: session).run { open in
            let now = try session.now(in: open.workspace.business.zone, today: options.workspace.today)
            let person = try whose.person(in: open.workspace, session)
            let change = TimeChange(open, person: person, now: now)
            return try TimeStop(change: change, now: now, minute: at, text: text).ending()
        }
    }
}
