import Records
import Values

extension Listing {
    static var expenses: Listing {
        Listing(
            Column.place(\.location) + [
                Column("client", .text, "the client's id; null for the business's own") { .optional($0.client) },
                Column("date", .date, "the day") { .date($0.day) },
                Column("amount", .amount, "what was paid, with the tax in it") { .amount($0.amount) },
                Column("currency", .text, "of the amount, ISO 4217") { .text($0.amount.currency.code) },
                Column("text", .text, "the words of the line") { .text($0.text) },
                Column("supplier", .text, "who was paid") { .optional($0.supplier) },
                Column("service", .text, "the service for which it was bought") { .optional($0.service) },
                Column("tax", .text, "the tax code of what was bought") { .optional($0.tax) },
                Column("receipt", .text, "the receipt's path, as written") { .optional($0.receipt) },
                Column("billable", .flag, "whether it is rebilled") { .flag($0.isBillable) },
                Column("markup", .decimal, "the line's own mark-up in percent") { .optional($0.markup) },
                Column("booked_amount", .amount, "the amount in the books' currency (`as:`)") {
                    .optional($0.bookedAs)
                },
                Column("booked_currency", .text, "of that amount") { .optional($0.bookedAs?.currency.code) },
                Column("tags", .texts, "tags, without `#`") { .texts($0.tags) },
            ] as [Column<Expense>], shown: ["date", "client", "amount", "currency", "text"], day: "date",
            records: { $0.expenses })
    }

    static var charges: Listing {
        Listing(
            Column.place(\.location) + [
                Column("client", .text, "the client's id") { .optional($0.client) },
                Column("date", .date, "the day; it prints on the draft whose period holds it") { .date($0.day) },
                Column("amount", .amount, "an amount; null for pieces, percent and remarks") { .optional($0.amount) },
                Column("currency", .text, "of the amount, ISO 4217") { .optional($0.amount?.currency.code) },
                Column("quantity", .decimal, "pieces, at the service's rate") { .optional($0.quantity) },
                Column("percent", .decimal, "of the other lines; a discount is below 0") { .optional($0.percent) },
                Column("text", .text, "the words of the line") { .text($0.text) },
                Column("service", .text, "the service") { .optional($0.service) },
                Column("project", .text, "the project") { .optional($0.project) },
                Column("tax", .text, "the tax code") { .optional($0.tax) },
                Column("package_minutes", .minutes, "the time that was bought with it") { .optional($0.package) },
            ] as [Column<Charge>], shown: ["date", "client", "amount", "currency", "quantity", "percent", "text"],
            day: "date", records: { $0.charges })
    }

    static var payments: Listing {
        Listing(
            Column.place(\.location) + [
                Column("client", .text, "the client's id") { .optional($0.client) },
                Column("date", .date, "the day") { .date($0.day) },
                Column("amount", .amount, "what came in; below 0 for a refund") { .amount($0.amount) },
                Column("currency", .text, "of the amount, ISO 4217") { .text($0.amount.currency.code) },
                Column("invoices", .texts, "numbers of invoices, filled in this order") { .texts($0.invoices) },
                Column("for", .texts, "what it settles first, where the payer said so") {
                    .texts($0.debts.map(\.rawValue))
                },
                Column("type", .text, "`payment`, `refund` or `write-off`") { .text($0.kind.rawValue) },
                Column("via", .text, "how it came") { .optional($0.via) },
                Column("fee_amount", .amount, "what the bank kept") { .optional($0.fee) },
                Column("fee_currency", .text, "of the fee") { .optional($0.fee?.currency.code) },
                Column("received_amount", .amount, "what arrived, in another currency (`as:`)") {
                    .optional($0.receivedAs)
                },
                Column("received_currency", .text, "of what arrived") { .optional($0.receivedAs?.currency.code) },
                Column("text", .text, "the words of the line") { .text($0.text) },
            ] as [Column<Payment>], shown: ["date", "client", "amount", "currency", "invoices", "type", "via"],
            day: "date", records: { $0.payments })
    }
}

extension Charge {
    fileprivate var amount: Money? { if case .amount(let money) = what { money } else { nil } }

    fileprivate var quantity: DecimalNumber? { if case .quantity(let pieces) = what { pieces } else { nil } }

    fileprivate var percent: DecimalNumber? { if case .percent(let share) = what { share } else { nil } }
}
