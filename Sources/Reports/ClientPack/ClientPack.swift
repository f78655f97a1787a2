import Billing
import Diagnostics
import Records
public import Values

/// What a client gets in one folder: statement, invoices, timesheet and progress, with a page that leads through them.
public struct ClientPack: Sendable {
    /// A page of it.
    public struct File: Sendable {
        /// `invoices/2026-0042.html`, below the folder.
        public let name: String
        public let text: String
        /// Under which name it is printed; nil for a page that is for the screen alone.
        public let printedName: String?
    }

    /// The index first.
    public let files: [File]
    /// Entries of the span that stay out since they are marked `#private`, and their time.
    public let privateEntries: Int
    public let privateMinutes: Minutes
    let contents: PackContents

    /// The days that it covers.
    public var period: Period { contents.request.period }

    /// - Parameter isPrinted: whether the index names the pages as PDF as well.
    public init(_ request: PackRequest, through templates: PageTemplates, isPrinted: Bool = false) {
        let contents = PackContents(request)
        let view = PackView(contents, templates, isPrinted: isPrinted)
        files = view.pages.map { page in
            let printed = isPrinted && page.kind != .pack ? PackPage.printedName(of: page.name) : nil
            return File(name: page.name, text: ClientPack.text(of: page, view, templates), printedName: printed)
        }
        (privateEntries, privateMinutes) = (contents.privateEntries, contents.privateMinutes)
        self.contents = contents
    }

    /// The statement alone, as a page.
    public static func statement(_ request: PackRequest, _ kind: StatementKind, through templates: PageTemplates)
        -> String
    {
        let view = PackView(PackContents(request), templates, isAlone: true)
        let page = PackPage.statement(view.language)
        let values = StatementPage.view(view, kind)
        return templates.render(.statement, as: .html, view.view(page, title: page.title, answer: page.title, values))
    }

    private static func text(of page: PackPage, _ pack: PackView, _ templates: PageTemplates) -> String {
        let (title, answer, own) = values(of: page, pack)
        return templates.render(page.kind, as: .html, pack.view(page, title: title, answer: answer, own))
    }

    private static func values(of page: PackPage, _ pack: PackView) -> (String, String, [String: ViewValue]) {
        let name = pack.request.client.name
        switch page.kind {
        case .statement: return (page.title, page.title, StatementPage.view(pack, .balance))
        case .timesheet: return (page.title, TimesheetPage.answer(pack), TimesheetPage.view(pack))
        case .progress: return (page.title, ProgressPage.answer(pack), ProgressPage.view(pack))
        case .sent:
            guard let document = pack.contents.documents.first(where: { PackPage.name(of: $0) == page.name }) else {
                return (page.title, page.title, [:])
            }
            let heading = "\(PackIndexPage.kind(document, pack.language)) \(document.number)"
            let standing = pack.contents.standings[document.number]
            return (heading, heading, InvoicePage.view(document, standing: standing, in: pack.context))
        default: return (name, name, PackIndexPage.view(pack))
        }
    }
}
