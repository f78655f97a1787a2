import ArgumentParser
import Records
import Reports

struct InvoicePreviewCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Make a client's drafts as pages for the browser and the printer, and name them.",
        discussion:
            "Writes the same pages as `vaws sync`, of this client's drafts alone. A page that you edited is left alone."
    )

    @OptionGroup var choice: DraftChoice

    func run(in session: Session) throws -> ExitStatus {
        let root = try WorkspaceRoot.around(try choice.options.folder.session(session).directory)
        let waiting = { session.console.tell("Waiting for another vaws to finish.") }
        return try FolderLock.holding(root, waiting: waiting) {
            let open = try choice.options.open(in: session)
            let pages = try choice.pages(as: .html, in: open)
            for page in pages { try write(page.page, to: ReportFolder(root: root), session.console) }
            session.console.tellErrors(open.diagnostics)
            return .success
        }
    }

    private func write(_ page: GeneratedPage, to folder: ReportFolder, _ console: Console) throws(Complaint) {
        let old = folder.bytes(of: page.path)
        if let old, !old.isEmpty, GeneratedPage.state(of: old) == .edited {
            throw Complaint(
                "'\(page.path)' was edited by hand, and is left alone", fix: "`vaws sync --force` makes it anew")
        }
        let failure =
            folder.prepare(split(page.path).folder) ?? folder.write(Array(page.text.utf8), to: page.path)
        if let failure { throw Complaint("'\(page.path)' cannot be written: \(failure)") }
        console.print(page.path)
    }
}
