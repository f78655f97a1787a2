import Billing
import Records
import Reports
import Values

/// What `vaws income` shows: a span's income on both bases, and what was spent.
struct IncomeView: Sendable {
    let workspace: Workspace
    let grouping: IncomeGrouping
    let client: String?
    let period: Period
    let rows: [IncomeRow]
    /// Nil where nothing happened.
    let total: IncomeRow?
    let spending: [SpendingSum]

    var own: Currency { workspace.business.currency }

    init(_ workspace: Workspace, by grouping: IncomeGrouping, client: String?, in period: Period) {
        let income = IncomeLedger(workspace)
        let own = workspace.business.currency
        self.workspace = workspace
        self.grouping = grouping
        self.client = client
        self.period = period
        rows = income.rows(by: grouping, in: own, client: client, period: period)
        total = income.total(in: own, client: client, period: period)
        spending = SpendingSum.all(
            Spending.all(workspace).filter { period.contains($0.day) && (client == nil || $0.client == client) })
    }
}

/// Income in a terminal.
enum IncomeScreen {
    static func text(_ view: IncomeView, width: Int) -> String {
        var screen = Screen(width: width)
        let words = IncomeWords(today: view.workspace.today, in: view.own)
        screen.paragraph("Income, \(words.span(view.period)), without tax")
        for sentence in words.sums(view.total) { screen.paragraph(sentence) }
        if view.total == nil {
            screen.paragraph("Nothing was invoiced, and nothing came in. `vaws invoice issue NAME` bills a client.")
        } else {
            screen.blank()
            screen.table(table(view.rows, view.total, view.grouping, isMixed: words.isMixed(view.rows), view.own))
        }
        screen.section("Spent, without the tax that comes back", SpendingWords.sums(view.spending))
        return screen.text
    }

    /// A row for each currency; the first one of a name says what they are together.
    static func table(
        _ rows: [IncomeRow], _ total: IncomeRow?, _ grouping: IncomeGrouping, isMixed: Bool, _ own: Currency
    ) -> TextTable {
        let head = grouping.rawValue.prefix(1).uppercased() + grouping.rawValue.dropFirst()
        var columns: [TextTable.Column] = [
            .init(head: head, fit: .cut), .init(head: "Invoiced", alignsRight: true),
            .init(head: "Came in", alignsRight: true),
        ]
        if isMixed {
            columns += ["Invoiced", "Came in"].map { .init(head: "\($0), \(own)", alignsRight: true) }
        }
        var table = TextTable(columns)
        for (name, row) in rows.map({ (self.name($0.key), $0) }) + (total.map { [("All", $0)] } ?? []) {
            for (index, amounts) in row.amounts.enumerated() {
                let together = index == 0 ? row.together : nil
                let own = [together?.invoiced, together?.received].map { $0.map(IncomeWords.amount) ?? "" }
                table.add(
                    [index == 0 ? name : "", IncomeWords.cell(amounts.invoiced), IncomeWords.cell(amounts.received)]
                        + (isMixed ? own : []))
            }
        }
        return table
    }

    static func name(_ key: IncomeKey) -> String {
        switch key {
        case .month(let day): String(day.description.prefix(7))
        case .name(let name): name ?? "fees, charges, costs"
        }
    }
}
