public import Billing
public import Records

/// The page of a document as it is sent, which stands in its file below the front matter.
public struct IssuedPages: Sendable {
    private let workspace: Workspace
    private let templates: PageTemplates

    public init(_ workspace: Workspace, through templates: PageTemplates) {
        (self.workspace, self.templates) = (workspace, templates)
    }

    /// Markdown, from nothing but what the document holds.
    public func text(of document: IssuedDocument) -> String {
        document.isVoid ? voidText(of: document) : page(.invoice, of: document, as: .markdown)
    }

    /// In English, for whoever looks why a number does not count: a void is sent to nobody.
    private func voidText(of document: IssuedDocument) -> String {
        let number = document.refersTo ?? document.number
        let reason = if case .void(_, let reason) = document.kind { reason } else { "" }
        let isBorne = workspace.documents.contains { $0.number == number && !$0.isVoid }
        let what = isBorne ? "It was never sent, and does not count." : "No document bears this number."
        return "# \(number) is void\n\n\(what) Since \(document.issued): \(reason)\n"
    }

    /// A page for the browser and the printer that needs nothing beside it.
    public func sheet(of document: IssuedDocument) -> String { page(.sheet, of: document, as: .html) }

    private func page(_ kind: PageKind, of document: IssuedDocument, as format: ReportFormat) -> String {
        let context = PageContext(workspace: workspace, format: format, through: templates)
        let sheet = DocumentSheet(document, in: context)
        let title = "\(sheet.kind) \(document.number)"
        let view = context.view(kind, title: title, kicker: "", answer: title, stylesheet: templates.stylesheet)
        return templates.render(kind, as: format, view.with(InvoicePage.view(document, standing: nil, in: context)))
    }

    /// What a document to this client says that is no figure, in their language.
    public static func words(
        for client: Client, in workspace: Workspace, through languages: Languages
    ) -> DocumentWords {
        languages.language(of: client, in: workspace).documentWords
    }
}
