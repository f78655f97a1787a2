import ArgumentParser
import Interchange
import Records
import Values

struct ExportCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write time or money for another program: timeclock, klog, hledger.",
        discussion: """
            `vaws export timeclock` is the log for hledger and ledger, `klog` the log for klog, `hledger` a journal of \
            invoices, credit notes, payments and expenses. What the other program does not take over is said on \
            standard error.
            """)

    @Argument(help: ArgumentHelp("timeclock, klog or hledger.", valueName: "format")) var target: ExportTarget

    @Option(help: ArgumentHelp("Only this client's.", valueName: "id")) var client: String?

    @Option(help: ArgumentHelp("The first day; else from the beginning.", valueName: "date")) var from: String?

    @Option(help: ArgumentHelp("The last day; else to the end.", valueName: "date")) var to: String?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("A new file for it; else it is printed.", valueName: "file"),
        completion: .file())
    var output: String?

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let work = try options.folder.session(session)
        let open = try options.open(in: session)
        let exported = target.text(try request(in: open.workspace))
        if let output {
            try NewFile.write(exported.text, to: output, below: WorkspaceRoot(path: work.directory))
            session.console.print(output)
        } else {
            session.console.writeOutput(Array(exported.text.utf8))
        }
        for note in exported.notes { session.console.tell("note: \(note)") }
        session.console.tellErrors(open.diagnostics)
        return .success
    }

    private func request(in workspace: Workspace) throws(Complaint) -> ExportRequest {
        try workspace.mustKnow(client: client)
        let first = try from.map { text throws(Complaint) in try day("--from", text, today: workspace.today) }
        let last = try to.map { text throws(Complaint) in try day("--to", text, today: workspace.today) }
        if let first, let last, last < first {
            throw Complaint("\(first) is after \(last)", fix: "give `--from` the earlier day", status: .usage)
        }
        return ExportRequest(workspace, client: client, from: first, to: last)
    }
}

/// The programs for which time or money is written.
enum ExportTarget: String, CaseIterable, ExpressibleByArgument {
    case timeclock, klog, hledger

    func text(_ request: ExportRequest) -> ExportedText {
        switch self {
        case .timeclock: Timeclock.text(request)
        case .klog: Klog.text(request)
        case .hledger: HledgerJournal.text(request)
        }
    }
}
