import Billing
import Records
import Values

extension JSONShape<IncomeView> {
    static var income: JSONShape {
        JSONShape(
            "vaws income",
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.workspace.today) },
                JSONField("from", .date, "the first day") { .date($0.period.start) },
                JSONField("to", .date, "the last day") { .optional($0.period.end) },
                JSONField("client", .text, "the client's id where one was asked for, else null") {
                    .optional($0.client)
                },
                JSONField("by", .text, "`month`, `client` or `service`") { .text($0.grouping.rawValue) },
                JSONField("rows", listOf: .incomeRow, "in order of the months or names, lines without a service last") {
                    $0.rows
                },
                JSONField("total", .incomeTotal, "of all rows; null where there are none") { $0.total },
                JSONField("spending", listOf: .spendingSum, "by kind, then by currency") { $0.spending },
            ])
    }
}

extension JSONShape<IncomeRow> {
    static var incomeRow: JSONShape {
        JSONShape(
            "income",
            [
                JSONField("name", .text, "a month as `2026-11`, or an id; null for lines that name no service") { row in
                    switch row.key {
                    case .month(let day): .text(String(day.description.prefix(7)))
                    case .name(let name): .optional(name)
                    }
                }
            ] + JSONField.incomeFigures)
    }

    static var incomeTotal: JSONShape { JSONShape("total of income", JSONField.incomeFigures) }
}

extension JSONField<IncomeRow> {
    fileprivate static var incomeFigures: [JSONField] {
        [
            JSONField("amounts", listOf: .incomeAmounts, "one for each currency, by its code") { $0.amounts },
            JSONField(
                "together", .incomeAmounts, "all in the workspace's currency; null where `exchange:` lacks a rate"
            ) { $0.together },
        ]
    }
}

extension JSONShape<IncomeAmounts> {
    fileprivate static var incomeAmounts: JSONShape {
        JSONShape(
            "amounts of income",
            [
                JSONField("currency", .text, "of the amounts, ISO 4217") { .text($0.currency.code) },
                JSONField("invoiced", .amount, "invoices less credit notes by the day of issue, without tax") {
                    .amount($0.invoiced)
                },
                JSONField("received", .amount, "what came in for them, less what went back, by its day, without tax") {
                    .amount($0.received)
                },
                JSONField(
                    "given_up", .amount, "discounts for early payment and write-offs, without tax; 0 or below"
                ) { .amount($0.givenUp) },
            ])
    }
}

extension JSONShape<SpendingSum> {
    static var spendingSum: JSONShape {
        JSONShape(
            "spending",
            [
                JSONField("kind", .text, "`own`, `client`, or `bank-fee` for what a bank kept of a payment") {
                    .text($0.kind.rawValue)
                },
                JSONField("currency", .text, "of the amounts, ISO 4217") { .text($0.paid.currency.code) },
                JSONField("paid", .amount, "with the tax in it") { .amount($0.paid) },
                JSONField("tax", .amount, "the tax within it that comes back") { .amount($0.tax) },
                JSONField("cost", .amount, "paid less tax") { .amount($0.cost) },
                JSONField("expenses", .number, "how many there are") { .number($0.count) },
                JSONField("without_receipt", .number, "how many of them name no receipt") {
                    .number($0.withoutReceipt)
                },
            ])
    }
}
