import Billing
import Records
import Values

/// The page that leads through a pack.
enum PackIndexPage {
    static let names: ViewShape.Names = [
        "contents": .list(["title": .text, "link": .link, "about": .text, "printed": .link]),
        "invoices": .list([
            "number": .text, "kind": .text, "link": .link, "day": .text, "due": .text, "total": .text, "open": .text,
            "printed": .link,
        ]),
        "hasInvoices": .flag, "isPrinted": .flag,
    ]

    static func view(_ pack: PackView) -> [String: ViewValue] {
        let pages = pack.pages.filter { $0.kind != .pack && $0.kind != .sent }
        let contents = pages.map { page in
            View([
                "title": .text(page.title), "link": .link(Link(path: page.name)), "about": .text(about(page, pack)),
                "printed": .link(Link(path: PackPage.printedName(of: page.name))),
            ])
        }
        let invoices = pack.contents.documents.map { invoice($0, pack) }
        return [
            "contents": .list(contents), "invoices": .list(invoices), "hasInvoices": .flag(!invoices.isEmpty),
            "isPrinted": .flag(pack.isPrinted),
        ]
    }

    private static func about(_ page: PackPage, _ pack: PackView) -> String {
        switch page.kind {
        case .statement: StatementPage.answer(pack)
        case .timesheet: TimesheetPage.answer(pack)
        case .progress: ProgressPage.answer(pack)
        default: ""
        }
    }

    private static func invoice(_ document: IssuedDocument, _ pack: PackView) -> View {
        let language = pack.language
        let balance = pack.contents.standings[document.number]?.owed
        let isOpen = document.kind == .invoice && balance.map { !$0.isZero } ?? false
        let name = PackPage.name(of: document)
        return View([
            "number": .text(document.number), "kind": .text(kind(document, language)), "link": .link(Link(path: name)),
            "day": .text(language.longDay(document.issued)),
            "due": .text(document.due.map(language.longDay) ?? ""), "total": .text(language.money(document.total)),
            "open": .text(isOpen ? balance.map(language.money) ?? "" : ""),
            "printed": .link(Link(path: PackPage.printedName(of: name))),
        ])
    }

    static func kind(_ document: IssuedDocument, _ language: Language) -> String {
        switch document.kind {
        case .invoice: language.word(.invoice)
        case .creditNote: language.word(.creditNote)
        case .void: language.word(.void)
        }
    }
}
