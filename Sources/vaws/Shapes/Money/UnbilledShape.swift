import Billing
import Reports
import Values

/// Unbilled work with what bills it.
struct UnbilledFigures {
    let row: Unbilled
    let step: BillingStep
}

extension JSONShape<UnbilledFigures> {
    static var unbilled: JSONShape {
        JSONShape(
            "unbilled",
            [
                JSONField("client", .text, "the client's id") { .text($0.row.client) },
                JSONField("currency", .text, "of the amounts, ISO 4217") { .text($0.row.amount.currency.code) },
                JSONField("minutes", .minutes, "still open, with or without a charge") { .minutes($0.row.minutes) },
                JSONField("amount", .amount, "without tax, before discounts") { .amount($0.row.amount) },
                JSONField("days_0_30", .amount, "from work of the last 30 days") { .amount($0.row.days0to30) },
                JSONField("days_31_60", .amount, "31 to 60 days old") { .amount($0.row.days31to60) },
                JSONField("days_61_90", .amount, "61 to 90 days old") { .amount($0.row.days61to90) },
                JSONField("over_90", .amount, "older") { .amount($0.row.over90) },
                JSONField("oldest", .date, "the day of the oldest") { .date($0.row.oldest) },
                JSONField("command", .text, "what bills it; null where no period is over") {
                    .optional($0.step.command)
                },
            ])
    }
}

extension JSONShape<PlacedRow<Spending>> {
    static var missingReceipt: JSONShape {
        JSONShape(
            "expense without a receipt",
            JSONField.place { ($0.row.location, $0.workspace) } + [
                JSONField("date", .date, "the day") { .date($0.row.day) },
                JSONField("client", .text, "the client's id; null for the business's own") {
                    .optional($0.row.client)
                },
                JSONField("currency", .text, "of the amount, ISO 4217") { .text($0.row.paid.currency.code) },
                JSONField("amount", .amount, "with the tax in it") { .amount($0.row.paid) },
                JSONField("text", .text, "what it was") { .text($0.row.text) },
            ])
    }
}

extension JSONShape<PlacedRow<ExchangeDifference.Row>> {
    static var exchange: JSONShape {
        JSONShape(
            "exchange difference",
            JSONField.place { ($0.row.location, $0.workspace) } + [
                JSONField("date", .date, "the day of the payment") { .date($0.row.day) },
                JSONField("client", .text, "the client's id") { .optional($0.row.client) },
                JSONField("invoices", .texts, "the numbers for which it was meant") { .texts($0.row.invoices) },
                JSONField("currency", .text, "of the amounts: the workspace's, ISO 4217") {
                    .text($0.row.difference.booked.currency.code)
                },
                JSONField("booked", .amount, "what the invoices were worth on their day of issue") {
                    .amount($0.row.difference.booked)
                },
                JSONField("arrived", .amount, "what came") { .amount($0.row.difference.arrived) },
                JSONField("gain", .amount, "arrived less booked; below 0 a loss") { .amount($0.row.difference.gain) },
            ])
    }
}
