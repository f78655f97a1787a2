import Billing
import Records
import Reports
import Values

extension JSONShape<ShownDrafts> {
    static var drafts: JSONShape {
        JSONShape(
            "vaws invoice draft",
            [
                JSONField("today", .date, "the day on which they would be issued") { .date($0.workspace.today) },
                JSONField("drafts", listOf: .draft, "the periods that are over first") { shown in
                    shown.pages.map { DraftFigures(draft: $0.draft, workspace: shown.workspace) }
                },
            ])
    }
}

struct DraftFigures {
    let draft: DraftInvoice
    let workspace: Workspace
}

extension JSONShape<DraftFigures> {
    fileprivate static var draft: JSONShape {
        JSONShape(
            "draft of an invoice",
            [
                JSONField("client", .text, "the client's id") { .text($0.draft.client) },
                JSONField("period_start", .date, "the first day of what is billed") { .date($0.draft.period.start) },
                JSONField("period_end", .date, "the last day of what is billed") { .optional($0.draft.period.end) },
                JSONField("complete", .flag, "whether the period is over") { .flag($0.draft.isComplete) },
                JSONField("due", .date, "null where no terms are agreed") { .optional($0.draft.due) },
                JSONField("currency", .text, "of the amounts, ISO 4217") { .text($0.draft.currency.code) },
                JSONField("lines", listOf: .draftLine, "in the order in which they are printed") { $0.draft.lines },
                JSONField("adjustments", listOf: .adjustment, "discounts, surcharges and caps over all lines") {
                    $0.draft.adjustments
                },
                JSONField("net", .amount, "without tax") { .amount($0.draft.totals.net) },
                JSONField("taxes", listOf: .draftTax, "taxes that are charged", \.draft.totals.taxes),
                JSONField("total", .amount, "what is to be paid, with tax and rounding to coins") {
                    .amount($0.draft.totals.payable)
                },
                JSONField("prepaid", .amount, "what it is paid from at once: deposits, and what was paid too much") {
                    .amount($0.draft.prepaid)
                },
                JSONField("to_pay", .amount, "total − prepaid") { .amount($0.draft.toPay) },
                JSONField("notes", .texts, "what you must know before it is sent") {
                    .texts($0.draft.notes.map(\.text))
                },
            ])
    }
}

extension JSONShape<DraftLine> {
    fileprivate static var draftLine: JSONShape {
        JSONShape(
            "line of a draft",
            [
                JSONField("text", .text, "what was done") { .text($0.text) },
                JSONField("agreement", .text, "the agreement's id; null for what stands under none") {
                    .optional($0.agreement)
                },
                JSONField("service", .text, "the service's id") { .optional($0.service) },
                JSONField("project", .text, "the project") { .optional($0.project) },
                JSONField("quantity", .text, "hours as `3:15`, or a number") { .optional($0.quantity?.printed) },
                JSONField("unit", .text, "such as `hour`") { .optional($0.unit) },
                JSONField("price", .decimal, "of one") { .optional($0.price) },
                JSONField("amount", .amount, "quantity × price") { .amount($0.amount) },
                JSONField("tax", .text, "the code by which it is taxed") { .optional($0.tax) },
                JSONField("logged_minutes", .minutes, "behind it, before rounding") { .minutes($0.logged) },
            ])
    }
}

extension JSONShape<DraftAdjustment> {
    fileprivate static var adjustment: JSONShape {
        JSONShape(
            "adjustment",
            [
                JSONField("text", .text, "what it is for") { .text($0.text) },
                JSONField("percent", .decimal, "of the lines; null where an amount was agreed") {
                    .optional($0.percent)
                },
                JSONField("amount", .amount, "below 0 for a discount or a cap") { .amount($0.amount) },
            ])
    }
}

extension JSONShape<TaxRow> {
    fileprivate static var draftTax: JSONShape {
        JSONShape(
            "tax of a draft",
            [
                JSONField("tax", .text, "the code") { .text($0.code) },
                JSONField("category", .text, "of UNCL 5305, such as `S`") { .text($0.category) },
                JSONField("rate", .decimal, "in percent") { .decimal($0.rate) },
                JSONField("base", .amount, "the sum of its lines, without tax") { .amount($0.base) },
                JSONField("amount", .amount, "the tax") { .amount($0.amount) },
            ])
    }
}
