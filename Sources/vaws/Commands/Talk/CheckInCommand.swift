import ArgumentParser
import Planning
import Practice
import Records
import Reports
import Values

struct CheckInCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-in",
        abstract: "Draft the agenda of a client's next check-in, or write down that it was held.",
        discussion: """
            `vaws check-in acme` shows the agenda and drafts it into outbox/: done since the last one, in progress, on hold, \
            waiting for the client, decisions, hours, the next seven days. `vaws sync` drafts it by itself on the working \
            day before, by `check-in:` in the client's file. `vaws check-in acme --held` makes the meeting's file with the \
            agenda and room for notes.
            """)

    @Argument(help: "The client's id.") var client: String

    @Flag(help: "It was held: make the file of the meeting.") var held = false

    @Option(help: ArgumentHelp("The day of the check-in; else the next, or with --held today.", valueName: "date"))
    var on: String?

    @Flag(help: "Only show it.") var print = false

    @Option(help: "How to print; as JSON nothing is drafted.") var format: ScreenFormat = .text

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        if !held, print || format == .json {
            let open = try options.workspace.open(in: session)
            session.console.show(try prepared(open).view, as: format, shape: .checkIn) {
                DraftScreen.text($0.message, width: session.width)
            }
            session.console.tellErrors(open.diagnostics)
            return .success
        }
        return try options.editor(in: session).run { open in
            let prepared = try prepared(open)
            if held { return try prepared.meeting.change(in: open) }
            var change = OutboxDraft(prepared.view.message, isKept: !prepared.isNear).change(in: open)
            change.told.insert(prepared.view.message.body, at: 0)
            return change
        }
    }

    private struct Prepared {
        let view: CheckInView
        let meeting: CheckInMeeting
        let isNear: Bool
    }

    private func prepared(_ open: OpenWorkspace) throws(Complaint) -> Prepared {
        let (workspace, material) = (open.workspace, LetterMaterial(open))
        let known = try workspace.known(client: client)
        let turn = try turn(of: known, workspace)
        let briefing = ClientBriefing(
            of: known, from: turn.since, on: turn.day, includesDay: false, in: workspace)
        let letter = CheckInLetter(briefing, in: workspace, through: material.letters, material.languages)
        return Prepared(
            view: CheckInView(briefing: briefing, message: letter.message, workspace: workspace),
            meeting: CheckInMeeting(letter: letter, client: known, day: turn.day), isNear: turn.isNear)
    }

    /// The day that was named, else that of the interval; without an interval, or for one that was held, today.
    private func turn(of known: Client, _ workspace: Workspace) throws(Complaint) -> CheckInTurn {
        let usual = CheckInTurn.next(of: known, workspace)
        guard let day = try day(workspace) ?? (held ? workspace.today : nil) ?? usual?.day else {
            return CheckInTurn(of: known, on: workspace.today, workspace)
        }
        return usual.flatMap { $0.day == day ? $0 : nil } ?? CheckInTurn(of: known, on: day, workspace)
    }

    private func day(_ workspace: Workspace) throws(Complaint) -> CalendarDate? {
        guard let on else { return nil }
        if held { return try pastDay(on, today: workspace.today, else: "write it down once it was held") }
        return try vaws.day("--on", on, today: workspace.today)
    }
}
