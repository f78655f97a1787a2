import Billing
import Values

extension JSONShape<ReceivablesView> {
    static var receivables: JSONShape {
        JSONShape(
            "vaws receivables",
            [
                JSONField("today", .date, "the day that counts as today") { .date($0.receivables.asOf) },
                JSONField("ageing", listOf: .ageing, "one for each currency, by its code") {
                    $0.receivables.ageing
                },
                JSONField("clients", listOf: .clientAgeing, "by currency, then by client") { $0.clients },
                JSONField("open", listOf: .openInvoice, "invoices with a balance, the oldest due first") { view in
                    view.open.map { PlacedRow(row: $0, workspace: view.workspace) }
                },
                JSONField("credits", listOf: .credit, "what no invoice took yet") { view in
                    view.receivables.credits.map { PlacedRow(row: $0, workspace: view.workspace) }
                },
            ])
    }
}

extension JSONShape<ReceivablesView.Row> {
    fileprivate static var clientAgeing: JSONShape {
        JSONShape(
            "client's ageing",
            [
                JSONField("client", .text, "the client's id") { .text($0.client) },
                JSONField("ageing", .ageing, "what it owes in one currency") { $0.ageing },
            ])
    }
}
