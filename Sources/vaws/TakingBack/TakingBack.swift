import Billing
import Diagnostics
import Records
import Values

/// Takes a document back by another one: when, whether it is only shown, and what is told then.
struct TakingBack {
    /// That of the document which is taken back.
    let number: String
    let day: CalendarDate
    private let root: WorkspaceRoot
    private let console: Console
    private let isDryRun: Bool

    init(
        _ number: String, on text: String?, isDryRun: Bool, _ options: WorkspaceOptions, in session: Session
    ) throws(Complaint) {
        self.number = number
        let work = try options.folder.session(session)
        let today = try work.today(options.today)
        root = try WorkspaceRoot.around(work.directory)
        day =
            try text.map { text throws(Complaint) in try pastDay(text, today: today, else: "issue on that day") }
            ?? today
        console = work.console
        self.isDryRun = isDryRun
    }

    /// Issues what `choose` makes of the workspace; `client` is that of the document that is taken back.
    func run(
        client: (Workspace) throws(Complaint) -> String?, choose: (OpenWorkspace) throws(Complaint) -> Issuable?
    ) throws -> ExitStatus {
        let waiting = { console.tell("Waiting for another vaws to finish.") }
        return try FolderLock.holding(root, isShared: isDryRun, waiting: waiting) {
            let before = OpenWorkspace.read(root, today: day)
            let issuing = Issuing(root, client: try client(before.workspace), day: day, takingBack: number)
            guard let issued = try isDryRun ? issuing.prepare(choose) : issuing.issue(choose) else { return .success }
            if isDryRun {
                issued.tellNotes(console)
                console.writeOutput(issued.bytes)
            } else {
                issued.tellTakenBack(number, in: OpenWorkspace.read(root, today: day).workspace, console)
            }
            return .success
        }
    }
}

/// The document that is to be taken back.
enum TakenBack {
    /// A complaint for what is no invoice, or an invoice that is void.
    static func invoice(_ number: String, in workspace: Workspace) throws(Complaint) -> IssuedDocument {
        if workspace.documents.contains(where: { $0.isVoid && $0.refersTo == number }) {
            throw Complaint("\(number) is void: there is nothing to credit")
        }
        guard let document = workspace.documents.first(where: { $0.number == number && !$0.isVoid }) else {
            throw unknown(number, in: workspace)
        }
        if let credits = document.refersTo {
            throw Complaint(
                "\(number) is a credit note on \(credits)",
                fix: "if it never left the house, `vaws invoice void \(number) --reason …`; else bill what it took off")
        }
        return document
    }

    static func unknown(_ number: String, in workspace: Workspace) -> Complaint {
        let numbers = workspace.documents.filter { !$0.isVoid }.map(\.number)
        return Complaint(
            "there is no invoice '\(number)'",
            fix: didYouMean(number, among: numbers) ?? "`vaws invoice list` names them", id: "unknown-invoice")
    }
}

extension PreparedDocument {
    /// What was issued, and where the document that it takes back stands now.
    fileprivate func tellTakenBack(_ number: String, in workspace: Workspace, _ console: Console) {
        tellNotes(console)
        if document.isVoid {
            console.print("Voided \(number): \(path).")
        } else {
            console.print("Issued \(document.number) to \(document.client): \(document.total) (\(path)).")
        }
        let receivables = Receivables(workspace)
        guard !document.isVoid, let standing = receivables.invoices.first(where: { $0.number == number }) else {
            return
        }
        console.print(
            "\(number): \(standing.status.word), \(standing.credited) of \(standing.total) credited, balance "
                + "\(standing.balance).")
        for credit in receivables.credits where credit.location.file == workspace.fileID(of: path) {
            console.print("\(credit.amount) is left for the next invoice of '\(credit.client)', or to give back.")
        }
    }
}

extension Workspace {
    fileprivate func fileID(of path: String) -> FileID? { files.first { $0.path == path }?.id }
}
