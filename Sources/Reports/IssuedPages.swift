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
    public func text(of document: IssuedDocument) -> String { page(.invoice, of: document, as: .markdown) }

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
