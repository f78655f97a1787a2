public import Billing
public import Records

/// The page of a document as it is sent, which stands in its file below the front matter.
public struct IssuedPages: Sendable {
    private let context: PageContext
    private let templates: PageTemplates

    public init(_ workspace: Workspace, through templates: PageTemplates) {
        context = PageContext(workspace: workspace, format: .markdown)
        self.templates = templates
    }

    /// Markdown, from nothing but what the document holds.
    public func text(of document: IssuedDocument) -> String {
        let heading = "\(InvoicePage.kind(document)) \(document.number)"
        let view = context.view(
            .invoice, title: heading, kicker: "", answer: heading, stylesheet: templates.stylesheet
        ).with(InvoicePage.view(document, standing: nil, in: context))
        return templates.render(.invoice, as: .markdown, view)
    }

    /// What is printed of a draft's line: its text, and its project and days.
    public static func words(of line: DraftLine, in workspace: Workspace) -> String {
        let about = DraftPage.about(line, in: PageContext(workspace: workspace, format: .markdown))
        return about.isEmpty ? line.text : "\(line.text) (\(about))"
    }
}
