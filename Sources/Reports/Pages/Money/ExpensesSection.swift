import Billing
import Records
import Values

/// What was spent, what lacks its receipt, and what exchange rates gave and took.
enum ExpensesSection {
    static let names: ViewShape.Names = [
        "hasSpending": .flag, "spending": .list(["text": .text]),
        "receipts": .list([
            "day": .text, "text": .text, "amount": .text, "client": .text, "place": .text, "source": .link,
        ]),
        "hasReceipts": .flag, "moreReceipts": .text,
        "exchange": .list(["text": .text, "place": .text, "source": .link]), "hasExchange": .flag,
    ]

    static func view(_ figures: MoneyFigures, in context: PageContext) -> [String: ViewValue] {
        let sums = SpendingWords.sums(SpendingSum.all(figures.spending))
        return [
            "hasSpending": .flag(!sums.isEmpty), "spending": .list(sums.map { View(["text": .text($0)]) }),
            "receipts": .list(figures.withoutReceipt.prefix(MoneyPage.rowsShown).map { receipt($0, in: context) }),
            "hasReceipts": .flag(!figures.withoutReceipt.isEmpty),
            "moreReceipts": .text(MoneyPage.more(figures.withoutReceipt.count)),
            "exchange": .list(figures.exchange.map { exchange($0, in: context) }),
            "hasExchange": .flag(!figures.exchange.isEmpty),
        ]
    }

    private static func receipt(_ expense: Spending, in context: PageContext) -> View {
        View([
            "day": .text(context.wording.day(expense.day)), "text": .text(expense.text),
            "amount": .text(Wording.money(expense.paid)), "client": .text(context.name(ofClient: expense.client)),
            "place": .text(context.place(expense.location)), "source": .link(context.source(expense.location)),
        ])
    }

    private static func exchange(_ row: ExchangeDifference.Row, in context: PageContext) -> View {
        let gain = row.difference.gain
        let word = gain.isNegative ? "lost" : "gained"
        let invoices = row.invoices.isEmpty ? "" : " for \(row.invoices.joined(separator: ", "))"
        return View([
            "text": .text(
                "\(context.wording.day(row.day)): \(Wording.money(gain.isNegative ? -gain : gain)) \(word)\(invoices), \(Wording.money(row.difference.arrived)) for \(Wording.money(row.difference.booked))"
            ),
            "place": .text(context.place(row.location)), "source": .link(context.source(row.location)),
        ])
    }
}
