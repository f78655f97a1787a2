import Billing
import Records
import Values

extension JSONShape<RemindersView> {
    static var reminders: JSONShape {
        JSONShape(
            "vaws reminders",
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.workspace.today) },
                JSONField("invoices", listOf: .remindedInvoice, "open ones with a ladder, the oldest due first") {
                    view in
                    view.reminders.map { PlacedRow(row: $0, workspace: view.workspace) }
                },
            ])
    }
}

extension JSONShape<PlacedRow<InvoiceReminders>> {
    fileprivate static var remindedInvoice: JSONShape {
        JSONShape(
            "reminded invoice",
            JSONField.place { ($0.row.invoice.location, $0.workspace) } + [
                JSONField("number", .text, "its number") { .text($0.row.invoice.number) },
                JSONField("client", .text, "the client's id") { .text($0.row.invoice.client) },
                JSONField("due", .date, "its due date, or what the last letter granted") { .date($0.row.due) },
                JSONField("balance", .amount, "what is open of the invoice") { .amount($0.row.invoice.balance) },
                JSONField("owed", .amount, "the same with what was claimed") { .amount($0.row.invoice.owed) },
                JSONField("currency", .text, "of its amounts, ISO 4217") {
                    .text($0.row.invoice.total.currency.code)
                },
                JSONField("disputed", .flag, "whether reminders rest since it is disputed") {
                    .flag($0.row.pause != nil)
                },
                JSONField("steps", listOf: .reminderStep, "the ladder, in order of the days") { $0.row.steps },
                JSONField("offered", .number, "the step to write or send today; null where there is none") {
                    .optional($0.row.waiting?.number)
                },
            ])
    }
}

extension JSONShape<ReminderStep> {
    fileprivate static var reminderStep: JSONShape {
        JSONShape(
            "step of a ladder",
            [
                JSONField("step", .number, "from 1") { .number($0.number) },
                JSONField("days", .number, "relative to the due date") { .number($0.offset) },
                JSONField("date", .date, "its day") { .date($0.day) },
                JSONField("letter", .text, "`before`, `due`, `friendly`, `plain`, `firm` or `final`") {
                    .text($0.tone.rawValue)
                },
                JSONField(
                    "state", .text, "`sent`, `dropped`, `drafted`, `missed`, `offered` or `coming`"
                ) { .text($0.fate.word) },
                JSONField("name", .text, "the name of its draft") { .text($0.name) },
            ])
    }
}
