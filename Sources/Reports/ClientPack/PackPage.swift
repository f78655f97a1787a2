import Practice
import Records

/// A page of a pack by its name and its title in the list of pages.
struct PackPage: Sendable {
    /// `statement.html`, `invoices/2026-0042.html`.
    let name: String
    let title: String
    let kind: PageKind

    /// The one that leads through them first; a page with nothing on it is left out.
    static func all(of contents: PackContents, _ language: Language) -> [PackPage] {
        var pages = [
            PackPage(name: "index.html", title: language.word(.overview), kind: .pack), statement(language),
        ]
        if !contents.timesheet.isEmpty {
            pages.append(PackPage(name: "timesheet.html", title: language.word(.timesheet), kind: .timesheet))
        }
        if !contents.progress.isEmpty {
            pages.append(PackPage(name: "progress.html", title: language.word(.progress), kind: .progress))
        }
        var seen: Set<String> = []
        let documents = contents.documents.filter { seen.insert(name(of: $0)).inserted }
        return pages + documents.map { PackPage(name: name(of: $0), title: $0.number, kind: .sent) }
    }

    static func statement(_ language: Language) -> PackPage {
        PackPage(name: "statement.html", title: language.word(.statement), kind: .statement)
    }

    static func name(of document: IssuedDocument) -> String { "invoices/\(PageContext.fileName(document.number)).html" }

    /// The same page for the printer.
    static func printedName(of page: String) -> String { page.dropLast(".html".count) + ".pdf" }
}
