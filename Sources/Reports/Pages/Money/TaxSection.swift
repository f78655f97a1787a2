import Billing
import Records
import Values

/// Tax by quarter and rate, and what comes back of expenses.
enum TaxSection {
    private static let quarter: ViewShape.Names = [
        "span": .text, "period": .text, "rows": .list(["code": .text, "rate": .text, "base": .text, "amount": .text]),
        "hasRows": .flag, "within": .list(["text": .text]), "due": .list(["text": .text]),
    ]

    static let names: ViewShape.Names = ["hasTaxes": .flag, "quarters": .list(quarter)]

    static func view(_ figures: MoneyFigures, in context: PageContext) -> [String: ViewValue] {
        [
            "hasTaxes": .flag(!figures.tax.isEmpty),
            "quarters": .list(figures.tax.map { view($0, TaxWords(today: context.today)) }),
        ]
    }

    private static func view(_ report: TaxReport, _ words: TaxWords) -> View {
        View([
            "span": .text(Wording.uppercasedFirst(words.span(report.period))),
            "period": .text(report.period.description),
            "rows": .list(
                report.charged.map {
                    let cells = TaxWords.cells($0)
                    return View([
                        "code": .text(cells[0]), "rate": .text(cells[1]), "base": .text(cells[2]),
                        "amount": .text(cells[3]),
                    ])
                }),
            "hasRows": .flag(!report.charged.isEmpty),
            "within": .list(report.within.map { View(["text": .text(TaxWords.within($0))]) }),
            "due": .list(TaxWords.due(report).map { View(["text": .text($0)]) }),
        ])
    }
}
