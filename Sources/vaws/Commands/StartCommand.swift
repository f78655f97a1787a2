import ArgumentParser
import Records
import Values

struct StartCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: "Begin work: write `9:05 - ?` into your journal.",
        discussion: """
            `vaws start acme "Inbox"` works for a client, `vaws start news-11` on a task, which is marked `[/]`, \
            `vaws start me "Reading"` for yourself. What ran before ends then. With --again it goes on with your last entry. \
            The time is the clock's, in the workspace's zone; with --today it is that time on that day.
            """)

    @Argument(help: "A client, `me`, or a task by its id, `file:line` or a part of its text.") var what: String?

    @Argument(help: "What you do; else the task's title.") var text: String?

    @Flag(help: "Go on with your last entry.") var again = false

    @Option(help: ArgumentHelp("When it began, such as 9:00; else now.", valueName: "time")) var at: String?

    @OptionGroup var whose: PersonOption

    @OptionGroup var options: EditOptions

    func validate() throws {
        if again && text != nil { throw ValidationError("with --again only a text can be given") }
        if !again && what == nil {
            throw ValidationError("what do you begin? Write `vaws start CLIENT` or `vaws start TASK`")
        }
    }

    func run(in session: Session) throws -> ExitStatus {
        let at = try at.map { text throws(Complaint) in try clockTime("--at", text) }
        let editor = try options.editor(in: session)
        return try editor.run { open in
            let zone = open.workspace.business.zone
            let now = try session.now(in: zone, today: options.workspace.today)
            let begin = try at.map { minute throws(Complaint) in try beginning(minute, before: now, in: zone) } ?? now
            let person = try whose.person(in: open.workspace, session)
            return try TimeStart(
                change: TimeChange(open, person: person, now: now), begin: begin, now: now
            ).beginning { change throws(Complaint) in
                again
                    ? try change.lastWork(text: what)
                    : try change.work(what ?? "", text: text, directory: editor.directory)
            }
        }
    }

    /// A time of today, or of last night shortly after midnight.
    private func beginning(_ minute: Int, before now: LocalTime, in zone: Zone) throws(Complaint) -> LocalTime {
        let begin = now.latest(minute, in: zone)
        guard now.instant - begin.instant <= 12 * 3600 else {
            throw Complaint(
                "\(ClockRange.clock(minute)) is still to come: it is \(now.clock)",
                fix: "leave `--at` out to begin now; what is over is written with `vaws log`")
        }
        return begin
    }
}
