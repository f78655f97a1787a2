import Billing
import Records
import Values

/// What all pages of a pack share.
struct PackView: Sendable {
    let contents: PackContents
    let context: PageContext
    let stylesheet: String
    /// The other pages; empty for a page that goes alone.
    let pages: [PackPage]

    var request: PackRequest { contents.request }

    static let names: ViewShape.Names = [
        "words": .view(Dictionary(uniqueKeysWithValues: PackWord.allCases.map { ("\($0)", ViewShape.text) })),
        "hasPages": .flag,
    ]

    static let parties: ViewShape.Names = [
        "senderName": .text, "senderAddress": .text, "senderReach": .list(["text": .text]),
        "senderNumbers": .list(["name": .text, "value": .text]), "recipientName": .text,
        "recipientLines": .list(["text": .text]), "recipientNumbers": .list(["name": .text, "value": .text]),
        "facts": .list(["name": .text, "value": .text]),
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
        let words = PackWord.allCases.map { ("\($0)", ViewValue.text(word($0))) }
        let shared: [String: ViewValue] = [
            "title": .text(title), "answer": .text(answer), "kicker": .text(context.wording.period(request.period)),
            "business": .text(context.workspace.business.name), "language": .text("en"),
            "asOf": .text(context.wording.longDay(context.today)), "stylesheet": .fragment(stylesheet),
            "pages": .list(links), "hasPages": .flag(!links.isEmpty),
            "words": .view(View(Dictionary(uniqueKeysWithValues: words))),
        ]
        return View(shared).with(own)
    }

    func word(_ word: PackWord) -> String { word.rawValue }

    /// Sender and recipient as on an invoice, with what the page is about beside them.
    func parties(_ facts: [Detail]) -> [String: ViewValue] {
        let (business, client) = (context.workspace.business, request.client)
        let (seller, buyer) = (PrintedParty(business).details, PrintedParty(client).details)
        let language = context.language(of: client)
        return ["facts": DocumentPage.pairs(facts)]
            .merging(DocumentPage.sender(Party(seller, otherwise: business.name, to: buyer, language))) { first, _ in
                first
            }
            .merging(DocumentPage.recipient(Party(buyer, otherwise: client.name, to: seller, language))) { first, _ in
                first
            }
    }
}

/// A page of a pack by its name and its title in the list of pages.
struct PackPage: Sendable {
    /// `statement.html`, `invoices/2026-0042.html`.
    let name: String
    let title: String
    let kind: PageKind
}
