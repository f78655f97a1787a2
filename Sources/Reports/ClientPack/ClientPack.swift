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
    }

    /// The index first.
    public let files: [File]
    /// Entries of the span that stay out since they are marked `#private`, and their time.
    public let privateEntries: Int
    public let privateMinutes: Minutes
    let contents: PackContents

    /// The days that it covers.
    public var period: Period { contents.request.period }

    public init(_ request: PackRequest, through templates: PageTemplates) {
        let contents = PackContents(request)
        let context = PageContext(workspace: request.workspace, format: .html, through: templates)
        let view = PackView(
            contents: contents, context: context, stylesheet: templates.stylesheet,
            pages: ClientPack.pages(contents))
        files = view.pages.map { File(name: $0.name, text: ClientPack.text(of: $0, view, templates)) }
        (privateEntries, privateMinutes) = (contents.privateEntries, contents.privateMinutes)
        self.contents = contents
    }

    /// The statement alone, as a page.
    public static func statement(_ request: PackRequest, _ kind: StatementKind, through templates: PageTemplates)
        -> String
    {
        let view = PackView(
            contents: PackContents(request),
            context: PageContext(workspace: request.workspace, format: .html, through: templates),
            stylesheet: templates.stylesheet, pages: [])
        let page = PackPage(name: "statement.html", title: view.word(.statement), kind: .statement)
        return templates.render(
            .statement, as: .html,
            view.view(page, title: page.title, answer: page.title, StatementPage.view(view, kind)))
    }

    static func name(of document: IssuedDocument) -> String { "invoices/\(PageContext.fileName(document.number)).html" }

    private static func pages(_ contents: PackContents) -> [PackPage] {
        var pages = [
            PackPage(name: "index.html", title: PackWord.overview.rawValue, kind: .pack),
            PackPage(name: "statement.html", title: PackWord.statement.rawValue, kind: .statement),
        ]
        if !contents.timesheet.isEmpty {
            pages.append(PackPage(name: "timesheet.html", title: PackWord.timesheet.rawValue, kind: .timesheet))
        }
        if !contents.progress.isEmpty {
            pages.append(PackPage(name: "progress.html", title: PackWord.progress.rawValue, kind: .progress))
        }
        var seen: Set<String> = []
        let documents = contents.documents.filter { seen.insert(name(of: $0)).inserted }
        return pages + documents.map { PackPage(name: name(of: $0), title: $0.number, kind: .sent) }
    }

    private static func text(of page: PackPage, _ pack: PackView, _ templates: PageTemplates) -> String {
        let (title, answer, own) = values(of: page, pack)
        return templates.render(page.kind, as: .html, pack.view(page, title: title, answer: answer, own))
    }

    private static func values(of page: PackPage, _ pack: PackView) -> (String, String, [String: ViewValue]) {
        let name = pack.request.client.name
        switch page.kind {
        case .statement: return (page.title, page.title, StatementPage.view(pack, .balance))
        case .timesheet: return (page.title, TimesheetPage.answer(pack.contents), TimesheetPage.view(pack))
        case .progress: return (page.title, ProgressPage.answer(pack.contents.progress), ProgressPage.view(pack))
        case .sent:
            guard let document = pack.contents.documents.first(where: { self.name(of: $0) == page.name }) else {
                return (page.title, page.title, [:])
            }
            let heading = "\(InvoicePage.kind(document)) \(document.number)"
            let standing = pack.contents.standings[document.number]
            return (heading, heading, InvoicePage.view(document, standing: standing, in: pack.context))
        default: return (name, name, PackIndexPage.view(pack))
        }
    }
}
