import ArgumentParser
import Diagnostics

struct SyncCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: "Make the reports and draft invoices anew.",
        discussion: """
            Writes under reports/ only what changed, and drafts of reminders that are due into outbox/. A page that you edited by hand is left alone. Where the workspace \
            has errors, all that could be read is still reported, and the exit code is 1.
            """)

    @Flag(help: "Write nothing; name what would change, and exit with 1 if anything would.") var check = false

    @Flag(help: "Make pages anew that were edited by hand.") var force = false

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let root = try WorkspaceRoot.around(try options.folder.session(session).directory)
        let waiting = { session.console.tell("Waiting for another vaws to finish.") }
        return try FolderLock.holding(root, isShared: check, waiting: waiting) { try sync(root, in: session) }
    }

    private func sync(_ root: WorkspaceRoot, in session: Session) throws(Complaint) -> ExitStatus {
        let start = session.nanoseconds()
        let progress = check ? nil : ProgressBar(on: session.console)
        defer { progress?.end() }
        let today = try session.today(options.today)
        var open = OpenWorkspace.read(root, today: today, progress: progress)
        let outbox = OutboxPlan(open)
        let (drafted, unwritten) = check ? ([], []) : outbox.write(in: open)
        // The pages tell of what lies in the outbox now.
        if !drafted.isEmpty { open = OpenWorkspace.read(root, today: today) }
        progress?.begin("making pages")
        let checked = CheckedWorkspace(open)
        session.keep(checked)
        let made = PageSet(checked)
        let findings = checked.diagnostics + made.diagnostics
        let folder = ReportFolder(root: root)
        let plan = SyncPlan(pages: made.pages, over: folder, isForced: force)
        if check { return tellPlan(plan, outbox, findings, checked.files, session) }
        let outcome = SyncOutcome(of: plan, in: folder, progress: progress)
        progress?.end()
        session.console.tellFirst(
            editedPages(outcome.left) + findings, in: checked.files, failures: unwritten + outcome.failures)
        session.console.print(
            SyncSummary(
                files: open.folder.files.count, bytes: open.folder.byteCount, outcome: outcome,
                findings: FindingCount(findings), nanoseconds: session.nanoseconds() - start,
                firstPage: made.firstPage, outbox: drafted
            ).text)
        return findings.contains { $0.severity == .error } || !(unwritten + outcome.failures).isEmpty
            ? .findings : .success
    }

    private func tellPlan(
        _ plan: SyncPlan, _ outbox: OutboxPlan, _ findings: [Diagnostic], _ files: [SourceFile], _ session: Session
    ) -> ExitStatus {
        let pages = plan.steps.compactMap { step -> String? in
            switch step.action {
            case .write: "would write \(step.path)"
            case .remove: "would remove \(step.path)"
            case .keep, .leave: nil
            }
        }
        let lines = outbox.told.map { "would have \($0)" } + pages
        let left = editedPages(plan.paths { $0 == .leave })
        session.console.tellFirst(left + findings, in: files, failures: [])
        session.console.print(lines.isEmpty ? "Nothing would change." : lines.joined(separator: "\n"))
        return lines.isEmpty && !findings.contains { $0.severity == .error } ? .success : .findings
    }
}
