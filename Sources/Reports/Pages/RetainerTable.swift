import Billing
import Values

/// A retainer's ledger: opening + included + bought − used − lapsed = closing, period by period.
enum RetainerTable {
    static let names: ViewShape.Names = [
        "caption": .text,
        "periods": .list([
            "name": .text, "opening": .text, "included": .text, "bought": .text, "used": .text, "lapsed": .text,
            "closing": .text, "beyond": .text,
        ]),
    ]

    /// Periods shown, the newest first.
    static let shown = 12

    static func views(_ records: ClientRecords, in context: PageContext) -> [View] {
        records.retainers.flatMap { statement in
            [hours(statement, in: context), money(statement, in: context)].compactMap { $0 }
        }
    }

    private static func hours(_ statement: RetainerStatement, in context: PageContext) -> View? {
        let rows = statement.periods.compactMap { period in
            period.hours.map { row(period, $0.map(Wording.duration), in: context) }
        }
        return table(statement, "hours", rows)
    }

    private static func money(_ statement: RetainerStatement, in context: PageContext) -> View? {
        let currency = statement.periods.lazy.compactMap(\.money).first?.available.currency
        let rows = statement.periods.compactMap { period in
            period.money.map { row(period, $0.map(Wording.amount), in: context) }
        }
        return table(statement, currency?.code ?? "", rows)
    }

    private static func table(_ statement: RetainerStatement, _ unit: String, _ rows: [View]) -> View? {
        guard !rows.isEmpty else { return nil }
        return View([
            "caption": .text("\(statement.title): \(unit) by period"),
            "periods": .list(rows.reversed().prefix(shown).map { $0 }),
        ])
    }

    private static func row(_ period: RetainerPeriod, _ figures: RetainerFigures<String>, in context: PageContext)
        -> View
    {
        let isMonth = period.period == Period(monthOf: period.period.start)
        let name =
            isMonth ? context.wording.month(period.period.start) : context.wording.period(period.period)
        return View([
            "name": .text(period.isOver ? name : name + ", so far"), "opening": .text(figures.opening),
            "included": .text(figures.included), "bought": .text(figures.bought), "used": .text(figures.used),
            "lapsed": .text(figures.expired), "closing": .text(figures.closing), "beyond": .text(figures.beyond),
        ])
    }
}
