import ArgumentParser
import Records
import Values

struct NoteCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Write down what was said or decided with a client.",
        discussion: """
            `vaws note acme email "Sam wants the list by Friday" --in --who sam`, `vaws note acme call "We talked it over"`, \
            `vaws note acme decision "Print 400 copies" --re flyer --changes scope`: one line in the client's messages. A \
            decision that changes scope, price or date names the amendment or the task that bears it out. A message that \
            came in waits for an answer until one is written down; `--no-reply` says that none is owed.
            """)

    @Argument(help: "The client's id.") var client: String

    @Argument(help: ArgumentHelp("email, call, chat, meeting, or decision.", valueName: "channel")) var channel: String

    @Argument(help: "What was said, on one line.") var text: String

    @Flag(name: .customLong("in"), help: "The client said it.") var isIncoming = false

    @Flag(name: .customLong("out"), help: "You said it.") var isOutgoing = false

    @Option(help: ArgumentHelp("Who: a contact's name behind `@`; several as `dana,marcus`.", valueName: "name"))
    var who: String?

    @Option(help: ArgumentHelp("What it is about: ids of tasks, agreements, invoices.", valueName: "id"))
    var re: [String] = []

    @Option(help: ArgumentHelp("Of a decision: scope, price, date, or several.", valueName: "what"))
    var changes: String?

    @Option(help: ArgumentHelp("How a decision was made: call, email, …", valueName: "channel")) var by: String?

    @Flag(help: "No answer is owed.") var noReply = false

    @Option(help: ArgumentHelp("The day, or `2026-11-20T14:05`; else now.", valueName: "date")) var on: String?

    @OptionGroup var options: EditOptions

    func run(in session: Session) throws -> ExitStatus {
        let editor = try options.editor(in: session)
        return try editor.run { open in
            let request = NoteRequest(
                client: client, channel: channel, by: by, text: text, isIncoming: isIncoming, isOutgoing: isOutgoing,
                people: NoteRequest.parts([who].compactMap(\.self)), about: NoteRequest.parts(re), changes: changes,
                needsNoReply: noReply)
            let at = try moment(open.workspace, session)
            return try NoteChange(open: open).change(try request.line(at: at, in: open.workspace))
        }
    }

    private func moment(_ workspace: Workspace, _ session: Session) throws(Complaint) -> Moment {
        guard let on else {
            let now = try session.now(in: workspace.business.zone, today: options.workspace.today)
            return Moment(now.day, time: now.minute)
        }
        if let moment = Moment(on), moment.time != nil, moment.date <= workspace.today { return moment }
        return Moment(try pastDay(on, today: workspace.today, else: "what is still to be said is a task or a meeting"))
    }
}
