import ArgumentParser
import Diagnostics
import Practice
import Records
import Reports
import Values

struct OffboardCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "offboard",
        abstract: "See what is left until a client can go, and end it.",
        discussion: """
            `vaws offboard bolt --on 2026-12-31` shows each step: the agreement ends, the work is done, all is billed and \
            paid, access is given back, their files are handed over. It changes nothing. `--letter` drafts a farewell \
            that asks how it was; `--end` writes `status: ended` and the day once nothing blocks.
            """)

    @Argument(help: "The client's id.") var client: String

    @Option(help: ArgumentHelp("The last day of the work; else `until:` of the client, or today.", valueName: "date"))
    var on: String?

    @Flag(help: "Draft the farewell letter.") var letter = false

    @Flag(help: "Write that the client has ended.") var end = false

    @Flag(help: "With --end: even if something is open.") var force = false

    @Option(help: "How to print; as JSON nothing is written.") var format: ScreenFormat = .text

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        let last = try on.map { text throws(Complaint) in try day("--on", text, today: editor.today) }
        if letter || end, format == .text {
            return try editor.run { open in
                let stage = try WorkflowView.stage(of: client, ending: last, in: open.workspace)
                let day = last ?? stage.client.until ?? editor.today
                return end ? try ending(stage, on: day, in: open) : farewell(stage, until: day, in: open)
            }
        }
        let open = try options.workspace.open(in: session)
        let stage = try WorkflowView.stage(of: client, ending: last, in: open.workspace)
        let view = WorkflowView(stage, stage.offboarding, open.workspace)
        session.console.show(view, as: format, shape: .offboard) { WorkflowScreen.text($0, width: session.width) }
        session.console.tellErrors(open.diagnostics)
        return .success
    }

    private func farewell(_ stage: ClientStage, until day: CalendarDate, in open: OpenWorkspace) -> Change {
        let material = LetterMaterial(open)
        let letter = ClientLetter(
            to: stage, on: open.workspace.today, in: open.workspace, through: material.letters, material.languages)
        return OutboxDraft(letter.farewell(until: day)).change(in: open)
    }

    private func ending(_ stage: ClientStage, on day: CalendarDate, in open: OpenWorkspace) throws(Complaint) -> Change
    {
        let blocking = stage.offboarding.steps.filter { !$0.isSettled && $0.name != .farewell && $0.name != .ended }
        guard blocking.isEmpty || force else {
            let named = blocking.filter { $0.state == .open }.map { step in
                let facts = StageWords.facts(step, today: open.workspace.today)
                return facts.isEmpty ? step.name.title : "\(step.name.title) (\(facts))"
            }
            throw Complaint(
                "'\(client)' cannot be ended yet: \(named.joined(separator: "; "))",
                fix: "`vaws offboard \(client)` says what to do, `--force` ends it all the same")
        }
        let keys = ClientKeys([("status", "ended"), ("until", day.description)])
        let edits = try complaining { () throws(EditProblem) in try keys.edits(of: stage.client, in: open.workspace) }
        let place = open.workspace.path(of: stage.client.location)
        return Change(
            files: [.edit(stage.client.location.file, edits)],
            told: ["Ended: \(stage.client.name), on \(day) (\(place))."])
    }
}
