import Billing
import Reports
import Values

/// What `vaws tax` shows.
struct TaxView: Sendable {
    let report: TaxReport
    let today: CalendarDate
}

/// The tax of a span in a terminal.
enum TaxScreen {
    static func text(_ view: TaxView, width: Int) -> String {
        var screen = Screen(width: width)
        let (report, words) = (view.report, TaxWords(today: view.today))
        let basis = report.basis == .invoiced ? "by the day of issue" : "by the day on which money came in"
        screen.paragraph("Tax, \(words.span(report.period)), \(basis)")
        for sentence in TaxWords.due(report) { screen.paragraph(sentence) }
        if report.due.isEmpty { screen.paragraph("No document was taxed, and no expense names a tax.") }
        if !report.charged.isEmpty {
            screen.blank()
            var table = TextTable([
                .init(head: "Code", fit: .cut), .init(head: "Rate", alignsRight: true),
                .init(head: "Base", alignsRight: true), .init(head: "Tax", alignsRight: true),
            ])
            for row in report.charged { table.add(TaxWords.cells(row)) }
            screen.table(table)
        }
        screen.section("Within expenses", report.within.map(TaxWords.within))
        return screen.text
    }
}
