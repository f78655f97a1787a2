import ArgumentParser
import Values

struct NewCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a file from a template, at its place; prints the path.",
        discussion: """
            `vaws new client acme`, `vaws new agreement 2027 --client acme`, `vaws new time --client acme`. \
            An existing file is never touched. A workspace's own templates lie in templates/new/, such as client.md.
            """)

    @Argument(
        help: ArgumentHelp("What to make: \(RecordKind.allCases.map(\.rawValue).listed).", valueName: "kind"),
        completion: .list(RecordKind.allCases.map(\.rawValue)), transform: { try RecordKind(named: $0) })
    var kind: RecordKind

    @Argument(help: "Its name: `acme`, `2027`, `\"Acme Ltd\"`.") var name: String?

    @Option(help: ArgumentHelp("The client that it is about.", valueName: "id")) var client: String?

    @Option(help: "The title or full name.") var title: String?

    @Option(help: ArgumentHelp("Its day, such as 2026-11-27 or fri; else today.", valueName: "date")) var date: String?

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let work = try options.folder.session(session)
        let root = try WorkspaceRoot.around(work.directory)
        let record = try record(today: try session.today(options.today))
        if let client { try ClientFolder(root: root).mustExist(client, today: record.day) }
        guard let template = RecordTemplate("\(kind.rawValue).md", in: root) else {
            throw Complaint("there is no template for '\(kind.rawValue)'")
        }
        try NewFile.write(template.filled(record.values), to: record.path, below: root)
        session.console.print(record.path)
        return .success
    }

    private func record(today: CalendarDate) throws(Complaint) -> NewRecord {
        if kind.needsName && name == nil {
            throw usage("a new \(kind.rawValue) needs a name", "write `vaws new \(kind.rawValue) NAME`")
        }
        if kind.needsClient && client == nil {
            throw usage("a new file of \(kind.rawValue) needs a client", "add `--client ID`")
        }
        if kind.hasNoClient && client != nil {
            throw usage("'\(kind.rawValue)' is not about a client", "leave out `--client`")
        }
        let name = try name.map { text throws(Complaint) in
            guard let name = NewName(text) else {
                throw usage("'\(text)' is not a name", "use letters, digits, `-`, `_` and `.`")
            }
            return name
        }
        return NewRecord(
            kind: kind, name: name, client: client, title: title,
            day: try date.map { text throws(Complaint) in try day("--date", text, today: today) } ?? today)
    }

    private func usage(_ message: String, _ fix: String) -> Complaint {
        Complaint(message, fix: fix, status: .usage)
    }
}
