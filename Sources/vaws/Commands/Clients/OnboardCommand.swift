import ArgumentParser
import Practice
import Records
import Reports
import Values

struct OnboardCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "onboard",
        abstract: "Begin with a client, and see what is left until the work runs.",
        discussion: """
            `vaws onboard bolt --name "Bolt Ltd" --on fri` makes what is not there yet: the client as a lead, the \
            consultation with its agenda, what they are to give, and the access you need. Run it again to see each step \
            and what to do next. `--ask` drafts a letter that asks for what has not come, and writes `asked:` on those \
            lines.
            """)

    @Argument(help: "The client's id, or the name of a new one.") var client: String

    @Option(help: ArgumentHelp("The full name of a new client.", valueName: "text")) var name: String?

    @Option(help: ArgumentHelp("The day of the consultation; else today.", valueName: "date")) var on: String?

    @Flag(help: "Draft the letter that asks for what is missing.") var ask = false

    @Flag(help: "Draft a welcome letter.") var welcome = false

    @Option(help: "How to print; as JSON nothing is made.") var format: ScreenFormat = .text

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        if format == .json {
            let open = try options.workspace.open(in: session)
            let stage = try WorkflowView.stage(of: client, in: open.workspace)
            session.console.show(
                WorkflowView(stage, stage.onboarding, open.workspace), as: format, shape: .onboard
            ) { _ in "" }
            return .success
        }
        let editor = try options.editor(in: session)
        let planned = try on.map { text throws(Complaint) in try day("--on", text, today: editor.today) }
        return try editor.run { open in
            if ask { return try InformationRequest(client: client, in: open).change() }
            let set = try OnboardingSet(client, name: name, on: planned ?? editor.today, in: open)
            var change = try set.change()
            let made = try EditCheck(open: open).workspace(after: change)
            let stage = try WorkflowView.stage(of: set.name.id, in: made)
            if welcome { change.add(welcomeLetter(stage, open, made), in: open) }
            let view = WorkflowView(stage, stage.onboarding, made)
            change.told +=
                change.files.isEmpty ? [WorkflowScreen.text(view, width: session.width)] : WorkflowScreen.next(view)
            return change
        }
    }

    private func welcomeLetter(_ stage: ClientStage, _ open: OpenWorkspace, _ made: Workspace) -> DraftedMessage {
        let material = LetterMaterial(open)
        return ClientLetter(to: stage, on: made.today, in: made, through: material.letters, material.languages)
            .welcome(consultation: stage.onboarding[.consultation].flatMap { $0.state == .open ? $0.day : nil })
    }
}

extension Change {
    /// With a letter that a command drafts.
    mutating func add(_ message: DraftedMessage, in open: OpenWorkspace) {
        let draft = OutboxDraft(message).change(in: open)
        files += draft.files
        told += draft.told
    }
}
