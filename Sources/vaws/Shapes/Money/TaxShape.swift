import Billing
import Values

extension JSONShape<TaxView> {
    static var tax: JSONShape {
        JSONShape(
            "vaws tax",
            [JSONField("today", .date, "the day that counts as today") { .date($0.today) }]
                + JSONField.taxFigures(\.report))
    }
}

extension JSONShape<TaxReport> {
    static var taxReport: JSONShape { JSONShape("tax of a span", JSONField.taxFigures { $0 }) }
}

extension JSONField {
    fileprivate static func taxFigures(_ report: @escaping @Sendable (Value) -> TaxReport) -> [JSONField] {
        [
            JSONField("from", .date, "the first day") { .date(report($0).period.start) },
            JSONField("to", .date, "the last day") { .optional(report($0).period.end) },
            JSONField("basis", .text, "`invoiced` or `received`") { .text(report($0).basis.rawValue) },
            JSONField("charged", listOf: .taxByRate, "by currency, then by code") { report($0).charged },
            JSONField("within_expenses", listOf: .taxInExpenses, "what comes back, by currency, then by code") {
                report($0).within
            },
            JSONField("due", listOf: .taxDue, "one for each currency, by its code") { report($0).due },
        ]
    }
}

extension JSONShape<TaxByRate> {
    fileprivate static var taxByRate: JSONShape {
        JSONShape(
            "tax by rate",
            [
                JSONField("tax", .text, "the code") { .text($0.code) },
                JSONField("category", .text, "of EN 16931, such as `S` or `AE`") { .text($0.category) },
                JSONField("rate", .decimal, "in percent; null where there is none") { .optional($0.rate) },
                JSONField("currency", .text, "of the amounts, ISO 4217") { .text($0.base.currency.code) },
                JSONField("base", .amount, "what was taxed, credit notes taken off") { .amount($0.base) },
                JSONField("amount", .amount, "the tax") { .amount($0.amount) },
            ])
    }
}

extension JSONShape<TaxInExpenses> {
    fileprivate static var taxInExpenses: JSONShape {
        JSONShape(
            "tax within expenses",
            [
                JSONField("tax", .text, "the code") { .text($0.code) },
                JSONField("currency", .text, "of the amounts, ISO 4217") { .text($0.paid.currency.code) },
                JSONField("paid", .amount, "with the tax in it") { .amount($0.paid) },
                JSONField("amount", .amount, "the tax within it") { .amount($0.amount) },
                JSONField("without_receipt", .number, "how many of the expenses name no receipt") {
                    .number($0.withoutReceipt)
                },
            ])
    }
}

extension JSONShape<TaxReport.Due> {
    fileprivate static var taxDue: JSONShape {
        JSONShape(
            "tax to pay",
            [
                JSONField("currency", .text, "of the amounts, ISO 4217") { .text($0.charged.currency.code) },
                JSONField("charged", .amount, "on documents") { .amount($0.charged) },
                JSONField("within_expenses", .amount, "what comes back") { .amount($0.within) },
                JSONField("amount", .amount, "charged less within_expenses") { .amount($0.amount) },
            ])
    }
}
