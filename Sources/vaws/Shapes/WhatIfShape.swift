import Billing
import Records
import Reports
import Values

extension JSONShape<WhatIfView> {
    static var whatIf: JSONShape {
        JSONShape(
            "vaws whatif",
            [
                JSONField("client", .text, "the client's id") { .text($0.result.client) },
                JSONField("from", .date, "the first day of the other terms") { .date($0.result.span.start) },
                JSONField("to", .date, "the last day that is replayed") { .optional($0.result.span.end) },
                JSONField("totals", listOf: .whatIfRow, "one for each currency, by its code") { $0.result.totals },
                JSONField("months", listOf: .whatIfRow, "by month, then by currency; they add up to the totals") {
                    $0.result.months
                },
                JSONField("replaced", listOf: .replacedTerm, "the terms that are others") { view in
                    view.result.replaced.map { PlacedRow(row: $0, workspace: view.workspace) }
                },
                JSONField("notes", .texts, "what stays as it was, and what could not be replayed") {
                    .texts(WhatIfWords($0.workspace).limits($0.result))
                },
            ])
    }
}

extension JSONShape<WhatIf.Row> {
    fileprivate static var whatIfRow: JSONShape {
        JSONShape(
            "row of two bills",
            [
                JSONField("month", .date, "its first day; null for all together") { .optional($0.month) },
                JSONField("currency", .text, "of its amounts, ISO 4217") { .text($0.before.net.currency.code) },
                JSONField("minutes", .minutes, "all that was worked for the client, billable or not") {
                    .minutes($0.worked)
                },
                JSONField("net_before", .amount, "the bill without tax, as agreed") { .amount($0.before.net) },
                JSONField("net_after", .amount, "the same under the other terms") { .amount($0.after.net) },
                JSONField("difference", .amount, "net_after − net_before") { .amount($0.difference) },
                JSONField("total_before", .amount, "what the client pays, with tax, as agreed") {
                    .amount($0.before.payable)
                },
                JSONField("total_after", .amount, "the same under the other terms") { .amount($0.after.payable) },
                JSONField("hour_before", .amount, "what an hour brings as agreed; null without hours") {
                    .optional($0.hourBefore)
                },
                JSONField("hour_after", .amount, "the same under the other terms") { .optional($0.hourAfter) },
            ])
    }
}

extension JSONShape<PlacedRow<ReplacedTerm>> {
    fileprivate static var replacedTerm: JSONShape {
        JSONShape(
            "replaced term",
            JSONField.place { ($0.row.location, $0.workspace) } + [
                JSONField("agreement", .text, "its id; null where the client has none") { .optional($0.row.agreement) },
                JSONField("term", .text, "the key, such as `rounding`, or `rate of writing`") { .text($0.row.term) },
                JSONField("before", .text, "as it is agreed; null where nothing is") { .optional($0.row.before) },
                JSONField("after", .text, "what it is replaced by") { .text($0.row.after) },
            ])
    }
}
