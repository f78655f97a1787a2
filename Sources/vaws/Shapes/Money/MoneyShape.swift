import Billing
import Practice
import Records
import Reports
import Values

extension JSONShape<MoneyView> {
    static var money: JSONShape {
        JSONShape(
            "vaws money",
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.workspace.today) },
                JSONField("answer", .text, "what is mine and not yet in, in a sentence") { .text($0.open.answer) },
                JSONField("unbilled", listOf: .unbilled, "work and costs on no invoice, by client and currency") {
                    view in
                    view.drafts.unbilled.map { UnbilledFigures(row: $0, step: BillingStep($0, view.drafts.drafts)) }
                },
                JSONField("ageing", listOf: .ageing, "what is owed, one for each currency, by its code") {
                    $0.receivables.ageing
                },
                JSONField("open", listOf: .openInvoice, "invoices with a balance, the oldest due first") { view in
                    view.receivables.open.map { PlacedRow(row: $0, workspace: view.workspace) }
                },
                JSONField("credits", listOf: .credit, "what no invoice took yet; no income until one does") { view in
                    view.receivables.credits.map { PlacedRow(row: $0, workspace: view.workspace) }
                },
                JSONField("from", .date, "the first day of what follows, up to today") {
                    .date($0.figures.period.start)
                },
                JSONField("months", listOf: .incomeRow, "income by month, the oldest first") { $0.figures.months },
                JSONField("clients", listOf: .incomeRow, "income by client") { $0.figures.clients },
                JSONField("services", listOf: .incomeRow, "income by service") { $0.figures.services },
                JSONField("total", .incomeTotal, "of all income; null where there is none") { $0.figures.total },
                JSONField(
                    "largest_client", .largestClient,
                    "who brought most; null where fewer than two clients brought something, or a rate is missing"
                ) { $0.figures.largest },
                JSONField("performance", listOf: .performanceRow, "by client, then own work, then all") {
                    $0.figures.performance
                },
                JSONField("fixed_prices", listOf: .fixedPrice, "agreements on which something was worked") {
                    $0.figures.fixedPrices
                },
                JSONField("spending", listOf: .spendingSum, "by kind, then by currency") {
                    SpendingSum.all($0.figures.spending)
                },
                JSONField("without_receipt", listOf: .missingReceipt, "expenses of any time, the newest first") {
                    view in
                    view.figures.withoutReceipt.map { PlacedRow(row: $0, workspace: view.workspace) }
                },
                JSONField("exchange", listOf: .exchange, "payments that brought more or less than was invoiced") {
                    view in
                    view.figures.exchange.map { PlacedRow(row: $0, workspace: view.workspace) }
                },
                JSONField("tax", listOf: .taxReport, "by quarter, the newest first") { $0.figures.tax },
            ])
    }
}

extension Receivables {
    fileprivate var open: [InvoiceStanding] {
        invoices.filter { !$0.balance.isZero }.sorted { ($0.due, $0.number) < ($1.due, $1.number) }
    }
}

extension JSONShape<LargestClient> {
    fileprivate static var largestClient: JSONShape {
        JSONShape(
            "largest client",
            [
                JSONField("client", .text, "the client's id") { .text($0.client) },
                JSONField("currency", .text, "the workspace's, ISO 4217") { .text($0.invoiced.currency.code) },
                JSONField("invoiced", .amount, "to this client, without tax") { .amount($0.invoiced) },
                JSONField("of_all", .amount, "to all who were invoiced something") { .amount($0.ofAll) },
                JSONField("share", .decimal, "in percent") { .decimal($0.share.percent(digits: 1)) },
                JSONField("limit", .decimal, "in percent") { _ in .decimal(LargestClient.limit) },
                JSONField("is_beyond_limit", .flag, "whether it is more than that") { .flag($0.isBeyondLimit) },
            ])
    }
}
