import Records
import Values

extension Listing {
    /// Invoices, credit notes and voids, as they were issued.
    static var invoices: Listing {
        Listing(
            Column.place(\.location) + [
                Column("number", .text, "the document's number") { .text($0.number) },
                Column("kind", .text, "`invoice`, `credit-note` or `void`") { .text($0.kindName) },
                Column("client", .text, "the client's id") { $0.client.isEmpty ? .none : .text($0.client) },
                Column("issued", .date, "the day of issue") { .date($0.issued) },
                Column("due", .date, "the day by which it is to be paid") { .optional($0.due) },
                Column("period_start", .date, "the first day of what is billed") { .optional($0.period?.start) },
                Column("period_end", .date, "the last day of what is billed") { .optional($0.period?.end) },
                Column("total", .amount, "what is to be paid, with tax; null for a void") {
                    $0.kindName == "void" ? .none : .amount($0.total)
                },
                Column("currency", .text, "of the total, ISO 4217") {
                    $0.kindName == "void" ? .none : .text($0.currency.code)
                },
                Column("refers_to", .text, "the number that a credit note credits or a void voids") {
                    .optional($0.reference)
                },
                Column("reason", .text, "why it was credited or voided") { .optional($0.reason) },
                Column("seal", .text, "the SHA-256 that the document bears") { .optional($0.seal) },
            ] as [Column<IssuedDocument>],
            shown: ["number", "kind", "client", "issued", "due", "total", "currency"], day: "issued",
            records: { $0.documents })
    }
}

extension IssuedDocument {
    var kindName: String {
        switch kind {
        case .invoice: "invoice"
        case .creditNote: "credit-note"
        case .void: "void"
        }
    }

    fileprivate var reference: String? {
        switch kind {
        case .invoice: nil
        case .creditNote(let number, _), .void(let number, _): number
        }
    }

    var reason: String? {
        switch kind {
        case .invoice: nil
        case .creditNote(_, let reason), .void(_, let reason): reason
        }
    }
}
