import Billing
import Practice
import Records
import Values

/// The rows of the tables of income: one for each currency, of which the first says what all are together.
struct IncomeRows {
    static let names: ViewShape.Names = [
        "name": .text, "link": .link, "invoiced": .text, "received": .text, "share": .text, "ownInvoiced": .text,
        "ownReceived": .text,
    ]

    private let figures: MoneyFigures
    private let context: PageContext

    init(_ figures: MoneyFigures, in context: PageContext) {
        self.figures = figures
        self.context = context
    }

    /// The newest first.
    var months: [View] {
        figures.months.reversed().flatMap { row in
            guard case .month(let month) = row.key else { return [View]() }
            return views(row, context.wording.month(month), context.page(.money))
        }
    }

    /// Who brought most first.
    var clients: [View] {
        ordered(figures.clients).flatMap { row in
            views(row, context.name(ofClient: row.key.name), context.client(row.key.name, fragment: "money"))
        }
    }

    var services: [View] {
        ordered(figures.services).flatMap { row in
            views(row, row.key.name.map(context.name(ofService:)) ?? "fees, charges, costs", context.page(.money))
        }
    }

    /// By what was invoiced in the workspace's currency, else as they are.
    private func ordered(_ rows: [IncomeRow]) -> [IncomeRow] {
        guard rows.allSatisfy({ $0.together != nil }) else { return rows }
        let sums = rows.map { $0.together?.invoiced.minorUnits ?? 0 }
        return rows.indices.sorted { sums[$0] != sums[$1] ? sums[$0] > sums[$1] : $0 < $1 }.map { rows[$0] }
    }

    private func views(_ row: IncomeRow, _ name: String, _ link: Link) -> [View] {
        row.amounts.enumerated().map { index, amounts in
            let together = index == 0 ? row.together : nil
            return View([
                "name": .text(name), "link": .link(link),
                "invoiced": .text(IncomeWords.cell(amounts.invoiced)),
                "received": .text(IncomeWords.cell(amounts.received)),
                "share": .text(together.map { share($0.invoiced) } ?? ""),
                "ownInvoiced": .text(together.map { IncomeWords.amount($0.invoiced) } ?? ""),
                "ownReceived": .text(together.map { IncomeWords.amount($0.received) } ?? ""),
            ])
        }
    }

    private func share(_ invoiced: Money) -> String {
        Ratio(invoiced, of: figures.total?.together?.invoiced).map { Wording.percent($0.percent(digits: 0)) } ?? ""
    }
}

extension IncomeKey {
    fileprivate var name: String? {
        if case .name(let name) = self { name } else { nil }
    }
}
