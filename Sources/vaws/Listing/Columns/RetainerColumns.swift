import Billing
import Values

/// A retainer's period in one unit: minutes, or the money of a currency.
struct RetainerRow: Sendable {
    let statement: RetainerStatement
    let period: RetainerPeriod
    /// Nil for hours.
    let currency: Currency?
    let figures: RetainerFigures<Cell>

    /// Period by period, retainer by retainer.
    static func all(_ statements: [RetainerStatement]) -> [RetainerRow] { statements.flatMap(rows) }

    private static func rows(_ statement: RetainerStatement) -> [RetainerRow] {
        let hours = statement.periods.compactMap { period in
            period.hours.map {
                RetainerRow(statement: statement, period: period, currency: nil, figures: $0.map(Cell.minutes))
            }
        }
        let money = statement.periods.compactMap { period in
            period.money.map {
                RetainerRow(
                    statement: statement, period: period, currency: $0.available.currency,
                    figures: $0.map(Cell.amount))
            }
        }
        return hours + money
    }

    /// Of the running period.
    fileprivate var pace: RetainerPace? { period.isOver ? nil : statement.pace }
}

extension Listing {
    /// The ledger that `vaws retainer` prints.
    static func retainers(_ statements: [RetainerStatement]) -> Listing {
        Listing(
            [
                Column("client", .text, "the client's id") { .text($0.statement.client) },
                Column("agreement", .text, "the agreement's id") { .text($0.statement.agreement) },
                Column("from", .date, "the period's first day") { .date($0.period.period.start) },
                Column("to", .date, "its last day") { .optional($0.period.period.end) },
                Column("over", .flag, "whether it has ended; in a running one nothing has lapsed yet") {
                    .flag($0.period.isOver)
                },
                Column("currency", .text, "of the figures that follow; null where they are minutes") {
                    .optional($0.currency?.code)
                },
                Column("opening", .minutes, "what earlier periods left (an amount where there is a currency)") {
                    $0.figures.opening
                },
                Column("included", .minutes, "what the fee includes") { $0.figures.included },
                Column("bought", .minutes, "blocks of hours that were bought") { $0.figures.bought },
                Column("used", .minutes, "work that it covered") { $0.figures.used },
                Column("expired", .minutes, "what lapsed unused") { $0.figures.expired },
                Column("closing", .minutes, "opening + included + bought − used − expired") { $0.figures.closing },
                Column("beyond", .minutes, "work that it did not cover, which is billed") { $0.figures.beyond },
                Column("percent_used", .number, "of a running period, of all that was there") {
                    .optional($0.pace?.percent)
                },
                Column("out_on", .date, "the last day that is covered in full at this pace, before its end") {
                    .optional($0.pace?.outOn)
                },
            ] as [Column<RetainerRow>],
            shown: ["from", "to", "opening", "included", "bought", "used", "expired", "closing", "beyond"], day: "from",
            records: { _ in RetainerRow.all(statements) })
    }
}
