import Billing
import Records
import Values

extension JSONShape<ShownDocument> {
    static var document: JSONShape {
        JSONShape(
            "vaws invoice show",
            JSONField.place { ($0.document.location, $0.workspace) } + [
                JSONField("number", .text, "its number") { .text($0.document.number) },
                JSONField("kind", .text, "`invoice`, `credit-note`, `void`") { .text($0.document.kindName) },
                JSONField("client", .text, "the client's id") { .text($0.document.client) },
                JSONField("issued", .date, "the day of issue") { .date($0.document.issued) },
                JSONField("due", .date, "the day by which it is to be paid") { .optional($0.document.due) },
                JSONField("period_start", .date, "the first day of what is billed") {
                    .optional($0.document.period?.start)
                },
                JSONField("period_end", .date, "the last day of what is billed") { .optional($0.document.period?.end) },
                JSONField("currency", .text, "of the amounts, ISO 4217") { .text($0.document.currency.code) },
                JSONField("lines", listOf: .documentLine, "as they were printed") { $0.document.lines },
                JSONField("taxes", listOf: .documentTax, "as they were printed") { $0.document.taxes },
                JSONField("total", .amount, "what was to be paid, with tax") { .amount($0.document.total) },
                JSONField("balance", .amount, "what is open; null for what is no invoice") {
                    .optional($0.standing?.balance)
                },
                JSONField("status", .text, "as in `vaws invoice list`; null for what is no invoice") {
                    .optional($0.standing?.status.word)
                },
                JSONField("refers_to", .text, "the number that a credit note credits or a void voids") {
                    .optional($0.document.refersTo)
                },
                JSONField("reason", .text, "why it was credited or voided") { .optional($0.document.reason) },
                JSONField("taken_back_by", .texts, "the credit notes and voids that name it") {
                    .texts($0.takenBackBy.map { $0.isVoid ? "void" : $0.number })
                },
                JSONField(
                    "left_to_credit", .amount, "what credit notes left of an invoice's total; null for another document"
                ) {
                    .optional(
                        $0.document.kindName == "invoice" ? $0.workspace.leftToCredit(of: $0.document.number) : nil)
                },
                JSONField("seal", .text, "the SHA-256 that it bears") { .optional($0.document.seal) },
            ])
    }
}

extension JSONShape<IssuedDocument.Line> {
    fileprivate static var documentLine: JSONShape {
        JSONShape(
            "line of a document",
            [
                JSONField("text", .text, "what was done") { .text($0.text) },
                JSONField("quantity", .text, "hours as `3:15`, or a number") { .text($0.quantity) },
                JSONField("unit", .text, "such as `hour`") { .optional($0.unit) },
                JSONField("price", .decimal, "of one") { .optional($0.price) },
                JSONField("amount", .amount, "quantity × price, less the discount") { .amount($0.amount) },
                JSONField("discount", .amount, "what comes off this line alone; null where nothing does") {
                    .optional($0.discount)
                },
                JSONField("taxes", .texts, "the codes by which it is taxed") { .texts($0.taxes) },
                JSONField("credited_line", .number, "of a credit note: the line of the invoice, from 1") {
                    $0.credited.map { .number($0) } ?? .none
                },
            ])
    }
}

extension JSONShape<IssuedDocument.Tax> {
    fileprivate static var documentTax: JSONShape {
        JSONShape(
            "tax of a document",
            [
                JSONField("tax", .text, "the code") { .text($0.tax) },
                JSONField("category", .text, "of UNCL 5305, such as `S`") { .text($0.category) },
                JSONField("rate", .decimal, "in percent") { .optional($0.rate) },
                JSONField("base", .amount, "the sum of its lines") { .amount($0.base) },
                JSONField("amount", .amount, "the tax") { .amount($0.amount) },
            ])
    }
}
