import Billing
import Records
import Values

/// What all pages of a pack share.
struct PackView: Sendable {
    let contents: PackContents
    let context: PageContext
    /// What the client reads.
    let language: Language
    let stylesheet: String
    /// All pages; empty for a page that goes alone.
    let pages: [PackPage]
    /// Whether each page but the first is there as a PDF as well.
    let isPrinted: Bool

    init(_ contents: PackContents, _ templates: PageTemplates, isAlone: Bool = false, isPrinted: Bool = false) {
        self.contents = contents
        self.isPrinted = isPrinted
        context = PageContext(workspace: contents.request.workspace, format: .html, through: templates)
        language = templates.languages.language(of: contents.request.client, in: contents.request.workspace)
        stylesheet = templates.stylesheet
        pages = isAlone ? [] : PackPage.all(of: contents, language)
    }

    var request: PackRequest { contents.request }

    /// The names that each page of a pack has beside those of all pages.
    static let names: ViewShape.Names = [
        "words": .view(Dictionary(uniqueKeysWithValues: words.map { ($0.name, ViewShape.text) })), "hasPages": .flag,
        "paper": .fragment,
    ]

    static let parties: ViewShape.Names = [
        "senderName": .text, "senderAddress": .text, "senderReach": .list(["text": .text]),
        "senderNumbers": .list(["name": .text, "value": .text]), "recipientName": .text,
        "recipientLines": .list(["text": .text]), "recipientNumbers": .list(["name": .text, "value": .text]),
        "facts": .list(["name": .text, "value": .text]), "logo": .fragment,
    ]

    /// The words in templates of a pack, by their names there: `{{words.invoices}}`.
    private static let words: [(name: String, word: FixedWord)] = [
        ("invoices", .invoices), ("pages", .pages), ("skip", .skip), ("date", .date), ("number", .number),
        ("due", .due),
        ("total", .wholeSum), ("open", .open), ("day", .day), ("service", .service), ("project", .project),
        ("work", .work), ("time", .time), ("asWorked", .asWorked), ("nothing", .nothingBilled),
    ]

    /// The names of a page, besides its own.
    func view(_ page: PackPage, title: String, answer: String, _ own: [String: ViewValue]) -> View {
        let toPages = page.name.contains("/") ? "../" : ""
        let links = pages.filter { !$0.name.contains("/") }.map { other in
            View([
                "name": .text(other.title), "link": .link(Link(path: toPages + other.name)),
                "isCurrent": .flag(other.name == page.name),
            ])
        }
        let words = PackView.words.map { ($0.name, ViewValue.text(language.word($0.word))) }
        let shared: [String: ViewValue] = [
            "title": .text(title), "answer": .text(answer), "kicker": .text(language.period(request.period)),
            "business": .text(context.workspace.business.name), "language": .text(language.code),
            "asOf": .text(language.longDay(context.today)), "stylesheet": .fragment(stylesheet),
            "paper": .fragment(SheetStyle.rules(language, context.paper)),
            "pages": .list(links), "hasPages": .flag(!links.isEmpty),
            "words": .view(View(Dictionary(uniqueKeysWithValues: words))),
        ]
        return View(shared).with(own)
    }

    func word(_ word: FixedWord) -> String { language.word(word) }

    /// Sender and recipient as on an invoice, with what the page is about beside them.
    func parties(_ facts: [(FixedWord, String)]) -> [String: ViewValue] {
        let (business, client) = (PrintedParty(context.workspace.business), PrintedParty(request.client))
        let sender = Party(business.details, otherwise: context.workspace.business.name, to: client.details, language)
        let recipient = Party(client.details, otherwise: request.client.name, to: business.details, language)
        let details = facts.map { Detail(name: word($0.0), value: $0.1) }
        return ["facts": DocumentPage.pairs(details), "logo": .fragment(context.logo?.image ?? "")]
            .merging(DocumentPage.sender(sender)) { first, _ in first }
            .merging(DocumentPage.recipient(recipient)) { first, _ in first }
    }
}
