public import Billing
public import Records

/// Pages of drafts alone, the same as among all pages.
public struct DraftPages: Sendable {
    /// A draft with its page.
    public struct Page: Sendable {
        public let draft: DraftInvoice
        /// As `sync` writes it.
        public let page: GeneratedPage
        /// The same without its seal.
        public let text: String
    }

    /// A draft as the client would get it.
    public struct Sheet: Sendable {
        /// `acme-2026-11`
        public let name: String
        /// A page for the browser that needs nothing beside it.
        public let html: String
    }

    private let named: [NamedDraft]
    private let workspace: Workspace
    private let templates: PageTemplates

    public init(_ drafts: [DraftInvoice], in workspace: Workspace, through templates: PageTemplates) {
        named = NamedDraft.all(drafts)
        (self.workspace, self.templates) = (workspace, templates)
    }

    /// Of the drafts that are wanted, in their order.
    public func pages(as format: ReportFormat, where isWanted: (DraftInvoice) -> Bool) -> [Page] {
        let context = PageContext(workspace: workspace, format: format, through: templates)
        return named.filter { isWanted($0.invoice) }.map { draft in
            let viewed = PageWriter.page(of: draft, templates, context)
            return Page(
                draft: draft.invoice, page: PageWriter.rendered(viewed, templates, context),
                text: templates.render(.draft, as: format, viewed.view))
        }
    }

    /// Of the drafts that are wanted, in their order.
    public func sheets(where isWanted: (DraftInvoice) -> Bool) -> [Sheet] {
        let context = PageContext(workspace: workspace, format: .html, through: templates)
        return named.filter { isWanted($0.invoice) }.map { draft in
            let title = DraftPage.title(draft.invoice, in: context)
            let view = context.view(
                .sheet, title: title, kicker: "", answer: title, stylesheet: templates.stylesheet
            ).with(DraftPage.view(draft.invoice, in: context))
            return Sheet(name: draft.name, html: templates.render(.sheet, as: .html, view))
        }
    }
}
