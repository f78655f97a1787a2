public import Diagnostics
import Records
import Values

/// A retainer's periods from the agreement's beginning to the running one, with hours that were bought in blocks.
///
/// Where the books were closed, or the client billed elsewhere, later than that, it begins on the day after; what the
/// agreement opens with is then carried into that period. An agreement with blocks alone has its invoices' periods.
public struct RetainerStatement: Sendable {
    public let client: String
    /// The agreement's id.
    public let agreement: String
    public let title: String
    public let location: Location
    public let periods: [RetainerPeriod]
    /// How fast the running period is used; nil where none is running, or nothing is included.
    public let pace: RetainerPace?
    /// What lapses unused within the next fourteen days, the earliest first.
    public let lapses: [RetainerLapse]
    let details: [Detail]

    /// The running period.
    public var running: RetainerPeriod? { periods.last.flatMap { $0.isOver ? nil : $0 } }

    /// A period with what it puts on drafts.
    struct Detail: Sendable {
        let period: RetainerPeriod
        let overage: Overage?
        /// Beyond a retainer that includes an amount of work.
        let moneyBeyond: Money?
        let hasOpenTime: Bool
        let notes: [DraftNote]
        /// What the figures were worked out of.
        let origin: Origin
    }

    /// What a period began with, and what was drawn in it.
    struct Origin: Sendable {
        /// The terms on the first day.
        let retainer: Retainer?
        /// Days on which the retainer holds, of those of the whole period.
        let days: Period
        let whole: Period
        /// What is included over which days, where it is hours or money.
        let included: [RetainerPart]
        let drawn: [DrawnTime]
        var hours: (before: HourStock, use: HourStock.Use)?
        var money: RetainerAccount?
    }
}

/// What a retainer includes over some days of a period.
struct RetainerPart: Sendable {
    let allowance: Retainer.Allowance
    var days: Period
    let location: Location
}

/// A version of an agreement's retainer and the days on which it holds.
struct RetainerVersion {
    let terms: Retainer
    let days: Period
    let source: Agreement
}

extension AgreementFamily {
    var retainers: [RetainerVersion] {
        versions.indices.compactMap { index in
            guard let terms = versions[index].terms.retainer,
                let source = versions[index].sources.last(where: { $0.terms.retainer != nil })
            else { return nil }
            let next = index + 1 < versions.count ? versions[index + 1].from.adding(days: -1) : period.end
            return RetainerVersion(terms: terms, days: Period(versions[index].from, through: next), source: source)
        }
    }

    /// What is included over some days: several parts where an amendment changed it in between.
    func included(over days: Period) -> [RetainerPart] {
        var parts: [RetainerPart] = []
        for retainer in retainers {
            guard let allowance = retainer.terms.includes, let own = days.intersection(retainer.days) else { continue }
            if let last = parts.last, last.allowance == allowance {
                parts[parts.count - 1].days = Period(last.days.start, through: own.end)
            } else {
                parts.append(RetainerPart(allowance: allowance, days: own, location: retainer.source.location))
            }
        }
        return parts
    }

    /// The days on which there is a retainer: an amendment may bring it, and none takes it away.
    var retainerDays: Period? { retainers.first.map { Period($0.days.start, through: period.end) } }

    var hasPackage: Bool { versions.contains { $0.terms.package != nil } }
}

extension RetainerStatement {
    /// Of all clients, in the order of their files; a client's in the order of their agreements.
    public static func all(_ settlement: Settlement) -> [RetainerStatement] {
        let (book, workspace) = (settlement.ledger.book, settlement.ledger.workspace)
        let charges = Dictionary(grouping: workspace.charges.filter { $0.package != nil }) { $0.client ?? "" }
        return workspace.clients.flatMap { client in
            book.families(of: client.id).compactMap { index in
                let plan = AgreementPlan(
                    client: client, family: (index, book.families[index]), book: book, workspace: workspace)
                return RetainerStatement(
                    book.families[index], index, plan, settlement, charges: charges[client.id] ?? [])
            }
        }
    }

    /// Nil where the agreement has neither a retainer with a period nor blocks of hours, or it has not begun.
    init?(_ family: AgreementFamily, _ index: Int, _ plan: AgreementPlan, _ settlement: Settlement, charges: [Charge]) {
        let workspace = settlement.ledger.workspace
        guard let span = family.statementDays(settlement), span.start <= workspace.today else { return nil }
        let cycle =
            family.retainers.first.map { BillingCycle($0.terms.fee.unit, weekStart: workspace.business.weekStart) }
            ?? BillingCycle(plan.settings.every, weekStart: workspace.business.weekStart)
        guard let cycle else { return nil }
        let blocks = HourBlocks(charges, of: index, client: family.client, settlement, from: span.start)
        var writer = RetainerWriter(family, index, plan, settlement, blocks)
        let last = min(workspace.today, span.end ?? workspace.today)
        for whole in cycle.periods(over: Period(span.start, through: last)) {
            // A period that began before the books were closed is taken whole, as its fee is.
            guard let days = whole.intersection(family.period) else { continue }
            writer.add(days, of: whole)
        }
        self.init(
            client: family.client, agreement: family.id, title: family.title, location: family.location,
            periods: writer.details.map(\.period), pace: writer.pace,
            lapses: writer.lapses.sorted { $0.lastDay < $1.lastDay },
            details: writer.details)
    }
}

extension AgreementFamily {
    /// The days that the statement covers; nil where there is nothing to tell.
    fileprivate func statementDays(_ settlement: Settlement) -> Period? {
        guard let retainer = retainerDays else { return hasPackage ? period : nil }
        let start = hasPackage ? period.start : retainer.start
        let closed = settlement.closed[client]?.adding(days: 1)
        let first = max(start, closed ?? start)
        return period.contains(first) ? Period(first, through: period.end) : nil
    }
}
