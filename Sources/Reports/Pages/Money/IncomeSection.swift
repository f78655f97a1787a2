import Billing
import Practice
import Records
import Values

/// The income of the last twelve months: by month, by client, by service.
enum IncomeSection {
    static let names: ViewShape.Names = [
        "hasIncome": .flag, "incomeSpan": .text, "incomeSums": .list(["text": .hint]),
        "largest": .text, "isLargestBeyond": .flag, "incomeChart": .fragment, "incomeSentence": .text,
        "months": .list(IncomeRows.names), "byClient": .list(IncomeRows.names), "byService": .list(IncomeRows.names),
        "hasServices": .flag, "isMixed": .flag, "own": .text,
    ]

    static func view(_ figures: MoneyFigures, in context: PageContext) -> [String: ViewValue] {
        let own = context.workspace.business.currency
        let words = IncomeWords(today: context.today, in: own)
        let rows = IncomeRows(figures, in: context)
        let first = Wording.monthAndYear(figures.period.start)
        let (chart, sentence) = chart(figures, own, in: context)
        return [
            "hasIncome": .flag(figures.total != nil),
            "incomeSpan": .text("\(first) to \(Wording.monthAndYear(context.today))"),
            "incomeSums": .list(
                words.sums(figures.total).map { View(["text": Hint(stringLiteral: $0).fragment(in: context)]) }),
            "largest": .text(
                figures.largest.map { IncomeWords.largest($0, name: context.name(ofClient: $0.client)) } ?? ""),
            "isLargestBeyond": .flag(figures.largest?.isBeyondLimit ?? false),
            "incomeChart": .fragment(chart), "incomeSentence": .text(sentence),
            "months": .list(rows.months), "byClient": .list(rows.clients), "byService": .list(rows.services),
            "hasServices": .flag(figures.services.contains { $0.key != .name(nil) }),
            "isMixed": .flag(words.isMixed(figures.months)), "own": .text(own.code),
        ]
    }

    /// The drawing, or a sentence that says why there is none.
    private static func chart(_ figures: MoneyFigures, _ own: Currency, in context: PageContext) -> (String, String) {
        guard figures.months.allSatisfy({ $0.together != nil }) else {
            return ("", "Without a rate for each currency the months cannot be drawn beside each other.")
        }
        let sums = Dictionary(uniqueKeysWithValues: figures.months.map { ($0.key, $0.together) })
        let months = (0..<12).map { offset in
            let month = figures.period.start.adding(months: offset)
            let sum = sums[.month(month)] ?? nil
            return IncomeChart.Month(
                label: String(Wording.monthName(month).prefix(3)), invoiced: sum?.invoiced ?? .zero(own),
                received: sum?.received ?? .zero(own))
        }
        let chart = IncomeChart(months: months)
        return chart.isDrawn
            ? (chart.svg(id: "income-by-month"), "")
            : ("", "Fewer than three months have income, so there is nothing to draw yet.")
    }
}
