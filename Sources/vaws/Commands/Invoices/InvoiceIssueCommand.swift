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

    @Flag(help: "Write nothing; show the documents.") var dryRun = false

    func run(in session: Session) throws -> ExitStatus {
        let work = try choice.options.folder.session(session)
        let root = try WorkspaceRoot.around(work.directory)
        let today = try work.today(choice.options.today)
        let date = try on.map { text throws(Complaint) in try day("--on", text, today: today) } ?? today
        guard date <= today else {
            throw Complaint("\(date) is still to come", fix: "issue on that day", status: .usage)
        }
        let period = try choice.period.map { text throws(Complaint) in try choice.period(of: text) }
        let issuing = Issuing(root: root, client: choice.client, day: date, today: today, period: period)
        let git = GitNumbers(Git(folder: root.path))
        let waiting = { work.console.tell("Waiting for another vaws to finish.") }
        return try FolderLock.holding(root, isShared: dryRun, waiting: waiting) {
            dryRun ? try show(issuing, git, work.console) : try issue(issuing, git, work.console)
        }
    }

    private func show(_ issuing: Issuing, _ git: GitNumbers, _ console: Console) throws(Complaint) -> ExitStatus {
        guard let prepared = try issuing.prepare(git) else { throw nothing }
        console.writeOutput(prepared.bytes)
        return .success
    }

    private func issue(_ issuing: Issuing, _ git: GitNumbers, _ console: Console) throws(Complaint) -> ExitStatus {
        var count = 0
        // As many as there are now: what issuing itself leaves open waits for the person to look.
        for _ in 0..<(try issuing.count()) {
            guard let issued = try issuing.issueNext(git) else { break }
            for note in issued.notes { console.tell("note: \(note)") }
            let due = issued.document.due.map { ", due \($0)" } ?? ""
            console.print(
                "Issued \(issued.document.number) to \(issued.document.client): \(issued.document.total)\(due) (\(issued.path))."
            )
            count += 1
        }
        if count == 0 { throw nothing }
        return .success
    }

    private var nothing: Complaint {
        Complaint(
            "there is nothing to issue to '\(choice.client)'",
            fix: "`vaws invoice draft \(choice.client)` shows what is still running; `--period` issues it")
    }
}
