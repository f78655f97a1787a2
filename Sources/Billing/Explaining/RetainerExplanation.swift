import Diagnostics
import Records
public import Values

/// How the balance of a retainer, or of hours that were bought, came about, period by period.
public struct RetainerExplanation: Sendable {
    public let statement: RetainerStatement
    /// One for each period, in order: what is left at its end, and what is beyond it.
    public let periods: [(period: Period, step: Step)]

    /// Of a client's retainers, in the order of their agreements.
    public static func all(of client: String, _ settlement: Settlement) -> [RetainerExplanation] {
        let entries = EntrySteps(settlement)
        return RetainerStatement.all(settlement).filter { $0.client == client }.map { statement in
            RetainerExplanation(
                statement: statement,
                periods: statement.details.map { detail in
                    let family = settlement.family(of: statement)
                    let steps = PeriodSteps(
                        statement: statement, detail: detail, entries: entries,
                        currency: settlement.currency(of: statement, family),
                        places: [family?.source(on: detail.origin.days.start) ?? statement.location])
                    let key = detail.origin.retainer == nil ? "package" : "retainer"
                    return (detail.period.period, steps.step.at(key, in: settlement.ledger.workspace))
                })
        }
    }
}

extension Settlement {
    fileprivate func family(of statement: RetainerStatement) -> AgreementFamily? {
        ledger.book.families(of: statement.client).map { ledger.book.families[$0] }.first {
            $0.id == statement.agreement
        }
    }

    fileprivate func currency(of statement: RetainerStatement, _ family: AgreementFamily?) -> Currency {
        let book = ledger.book
        return family.map { book.currency(of: $0, on: ledger.workspace.today) }
            ?? book.currency(ofClient: statement.client)
    }
}

extension AgreementFamily {
    /// The agreement or amendment whose retainer, or else whose package, holds on a day.
    fileprivate func source(on day: CalendarDate) -> Location? {
        let sources = version(on: day)?.sources ?? []
        let found = sources.last { $0.terms.retainer != nil } ?? sources.last { $0.terms.package != nil }
        return found?.location
    }
}
