import Billing
import Records
import Values

extension JSONShape<StatementView> {
    static var statement: JSONShape {
        JSONShape(
            "vaws statement",
            [
                JSONField("client", .text, "the client's id") { .text($0.client) },
                JSONField("from", .date, "the first day") { .date($0.from) },
                JSONField("to", .date, "the last day") { .date($0.to) },
                JSONField("statements", listOf: .statementInCurrency, "one for each currency, by its code") { view in
                    view.statements.map { StatementFigures(statement: $0, workspace: view.workspace) }
                },
            ])
    }
}

struct StatementFigures {
    let statement: Statement
    let workspace: Workspace
}

extension JSONShape<StatementFigures> {
    fileprivate static var statementInCurrency: JSONShape {
        JSONShape(
            "statement",
            [
                JSONField("currency", .text, "of every amount in it, ISO 4217") {
                    .text($0.statement.currency.code)
                },
                JSONField("opening", .amount, "what was owed before the first day") { .amount($0.statement.opening) },
                JSONField("entries", listOf: .entry, "what happened, in order") { figures in
                    figures.statement.entries.map { PlacedRow(row: $0, workspace: figures.workspace) }
                },
                JSONField("open", listOf: .openInvoice, "invoices with a balance on the last day, the oldest due first")
                {
                    figures in
                    figures.statement.openItems.map { PlacedRow(row: $0, workspace: figures.workspace) }
                },
                JSONField("credits", listOf: .credit, "what no invoice took up to the last day") { figures in
                    figures.statement.credits.map { PlacedRow(row: $0, workspace: figures.workspace) }
                },
                JSONField("closing", .amount, "what is owed on the last day; below 0 in the client's favour") {
                    .amount($0.statement.closing)
                },
                JSONField("ageing", .ageing, "what is open by age; null where nothing is") { $0.statement.ageing },
            ])
    }
}

/// A row with the workspace in whose files it stands.
struct PlacedRow<Row> {
    let row: Row
    let workspace: Workspace
}

extension JSONShape<PlacedRow<Statement.Entry>> {
    fileprivate static var entry: JSONShape {
        JSONShape(
            "entry of a statement",
            JSONField.place { ($0.row.movement.location, $0.workspace) } + [
                JSONField("date", .date, "the day") { .date($0.row.movement.day) },
                JSONField(
                    "kind", .text,
                    "`invoice`, `credit-note`, `void`, `payment`, `refund`, `write-off`, `discount`, `interest`, `compensation`"
                ) { .text($0.row.movement.kind.rawValue) },
                JSONField("number", .text, "of a document") { .optional($0.row.movement.number) },
                JSONField("invoices", .texts, "the numbers of the documents that it is about") {
                    .texts($0.row.movement.names)
                },
                JSONField("due", .date, "of an invoice") { .optional($0.row.movement.due) },
                JSONField("amount", .amount, "below 0 where less is owed by it") { .amount($0.row.movement.amount) },
                JSONField("fee", .amount, "what the bank kept of it") { .optional($0.row.movement.fee) },
                JSONField("balance", .amount, "what was owed then") { .amount($0.row.balance) },
            ])
    }
}

extension JSONShape<PlacedRow<InvoiceStanding>> {
    static var openInvoice: JSONShape {
        JSONShape(
            "open invoice",
            JSONField.place { ($0.row.location, $0.workspace) } + [
                JSONField("number", .text, "its number") { .text($0.row.number) },
                JSONField("client", .text, "the client's id") { .text($0.row.client) },
                JSONField("issued", .date, "the day of issue") { .date($0.row.issued) },
                JSONField("due", .date, "the day by which it is to be paid") { .date($0.row.due) },
                JSONField("days_overdue", .number, "days since it was due; 0 or less is not overdue") {
                    .number($0.row.daysPastDue)
                },
                JSONField("status", .text, "`open` or `partial`") {
                    .text($0.row.status == .partial ? "partial" : "open")
                },
                JSONField("currency", .text, "of its amounts, ISO 4217") { .text($0.row.total.currency.code) },
                JSONField("total", .amount, "what was billed, with tax") { .amount($0.row.total) },
                JSONField("paid", .amount, "what was paid of it, less refunds") { .amount($0.row.paid) },
                JSONField("credited", .amount, "what credit notes took off") { .amount($0.row.credited) },
                JSONField("written_off", .amount, "what was given up") { .amount($0.row.writtenOff) },
                JSONField("balance", .amount, "what is open of the invoice itself") { .amount($0.row.balance) },
                JSONField("interest_open", .amount, "what is open of the interest that was claimed") {
                    .amount($0.row.claims.interest.open)
                },
                JSONField("compensation_open", .amount, "what is open of the compensation that was claimed") {
                    .amount($0.row.claims.compensation.open)
                },
                JSONField("owed", .amount, "the sum of these three") { .amount($0.row.owed) },
            ])
    }
}

extension JSONShape<PlacedRow<ClientCredit>> {
    static var credit: JSONShape {
        JSONShape(
            "credit",
            JSONField.place { ($0.row.location, $0.workspace) } + [
                JSONField("client", .text, "the client's id") { .text($0.row.client) },
                JSONField("date", .date, "the day of the payment or credit note") { .date($0.row.day) },
                JSONField("amount", .amount, "what is left of it") { .amount($0.row.amount) },
                JSONField("currency", .text, "of the amount, ISO 4217") { .text($0.row.amount.currency.code) },
            ])
    }
}

extension JSONShape<Ageing> {
    static var ageing: JSONShape {
        JSONShape(
            "ageing",
            [
                JSONField("currency", .text, "of its amounts, ISO 4217") { .text($0.currency.code) },
                JSONField("not_due", .amount, "due on that day or later") { .amount($0.notDue) },
                JSONField("days_1_30", .amount, "1 to 30 days overdue") { .amount($0.days1to30) },
                JSONField("days_31_60", .amount, "31 to 60 days overdue") { .amount($0.days31to60) },
                JSONField("days_61_90", .amount, "61 to 90 days overdue") { .amount($0.days61to90) },
                JSONField("over_90", .amount, "more than 90 days overdue") { .amount($0.over90) },
                JSONField("outstanding", .amount, "the sum of these") { .amount($0.outstanding) },
                JSONField("credit", .amount, "what no invoice took yet") { .amount($0.credit) },
                JSONField("net", .amount, "outstanding less credit") { .amount($0.net) },
            ])
    }
}
