import Billing
import Practice
import Records
import Reports
import Values

/// What `vaws services` shows.
struct ServicesView: Sendable {
    let workspace: Workspace
    let book: ServiceBook
}

/// Services in a terminal: what is on offer and what it brings, then who wants it and whether promises are kept.
enum ServicesScreen {
    static func text(_ view: ServicesView, width: Int) -> String {
        var screen = Screen(width: width)
        let words = ServiceWords(view.workspace)
        screen.paragraph(words.answer(view.book))
        guard !view.book.services.isEmpty else {
            screen.paragraph("`vaws new service writing` makes the file of one.")
            return screen.text
        }
        screen.blank()
        screen.table(table(view.book, words))
        screen.section("Prices to come", view.book.services.compactMap { named($0, words.nextPrice($0)) })
        screen.section("Who wants it", view.book.services.compactMap { named($0, words.demand($0)) })
        screen.section("Turnaround", view.book.services.compactMap { named($0, words.turnaround($0)) })
        screen.section("What the figures are", ServiceWords.definitions)
        return screen.text
    }

    private static func named(_ figures: ServiceFigures, _ text: String) -> String? {
        text.isEmpty ? nil : "\(figures.service.id): \(text)"
    }

    private static func table(_ book: ServiceBook, _ words: ServiceWords) -> TextTable {
        var table = TextTable(
            [.init(head: "Service", fit: .cut), .init(head: "Today")]
                + ["Hours", "By the hour", "Invoiced", "Per hour", "On time"].map {
                    .init(head: $0, alignsRight: true)
                })
        for figures in book.services {
            table.add([
                figures.service.id, figures.price?.description ?? "no price", words.hours(figures.worked),
                words.hours(figures.byTheHour),
                figures.together.map { $0.invoiced.isZero ? "" : PerformanceWords.money($0.invoiced) }
                    ?? words.invoiced(figures),
                figures.effectiveRate.map { PerformanceWords.money($0) } ?? "", words.onTime(figures),
            ])
        }
        return table
    }
}
