import Billing
import Records
import Reports
import Values

/// What clients owe on a day, as `vaws receivables` shows it.
struct ReceivablesView: Sendable {
    /// What one client owes in one currency.
    struct Row: Sendable {
        let client: String
        let ageing: Ageing
    }

    let workspace: Workspace
    let receivables: Receivables
    /// By currency, then by client.
    let clients: [Row]

    init(_ workspace: Workspace) {
        self.workspace = workspace
        let receivables = Receivables(workspace)
        self.receivables = receivables
        let open = receivables.invoices.filter { !$0.owed.isZero }
        let clients = Set(open.map(\.client) + receivables.credits.map(\.client)).sorted()
        self.clients = clients.flatMap { client in
            receivables.ageing(of: client).map { Row(client: client, ageing: $0) }
        }.sorted { ($0.ageing.currency, $0.client) < ($1.ageing.currency, $1.client) }
    }

    /// Invoices with a balance, the oldest due first.
    var open: [InvoiceStanding] {
        receivables.invoices.filter { !$0.owed.isZero }.sorted { ($0.due, $0.number) < ($1.due, $1.number) }
    }
}

/// Receivables in a terminal.
enum ReceivablesScreen {
    static func text(_ view: ReceivablesView, width: Int) -> String {
        var screen = Screen(width: width)
        if view.receivables.ageing.isEmpty { screen.paragraph("Nobody owes anything.") }
        for ageing in view.receivables.ageing { screen.paragraph(ReceivablesWords.sum(ageing)) }
        for ageing in view.receivables.ageing {
            screen.heading("By days overdue, in \(ageing.currency.code)")
            screen.table(table(ageing, view.clients.filter { $0.ageing.currency == ageing.currency }))
        }
        if !view.open.isEmpty {
            screen.heading("Open invoices")
            screen.table(invoices(view.open))
        }
        return screen.text
    }

    private static func table(_ sum: Ageing, _ rows: [ReceivablesView.Row]) -> TextTable {
        let heads = ["Not due", "1–30", "31–60", "61–90", "Over 90", "Sum", "Credit", "Net"]
        let rows = rows.map { ($0.client, $0.ageing) } + [("All", sum)]
        // Columns in which nothing stands take the room of those that are read; without credit the sum is the net.
        let kept = heads.indices.filter { index in
            index == 5 || rows.contains { !ReceivablesWords.cells($0.1)[min(index, 6)].isEmpty }
        }
        var table = TextTable(
            [.init(head: "Client", fit: .cut)] + kept.map { .init(head: heads[$0], alignsRight: true) })
        for (name, ageing) in rows {
            let cells = ReceivablesWords.cells(ageing)
            table.add([name] + kept.map { cells[$0] })
        }
        return table
    }

    private static func invoices(_ open: [InvoiceStanding]) -> TextTable {
        var table = TextTable([
            .init(head: "Due"), .init(head: "Days overdue", alignsRight: true), .init(head: "Number"),
            .init(head: "Client", fit: .cut), .init(head: "Open", alignsRight: true),
        ])
        for invoice in open {
            let late = invoice.daysPastDue > 0 ? "\(invoice.daysPastDue)" : ""
            table.add(["\(invoice.due)", late, invoice.number, invoice.client, ReceivablesWords.money(invoice.owed)])
        }
        return table
    }
}
