import Diagnostics
import Records
import Values

/// A retainer's periods from the agreement's beginning to the running one.
///
/// Where the books were closed, or the client billed elsewhere, later than that, it begins on the day after; hours that
/// the agreement opens with are then carried into that period.
public struct RetainerStatement: Sendable {
    public let client: String
    /// The agreement's id.
    public let agreement: String
    public let title: String
    public let periods: [RetainerPeriod]
    let details: [Detail]

    /// A period with what it puts on drafts.
    struct Detail: Sendable {
        let period: RetainerPeriod
        let overage: Overage?
        /// Beyond a retainer that includes an amount of work.
        let moneyBeyond: Money?
        let hasOpenTime: Bool
        let notes: [DraftNote]
    }
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
            guard let terms = versions[index].terms.retainer, let source = versions[index].sources.last else {
                return nil
            }
            let next = index + 1 < versions.count ? versions[index + 1].from.adding(days: -1) : period.end
            return RetainerVersion(terms: terms, days: Period(versions[index].from, through: next), source: source)
        }
    }
}

extension RetainerStatement {
    /// Nil where the agreement has no retainer with a period, or it has not begun.
    init?(_ family: AgreementFamily, _ index: Int, _ plan: AgreementPlan, _ settlement: Settlement) {
        guard let first = family.retainers.first else { return nil }
        let workspace = settlement.ledger.workspace
        guard let cycle = BillingCycle(first.terms.fee.unit, weekStart: workspace.business.weekStart) else {
            return nil
        }
        let closed = settlement.closed[family.client]
        let start = max(family.period.start, closed?.adding(days: 1) ?? family.period.start)
        guard start <= plan.horizon else { return nil }
        var writer = RetainerWriter(family, plan, settlement, first.terms)
        let drawn = settlement.drawn(on: index, as: .retainer)
        for whole in cycle.periods(over: Period(start, through: plan.horizon)) {
            guard let days = whole.intersection(family.period) else { continue }
            writer.add(days, of: whole, now: drawn.now.within(days), held: drawn.held.within(days))
        }
        self.init(
            client: family.client, agreement: family.id, title: family.title, periods: writer.details.map(\.period),
            details: writer.details)
    }
}

/// Works a retainer's periods out one after the other, as the log stands and as documents hold it.
private struct RetainerWriter {
    let family: AgreementFamily
    let plan: AgreementPlan
    let settlement: Settlement
    var account: RetainerAccount
    var heldAccount: RetainerAccount
    var details: [RetainerStatement.Detail] = []

    init(_ family: AgreementFamily, _ plan: AgreementPlan, _ settlement: Settlement, _ first: Retainer) {
        self.family = family
        self.plan = plan
        self.settlement = settlement
        account = RetainerAccount(rollover: first.rollover, opening: first.opening)
        heldAccount = account
    }

    mutating func add(_ days: Period, of whole: Period, now: [DrawnTime], held: [DrawnTime]) {
        guard let retainer = family.terms(on: days.start).retainer else { return }
        let hasOpenTime = now.total != held.total
        switch retainer.includes {
        case .hours(let hours)?: addHours(hours, retainer, days, whole, now, held, hasOpenTime)
        case .money(let amount)?: addMoney(amount, retainer, days, whole, now, held, hasOpenTime)
        case nil:
            let period = RetainerPeriod(
                period: days, opening: .zero, included: now.total, used: now.total, overage: .zero, expired: .zero,
                closing: .zero)
            append(period, hasOpenTime: false)
        }
    }

    private mutating func addHours(
        _ hours: Minutes, _ retainer: Retainer, _ days: Period, _ whole: Period, _ now: [DrawnTime],
        _ held: [DrawnTime], _ hasOpenTime: Bool
    ) {
        let included = hours.share(Int64(days.length ?? 1), of: Int64(whole.length ?? 1))
        let over = now.beyond(account.available(including: included))
        let heldOver = held.beyond(heldAccount.available(including: included))
        let overage = Overage(over, held: heldOver) { key(of: $0, retainer) }
        let period = account.close(days, included: included, used: now.total)
        _ = heldAccount.close(days, included: included, used: held.total)
        append(period, overage: overage, hasOpenTime: hasOpenTime, notes: notes(on: overage, days))
    }

