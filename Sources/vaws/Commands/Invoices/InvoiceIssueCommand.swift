import ArgumentParser
import Records
import Values

struct InvoiceIssueCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Issue a client's drafts: one sealed file each, under the next number.",
        discussion: """
            Issues the drafts of periods that are over; with --period those that end in that month. The file is made \
            whole or not at all, and is never written again. Nothing is issued while an error touches the money, or \
            while the upstream, as last fetched, has commits that are not here.
            """)

    @OptionGroup var choice: DraftChoice

    @Option(help: ArgumentHelp("The day of issue; else today.", valueName: "date")) var on: String?

    @Flag(help: "Write nothing; show the first document.") var dryRun = false

    func run(in session: Session) throws -> ExitStatus {
        let work = try choice.options.folder.session(session)
        let root = try WorkspaceRoot.around(work.directory)
        let today = try work.today(choice.options.today)
        let day = try on.map { text throws(Complaint) in try pastDay(text, today: today, else: "issue on that day") }
        let period = try choice.period.map { text throws(Complaint) in try Period(month: text) }
        let drafts = DraftIssue(client: choice.client, period: period)
        let waiting = { work.console.tell("Waiting for another vaws to finish.") }
        return try FolderLock.holding(root, isShared: dryRun, waiting: waiting) {
            let issuing = Issuing(root, client: choice.client, day: day ?? today)
            return try dryRun
                ? show(try issuing.prepare(drafts.next), work.console) : issueAll(drafts, issuing, work.console)
        }
    }

    private func show(_ prepared: PreparedDocument?, _ console: Console) throws(Complaint) -> ExitStatus {
        guard let prepared else { throw nothing }
        prepared.tellNotes(console)
        console.writeOutput(prepared.bytes)
        return .success
    }

    private func issueAll(
        _ drafts: DraftIssue, _ issuing: Issuing, _ console: Console
    ) throws(Complaint) -> ExitStatus {
        guard let first = try issuing.issue(drafts.next) else {
            drafts.overbilled(in: issuing.open).forEach { console.tell("note: \($0)") }
            throw nothing
        }
        first.tell(console)
        // Ends: each document leaves one draft less.
        while let next = try issuing.issue(drafts.next) { next.tell(console) }
        return .success
    }

    private var nothing: Complaint {
        Complaint(
            "there is nothing to issue to '\(choice.client)'",
            fix: "`vaws invoice draft \(choice.client)` shows what is still running; `--period` issues it")
    }
}

extension PreparedDocument {
    /// `Issued 2026-0042 to acme: EUR 101.64, due 2026-12-14 (invoices/2026-0042.md).`
    func tell(_ console: Console) {
        tellNotes(console)
        let due = document.due.map { ", due \($0)" } ?? ""
        console.print("Issued \(document.number) to \(document.client): \(document.total)\(due) (\(path)).")
    }

    func tellNotes(_ console: Console) {
        for note in notes { console.tell("note: \(note)") }
    }
}
