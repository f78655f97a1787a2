import Diagnostics
import Billing
import Records
import Values

/// Writes all pages of one format.
struct PageWriter: Sendable {
    let results: ReportResults
    let findings: FindingCount
    let templates: PageTemplates
    let context: PageContext

    /// A page before it is put through its template.
    struct ViewedPage: Sendable {
        let kind: PageKind
        /// Below the folder of the format's pages, without an ending.
        let name: String
        private let make: @Sendable () -> View

        init(kind: PageKind, name: String, make: @escaping @Sendable () -> View) {
            self.kind = kind
            self.name = name
            self.make = make
        }

        /// Made when it is asked for, so that pages are made on all cores.
        var view: View { make() }
    }

    func viewedPages() -> [ViewedPage] {
        let drafts = NamedDraft.all(results.drafts)
        return mainPages(drafts) + clientPages(drafts) + draftPages(drafts) + offerPages() + invoicePages()
    }

    func rendered(_ page: ViewedPage) -> GeneratedPage { PageWriter.rendered(page, templates, context) }

    static func rendered(_ page: ViewedPage, _ templates: PageTemplates, _ context: PageContext) -> GeneratedPage {
        let folder = context.format == .html ? "reports/site/" : "reports/"
        let text = templates.render(page.kind, as: context.format, page.view)
        // A blank line keeps the comment out of a table or a list.
        let body = context.format == .markdown ? text + "\n" : text
        return GeneratedPage(path: folder + page.name + context.ending, sealing: body)
    }

    private var workspace: Workspace { context.workspace }

    private func mainPages(_ drafts: [NamedDraft]) -> [ViewedPage] {
        let today = context.wording.fullDay(context.today)
        return [
            page(
                .today, at: context.format == .html ? "index" : "today", title: "Today", kicker: "Today, \(today)",
                answer: TodayPage.answer(results.agenda, in: context),
                TodayPage.view(results, findings: findings, in: context),
                in: context),
            page(
                .deadlines, at: "deadlines", title: "Deadlines", kicker: "Deadlines, \(today)",
                answer: DeadlinesPage.answer(results.deadlines), DeadlinesPage.view(results, in: context),
                in: context),
            page(
                .schedule, at: "schedule", title: "Schedule", kicker: "Schedule, \(today)",
                answer: SchedulePage.answer(results, in: context), SchedulePage.view(results, in: context), in: context),
            page(
                .board, at: "board", title: "Board", kicker: "Board, \(today)", answer: BoardPage.answer(results.board),
                BoardPage.view(results.board, in: context), in: context),
            page(
                .hours, at: "hours", title: "Hours", kicker: "Hours, \(today)", answer: HoursPage.answer(results.hours),
                HoursPage.view(results.hours, in: context), in: context),
            page(
                .estimates, at: "estimates", title: "Estimates", kicker: "Estimates, \(today)",
                answer: EstimatesPage.answer(results.estimates, results.people),
                EstimatesPage.view(results, in: context), in: context),
            page(
                .quality, at: "quality", title: "Quality", kicker: "Quality, \(today)",
                answer: QualityWords(in: context).answer(results.quality),
                QualityPage.view(results.quality, in: context), in: context),
            page(
                .money, at: "money", title: "Money", kicker: "Money, \(today)",
                answer: Glance.answer(results.openMoney),
                MoneyPage.view(results, drafts: drafts, in: context), in: context),
            page(
                .services, at: "services", title: "Services", kicker: "Services, \(today)",
                answer: ServicesPage.answer(results.services, in: context),
                ServicesPage.view(results.services, in: context), in: context),
            page(
                .growth, at: "growth", title: "Growth", kicker: "Growth, \(today)",
                answer: GrowthWords(workspace).answer(results.growth), GrowthPage.view(results.growth, in: context),
                in: context),
            page(
                .stages, at: "stages", title: "Stages", kicker: "Stages, \(today)",
                answer: StageWords.answer(results.stages), StagesPage.view(results.stages, in: context), in: context),
            page(
                .practice, at: "practice", title: "Practice", kicker: "Practice, \(today)",
                answer: PracticeWords(workspace).answer(results.practice),
                PracticePage.view(results.practice, in: context), in: context),
        ]
    }

    private func clientPages(_ drafts: [NamedDraft]) -> [ViewedPage] {
        let context = context.inFolder
        let kicker = context.wording.fullDay(context.today)
        return ClientRecords.all(results, drafts: drafts, in: workspace).map { records in
            page(
                .client, at: "clients/" + PageContext.fileName(records.client.id), title: records.client.name,
                kicker: "\(records.client.name), \(kicker)", answer: ClientPage.answer(records, in: context),
                ClientPage.view(records, in: context), in: context)
        }
    }

    private func draftPages(_ drafts: [NamedDraft]) -> [ViewedPage] {
        drafts.map { PageWriter.page(of: $0, templates, context) }
    }

    static func page(of draft: NamedDraft, _ templates: PageTemplates, _ context: PageContext) -> ViewedPage {
        let context = context.inFolder
        return page(
            .draft, at: "drafts/" + draft.name, title: "Draft for \(context.name(ofClient: draft.invoice.client))",
            kicker: "", answer: DraftPage.title(draft.invoice, in: context), templates,
            DraftPage.view(draft.invoice, in: context), in: context)
    }

    private func offerPages() -> [ViewedPage] {
        let context = context.inFolder
        return OfferText.all(in: workspace).map { offer in
            page(
                .agreement, at: offer.pageName, title: offer.title(in: context), kicker: "",
                answer: offer.title(in: context), OfferPage.view(offer, in: context), in: context)
        }
    }

    /// Only for the browser: the document itself is Markdown already.
    private func invoicePages() -> [ViewedPage] {
        guard context.format == .html else { return [] }
        let context = context.inFolder
        let standings = Dictionary(results.standings.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<String> = []
        return workspace.documents.compactMap { document in
            let name = PageContext.fileName(document.number)
            guard seen.insert(name).inserted else { return nil }
            let heading = "\(InvoicePage.kind(document)) \(document.number)"
            return page(
                .invoice, at: "invoices/" + name, title: heading, kicker: "", answer: heading,
                InvoicePage.view(document, standing: standings[document.number], in: context), in: context)
        }
    }

    private func page(
        _ kind: PageKind, at name: String, title: String, kicker: String, answer: String,
        _ values: @autoclosure @escaping @Sendable () -> [String: ViewValue],
        in context: PageContext
    ) -> ViewedPage {
        PageWriter.page(
            kind, at: name, title: title, kicker: kicker, answer: answer, templates, values(), in: context)
    }

    private static func page(
        _ kind: PageKind, at name: String, title: String, kicker: String, answer: String, _ templates: PageTemplates,
        _ values: @autoclosure @escaping @Sendable () -> [String: ViewValue], in context: PageContext
    ) -> ViewedPage {
        ViewedPage(kind: kind, name: name) { [stylesheet = templates.stylesheet] in
            context.view(kind, title: title, kicker: kicker, answer: answer, stylesheet: stylesheet).with(values())
        }
    }
}
