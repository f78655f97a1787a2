import ArgumentParser
import Billing
import Records
import Reports

struct InvoicePDFCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "pdf",
        abstract: "Print issued documents, or a client's drafts, as PDF.",
        discussion: """
            `vaws invoice pdf 2026-0042` makes 2026-0042.pdf in this folder, in the client's language. WeasyPrint prints \
            it, else Chromium; where neither is there, the page is written as HTML for a browser to print.
            """)

    @Argument(help: ArgumentHelp("Numbers, such as 2026-0042.", valueName: "number")) var numbers: [String] = []

    @Option(help: ArgumentHelp("The drafts of this client instead.", valueName: "client")) var draft: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The file, for one document.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("The folder; else this one.", valueName: "dir"), completion: .directory)
    var to: String?

    @OptionGroup var options: WorkspaceOptions

    func run(in session: Session) throws -> ExitStatus {
        let open = try options.open(in: session)
        let sheets = try draft.map { client throws(Complaint) in try drafts(of: client, in: open) } ?? issued(in: open)
        guard output == nil || sheets.count == 1 else {
            throw Complaint("`-o` names one file for \(sheets.count) documents", fix: "use `--to DIR`", status: .usage)
        }
        let printing = SheetPrinting(printer: PDFPrinter.find(in: session), folder: session.directory)
        for sheet in sheets { try printing.make(sheet, as: output, in: to, session.console) }
        session.console.tellErrors(open.diagnostics)
        return try printing.finish()
    }

    private func issued(in open: OpenWorkspace) throws(Complaint) -> [PrintableSheet] {
        guard !numbers.isEmpty else {
            throw Complaint(
                "which document?", fix: "give its number, or `--draft CLIENT`", status: .usage)
        }
        let pages = IssuedPages(open.workspace, through: PageMaterial(open).templates)
        return try numbers.map { number throws(Complaint) in
            let document = try ShownDocument(number, in: open.workspace).document
            return PrintableSheet(name: IssuedFileName.name(of: number), html: pages.sheet(of: document))
        }
    }

    private func drafts(of client: String, in open: OpenWorkspace) throws(Complaint) -> [PrintableSheet] {
        try open.workspace.mustKnow(client: client)
        guard numbers.isEmpty else {
            throw Complaint("a draft has no number", fix: "leave out '\(numbers[0])'", status: .usage)
        }
        let drafts = DraftPages(
            DraftInvoices(open.workspace).drafts, in: open.workspace, through: PageMaterial(open).templates)
        let sheets = drafts.sheets { $0.client == client }
        guard !sheets.isEmpty else { throw Complaint("there is nothing to bill '\(client)'") }
        return sheets.map { PrintableSheet(name: "draft-\($0.name)", html: $0.html) }
    }
}
