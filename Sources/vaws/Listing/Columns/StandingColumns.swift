import Billing
import Values

extension Listing {
    /// What `vaws invoice list` prints.
    static func standings(_ invoices: [InvoiceStanding]) -> Listing {
        Listing(
            Column.place(\.location) + [
                Column("number", .text, "the invoice's number") { .text($0.number) },
                Column("client", .text, "the client's id") { .text($0.client) },
                Column("issued", .date, "the day of issue") { .date($0.issued) },
                Column("due", .date, "the day by which it is to be paid; that of issue where it names none") {
                    .date($0.due)
                },
                Column("total", .amount, "what was to be paid, with tax") { .amount($0.total) },
                Column("paid", .amount, "what came in for it") { .amount($0.paid) },
                Column("credited", .amount, "what credit notes took off") { .amount($0.credited) },
                Column("written_off", .amount, "what was given up") { .amount($0.writtenOff) },
                Column("balance", .amount, "total − paid − credited − written_off") { .amount($0.balance) },
                Column("currency", .text, "of the amounts, ISO 4217") { .text($0.total.currency.code) },
                Column(
                    "status", .text,
                    InvoiceStanding.Status.words.map { "`\($0)`" }.joined(separator: ", ")
                ) { .text($0.status.word) },
                Column("days_past_due", .number, "days since it was due; 0 or less is not late") {
                    .number($0.daysPastDue)
                },
            ] as [Column<InvoiceStanding>],
            shown: ["number", "client", "issued", "due", "total", "balance", "currency", "status", "days_past_due"],
            day: "issued", records: { _ in invoices })
    }
}

extension InvoiceStanding.Status {
    var word: String {
        switch self {
        case .open: "open"
        case .partial: "partly-paid"
        case .paid: "paid"
        case .credited: "credited"
        case .writtenOff: "written-off"
        case .void: "void"
        }
    }

    fileprivate static var words: [String] {
        [Self.open, .partial, .paid, .credited, .writtenOff, .void].map(\.word)
    }
}
