import ArgumentParser
import Records
import Values

struct OutboxCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "Show the messages that wait to be sent, or one of them as mail, Slack and Teams take it.",
        discussion: """
            `vaws sync` drafts messages into outbox/ when they are due. Read one, change what you like, send it with your \
            own program, then write it down with `vaws send`, or leave it with `vaws drop`. \
            `vaws outbox reminder-2 -o mail.eml` writes it as a mail that your mail program opens, with the files that \
            `attach:` names; `--as text` is for pasting, `--as slack-blocks` and `--as teams` are what their webhooks take.
            """)

    @Argument(help: ArgumentHelp("One message: the file, its name, or a part that only one has.", valueName: "file"))
    var file: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "In what form: \(MessageForm.allCases.map(\.rawValue).joined(separator: ", ")); else as its channel has it.",
            valueName: "form"))
    var form: MessageForm?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("A new file for it; else it is printed.", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(help: ArgumentHelp("The day that the mail bears; else today.", valueName: "date")) var on: String?

    @Option(help: "How to print.") var format: ScreenFormat = .text

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let work = try options.folder.session(session)
        let open = try options.open(in: session)
        let found = try file.map { text throws(Complaint) in try OutboxFile(text, in: open, from: work.directory) }
        if let found, format == .text {
            try show(
                try MessageRendering(of: found, in: open).text(
                    as: form ?? .of(found.draft), at: try instant(open, session)), work)
        } else {
            guard form == nil, output == nil, on == nil else { throw OutboxCommand.noMessage(file) }
            let view = found.map { OutboxView($0, in: open) } ?? OutboxView(open)
            session.console.show(view, as: format, shape: .outbox) { OutboxScreen.text($0, width: session.width) }
        }
        session.console.tellErrors(open.diagnostics)
        return .success
    }

    private static func noMessage(_ file: String?) -> Complaint {
        file == nil
            ? Complaint(
                "`--as`, `--on` and `-o` are for one message", fix: "name it: `vaws outbox` shows them", status: .usage)
            : Complaint(
                "`--format json` is a form of its own", fix: "leave `--as`, `--on` and `-o` out", status: .usage)
    }

    private func show(_ text: String, _ session: Session) throws(Complaint) {
        guard let output else { return session.console.writeOutput(Array(text.utf8)) }
        try NewFile.write(text, to: output, below: WorkspaceRoot(path: session.directory))
        session.console.print(output)
    }

    /// Now, or that time on the day given.
    private func instant(_ open: OpenWorkspace, _ session: Session) throws(Complaint) -> Int64 {
        let zone = open.workspace.business.zone
        let now = try session.now(in: zone, today: options.today)
        guard let on else { return now.instant }
        return zone.instant(try day("--on", on, today: open.workspace.today), minute: now.minute)
    }
}