    private func key(of context: Int, _ retainer: Retainer) -> OverageKey? {
        let context = settlement.contexts[context]
        let project = plan.settings.lines == .project ? context.project : nil
        if let overage = retainer.overage {
            return OverageKey(
                amount: overage.amount, currency: overage.currency ?? plan.settings.currency, service: nil,
                project: project)
        }
        guard let rate = context.rate, rate.isHourly else { return nil }
        return OverageKey(
            amount: rate.rate.amount, currency: rate.currency, service: context.service, project: project)
    }

    private func notes(on overage: Overage, _ days: Period) -> [DraftNote] {
        var notes: [DraftNote] = []
        if !overage.withoutRate.isEmpty {
            notes.append(
                DraftNote(
                    "work beyond the retainer of '\(family.id)' in \(days) has no rate, so it is not on this draft: "
                        + "write overage: or a rate for its service", at: [family.location]))
        }
        if overage.tooMuch > .zero {
            notes.append(
                DraftNote(
                    "\(overage.tooMuch) beyond the retainer of '\(family.id)' in \(days) were billed and are not beyond it "
                        + "any more: write a credit note for them", at: [family.location]))
        }
        return notes
    }

    private mutating func addMoney(
        _ amount: DecimalNumber, _ retainer: Retainer, _ days: Period, _ whole: Period, _ now: [DrawnTime],
        _ held: [DrawnTime], _ hasOpenTime: Bool
    ) {
        let currency = plan.settings.currency
        let rate = Rate(amount, currency, per: retainer.fee.unit)
        let included = PeriodPrice(rate, in: currency, days: days, of: whole).amount
        let period = RetainerPeriod(
            period: days, opening: .zero, included: now.total, used: now.total, overage: .zero, expired: .zero,
            closing: .zero)
        var notes: [DraftNote] = []
        if retainer.rollover != nil {
            notes.append(
                DraftNote(
                    "unused money of the retainer of '\(family.id)' is not carried over: roll-over is worked out for hours only",
                    at: [family.location]))
        }
        guard let worth = value(of: now, currency), let before = value(of: held, currency) else {
            notes.append(
                DraftNote(
                    "work on the retainer of '\(family.id)' in \(days) has no rate by the hour in \(currency), so work "
                        + "beyond it is not on this draft", at: [family.location]))
            return append(period, hasOpenTime: hasOpenTime, notes: notes)
        }
        let beyond = max(worth.minorUnits - included.minorUnits, 0) - max(before.minorUnits - included.minorUnits, 0)
        append(
            period, moneyBeyond: beyond > 0 ? Money(minorUnits: beyond, currency) : nil, hasOpenTime: false,
            notes: notes)
    }

    /// What the time costs at its own rates; nil where some has none.
    private func value(of time: [DrawnTime], _ currency: Currency) -> Money? {
        var minutes: [OverageKey: Minutes] = [:]
        for item in time {
            guard let rate = settlement.contexts[item.context].rate, rate.isHourly, rate.currency == currency else {
                return nil
            }
            let key = OverageKey(amount: rate.rate.amount, currency: currency, service: nil, project: nil)
            minutes[key, default: .zero] += item.minutes
        }
        return minutes.reduce(.zero(currency)) { sum, item in
            sum
                + Money(
                    price: item.key.amount, times: DecimalNumber(Int64(item.value.count)), dividedBy: 60, in: currency)
        }
    }

    private mutating func append(
        _ period: RetainerPeriod, overage: Overage? = nil, moneyBeyond: Money? = nil, hasOpenTime: Bool,
        notes: [DraftNote] = []
    ) {
        details.append(
            RetainerStatement.Detail(
                period: period, overage: overage, moneyBeyond: moneyBeyond, hasOpenTime: hasOpenTime, notes: notes))
    }
}
