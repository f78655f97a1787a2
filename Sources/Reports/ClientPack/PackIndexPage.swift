import Billing
import Records
import Values

/// The page that leads through a pack.
enum PackIndexPage {
    static let names: ViewShape.Names = [
        "contents": .list(["title": .text, "link": .link, "about": .text]),
        "invoices": .list([
            "number": .text, "kind": .text, "link": .link, "day": .text, "due": .text, "total": .text, "open": .text,
        ]),
        "hasInvoices": .flag,
    ]

    static func view(_ pack: PackView) -> [String: ViewValue] {
        let pages = pack.pages.filter { $0.kind != .pack && $0.kind != .sent }
        let contents = pages.map { page in
            View([
                "title": .text(page.title), "link": .link(Link(path: page.name)), "about": .text(about(page, pack)),
            ])
        }
        let invoices = pack.contents.documents.map { invoice($0, pack) }
        return [
            "contents": .list(contents), "invoices": .list(invoices), "hasInvoices": .flag(!invoices.isEmpty),
        ]
    }

    private static func about(_ page: PackPage, _ pack: PackView) -> String {
        switch page.kind {
        case .statement: StatementPage.answer(pack)
        case .timesheet: TimesheetPage.answer(pack.contents) + "."
        case .progress: ProgressPage.answer(pack.contents.progress) + "."
        default: ""
        }
    }

    private static func invoice(_ document: IssuedDocument, _ pack: PackView) -> View {
        let wording = pack.context.wording
        let balance = pack.contents.standings[document.number]?.balance
        let isOpen = document.kind == .invoice && balance.map { !$0.isZero } ?? false
        return View([
            "number": .text(document.number), "kind": .text(InvoicePage.kind(document)),
            "link": .link(Link(path: ClientPack.name(of: document))),
            "day": .text(wording.longDay(document.issued)),
            "due": .text(document.due.map(wording.longDay) ?? ""), "total": .text(Wording.money(document.total)),
            "open": .text(isOpen ? balance.map(Wording.money) ?? "" : ""),
        ])
    }
}
