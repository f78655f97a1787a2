import Billing
import Diagnostics
import Practice
import Records
import Reports
import Values

/// What `vaws money` shows: what is not in yet, and what the last twelve months brought.
struct MoneyView: Sendable {
    let workspace: Workspace
    let open: OpenMoney
    let drafts: DraftInvoices
    let receivables: Receivables
    let figures: MoneyFigures

    init(_ workspace: Workspace) {
        let settlement = Settlement(TimeLedger(workspace))
        self.workspace = workspace
        drafts = DraftInvoices(settlement)
        receivables = Receivables(workspace)
        open = OpenMoney(drafts: drafts, receivables: receivables, hasWork: !workspace.time.isEmpty)
        figures = MoneyFigures(settlement, receivables)
    }

    /// The oldest due first.
    var overdue: [InvoiceStanding] {
        receivables.invoices.filter(\.isOverdue).sorted { ($0.due, $0.number) < ($1.due, $1.number) }
    }
}

/// Money in a terminal.
enum MoneyScreen {
    static func text(_ view: MoneyView, width: Int) -> String {
        var screen = Screen(width: width)
        screen.paragraph(view.open.answer)
        if !view.drafts.unbilled.isEmpty {
            screen.heading("Unbilled")
            screen.table(unbilled(view))
        }
        owed(view, on: &screen)
        income(view, on: &screen)
        let figures = view.figures
        if figures.performance.contains(where: { $0.worked > .zero }) {
            screen.heading("What an hour brings, billed or not")
            screen.table(hours(figures.performance))
        }
        screen.section("Spent, without the tax that comes back", SpendingWords.sums(SpendingSum.all(figures.spending)))
        screen.section("Without a receipt", receipts(view))
        return screen.text
    }

    private static func unbilled(_ view: MoneyView) -> TextTable {
        var table = TextTable([
            .init(head: "Client", fit: .cut), .init(head: "Hours", alignsRight: true),
            .init(head: "Amount", alignsRight: true), .init(head: "Oldest"), .init(head: "To bill it"),
        ])
        for row in view.drafts.unbilled {
            let step: String =
                switch BillingStep(row, view.drafts.drafts) {
                case .issue(let client): "vaws invoice issue \(client)"
                case .wait(let day): "runs to \(day)"
                case .none: "on no draft"
                }
            table.add([
                row.client, PerformanceWords.duration(row.minutes), ReceivablesWords.money(row.amount), "\(row.oldest)",
                step,
            ])
        }
        return table
    }

    private static func owed(_ view: MoneyView, on screen: inout Screen) {
        screen.heading("Owed")
        for ageing in view.receivables.ageing { screen.paragraph(ReceivablesWords.sum(ageing)) }
        if view.receivables.ageing.isEmpty { screen.paragraph("Nobody owes anything.") }
        let overdue = view.overdue
        for invoice in overdue.prefix(5) {
            let days = invoice.daysPastDue == 1 ? "1 day" : "\(invoice.daysPastDue) days"
            screen.item(
                "\(invoice.number), \(invoice.client): \(ReceivablesWords.money(invoice.owed)), \(days) overdue")
        }
        if overdue.count > 5 { screen.item("And \(overdue.count - 5) more: `vaws receivables`.") }
    }

    private static func income(_ view: MoneyView, on screen: inout Screen) {
        let words = IncomeWords(today: view.workspace.today, in: view.workspace.business.currency)
        screen.heading("Income since \(view.figures.period.start), without tax")
        let sums = words.sums(view.figures.total)
        for sentence in sums { screen.paragraph(sentence) }
        if sums.isEmpty { screen.paragraph("Nothing was invoiced, and nothing came in.") }
        if let largest = view.figures.largest {
            screen.paragraph(IncomeWords.largest(largest, name: largest.client))
        }
    }

    private static func hours(_ rows: [Performance]) -> TextTable {
        var table = TextTable([
            .init(head: "Client", fit: .cut), .init(head: "Worked", alignsRight: true),
            .init(head: "Invoiced an hour", alignsRight: true), .init(head: "Came in an hour", alignsRight: true),
        ])
        for row in rows where row.subject != .ownWork {
            let perHour = PerformanceWords.perHour(row)
            table.add([
                PerformanceScreen.name(row.subject), PerformanceWords.duration(row.worked), perHour.invoiced,
                perHour.received,
            ])
        }
        return table
    }

    private static func receipts(_ view: MoneyView) -> [String] {
        let missing = view.figures.withoutReceipt
        let shown = missing.prefix(5).map { expense in
            let place = "\(view.workspace.path(of: expense.location)):\(expense.location.line)"
            return "\(expense.day) \(ReceivablesWords.money(expense.paid)), \(expense.text) (\(place))"
        }
        return shown + (missing.count > 5 ? ["And \(missing.count - 5) more."] : [])
    }
}
