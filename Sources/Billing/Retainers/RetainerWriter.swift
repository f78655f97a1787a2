import Diagnostics
import Records
import Values

/// Works a retainer's periods out one after the other, as the log stands and as documents hold it.
struct RetainerWriter {
    private let family: AgreementFamily
    private let plan: AgreementPlan
    private let settlement: Settlement
    private let today: CalendarDate
    private let onRetainer: (now: [DrawnTime], held: [DrawnTime])
    private let onBlocks: (now: [DrawnTime], held: [DrawnTime])
    private var hours: (now: HourStock, held: HourStock)
    private var money: (now: RetainerAccount, held: RetainerAccount)
    private(set) var details: [RetainerStatement.Detail] = []
    private(set) var pace: RetainerPace?
    private(set) var lapses: [RetainerLapse] = []

    private var currency: Currency { plan.settings.currency }

    init(
        _ family: AgreementFamily, _ index: Int, _ plan: AgreementPlan, _ settlement: Settlement, _ blocks: HourBlocks
    ) {
        self.family = family
        self.plan = plan
        self.settlement = settlement
        today = settlement.ledger.workspace.today
        onRetainer = settlement.drawn(on: index, as: .retainer)
        onBlocks = settlement.drawn(on: index, as: .package)
        let first = family.retainers.first?.terms
        let opening = first?.opening
        let ofHours = if case .hours(let minutes)? = opening { minutes } else { Minutes.zero }
        let ofMoney = if case .money? = opening { opening?.count(in: plan.settings.currency) ?? 0 } else { Int64(0) }
        let stock = HourStock(opening: ofHours, rollover: first?.rollover, blocks: blocks)
        let account = RetainerAccount(opening: ofMoney, rollover: first?.rollover)
        hours = (stock, stock)
        money = (account, account)
    }

    /// `days` are those of the period on which the agreement holds.
    mutating func add(_ days: Period, of whole: Period) {
        let held = family.retainerDays.flatMap { days.intersection($0) }
        let retainer = held.flatMap { family.terms(on: $0.start).retainer }
        let share = PeriodShare(days: held ?? days, whole: whole)
        var parts = PeriodParts()
        parts.included = held.map(family.included) ?? []
        if case .money? = retainer?.includes, let retainer {
            let amounts = parts.included.compactMap { $0.money(of: whole, per: retainer.fee.unit, currency) }
            takeMoney(amounts.reduce(0, +), retainer, days, &parts)
        }
        let included = parts.included.compactMap { $0.hours(of: whole) }.total()
        if family.hasPackage || included != .zero { takeHours(included, retainer, days, &parts) }
        parts.days = share
        append(days, parts, retainer)
    }

    private func isOver(_ days: Period) -> Bool { days.end.map { $0 <= today } ?? false }

    private mutating func append(_ days: Period, _ parts: PeriodParts, _ retainer: Retainer?) {
        let drawn = onRetainer.now.within(days)
        let now = drawn.total + onBlocks.now.within(days).total
        let held = onRetainer.held.within(days).total + onBlocks.held.within(days).total
        let period = RetainerPeriod(
            period: days, isOver: isOver(days), hours: parts.hours, money: parts.money, worked: now)
        details.append(
            RetainerStatement.Detail(
                period: period, overage: parts.overage, moneyBeyond: parts.moneyBeyond,
                hasOpenTime: now != held && !family.retainers.isEmpty, notes: parts.notes,
                origin: RetainerStatement.Origin(
                    retainer: retainer, days: parts.days?.days ?? days, whole: parts.days?.whole ?? days,
                    included: parts.included, drawn: drawn,
                    hours: parts.hourUse, money: parts.account)))
        guard !period.isOver else { return }
        pace = RetainerPace(period, on: today)
    }
}

/// What the work of a period comes to.
private struct PeriodParts {
    var hours: RetainerFigures<Minutes>?
    var money: RetainerFigures<Money>?
    var overage: Overage?
    var moneyBeyond: Money?
    var notes: [DraftNote] = []
    var days: PeriodShare?
    var included: [RetainerPart] = []
    /// What the hours began with, and what was drawn.
    var hourUse: (before: HourStock, use: HourStock.Use)?
    var account: RetainerAccount?
}

/// The part of a period on which a retainer holds.
private struct PeriodShare {
    let days: Period
    let whole: Period
}

extension RetainerPart {
    /// Of what a whole period includes, by days (billing rule T18); nil where it is money.
    func hours(of whole: Period) -> Minutes? {
        guard case .hours(let hours) = allowance else { return nil }
        return hours.share(Int64(days.dayCount ?? 1), of: Int64(whole.dayCount ?? 1))
    }

    /// The same in minor units of money; nil where it is hours.
    func money(of whole: Period, per unit: Rate.Unit, _ currency: Currency) -> Int64? {
        guard case .money(let amount) = allowance else { return nil }
        return PeriodPrice(Rate(amount, currency, per: unit), in: currency, days: days, of: whole).amount.minorUnits
    }
}

extension RetainerWriter {
    private mutating func takeHours(
        _ included: Minutes, _ retainer: Retainer?, _ days: Period, _ parts: inout PeriodParts
    ) {
        let isCounted = if case .hours? = retainer?.includes { true } else { false }
        func use(_ drawn: [DrawnTime], _ ofBlocks: [DrawnTime]) -> HourStock.Use {
            HourStock.Use(
                days: days, included: included, rollover: retainer?.rollover,
                cap: retainer?.rollover?.cap(of: Int64(included.count), in: currency),
                onRetainer: isCounted ? drawn.within(days) : [], onBlocks: ofBlocks.within(days))
        }
        let running = isOver(days) ? nil : today
        let before = hours.now
        let now = use(onRetainer.now, onBlocks.now)
        let (figures, beyond) = hours.now.take(now, runningOn: running)
        parts.hourUse = (before, now)
        let (_, heldBeyond) = hours.held.take(use(onRetainer.held, onBlocks.held), runningOn: running)
        let overage = Overage(beyond, held: heldBeyond) { key(of: $0, retainer) }
        parts.hours = figures
        parts.overage = overage
        parts.notes += notes(on: overage, days)
        guard running != nil else { return }
        lapses += hours.now.blocks.lapses(on: today)
        let worked = use(onRetainer.now, []).onRetainer.total
        guard let projected = RetainerPace.projected(Int64(worked.count), in: days, on: today) else { return }
        var account = before.account
        let closing = account.close(
            included: Int64(included.count), worked: projected, rollover: retainer?.rollover,
            cap: use([], []).cap)
        addLapse(.hours(Minutes(Int(closing.expired))), closing.expired, days)
    }

    private mutating func addLapse(_ amount: RetainerLapse.Amount, _ count: Int64, _ days: Period) {
        guard count > 0, let end = days.end else { return }
        lapses.append(RetainerLapse(amount: amount, lastDay: end, isAtThisPace: true))
    }

    private func key(of context: Int, _ retainer: Retainer?) -> OverageKey? {
        let context = settlement.contexts[context]
        let project = plan.settings.lines == .project ? context.project : nil
        if context.standing == .retainer, let overage = retainer?.overage {
            return OverageKey(
                amount: overage.amount, currency: overage.currency ?? currency, service: nil, project: project)
        }
        guard let rate = context.rate, rate.isHourly else { return nil }
        return OverageKey(
            amount: rate.rate.amount, currency: rate.currency, service: context.service, project: project)
    }

    /// What work is beyond, as a note says it.
    private var source: String {
        family.retainers.isEmpty ? "the hours bought under '\(family.id)'" : "the retainer of '\(family.id)'"
    }

    private func notes(on overage: Overage, _ days: Period) -> [DraftNote] {
        var notes: [DraftNote] = []
        if !overage.withoutRate.isEmpty {
            notes.append(
                DraftNote(
                    "work beyond \(source) in \(days) has no rate, so it is not on this draft: "
                        + "write overage: or a rate for its service", at: [family.location]))
        }
        if overage.tooMuch > .zero {
            notes.append(
                DraftNote(
                    "\(overage.tooMuch) beyond \(source) in \(days) were billed and are not beyond it any more: "
                        + "`vaws check` names the credit note to write", at: [family.location]))
        }
        return notes
    }
}

extension RetainerWriter {
    private mutating func takeMoney(
        _ included: Int64, _ retainer: Retainer, _ days: Period, _ parts: inout PeriodParts
    ) {
        let (now, held) = (onRetainer.now.within(days), onRetainer.held.within(days))
        guard let worth = value(of: now), let before = value(of: held) else {
            parts.notes.append(
                DraftNote(
                    "work on the retainer of '\(family.id)' in \(days) has no rate by the hour in \(currency), so work "
                        + "beyond it is not on this draft", at: [family.location]))
            return
        }
        let cap = retainer.rollover?.cap(of: included, in: currency)
        let opening = money.now
        parts.account = opening
        let figures = take(&money.now, included, worth, retainer, cap, days)
        let ofHeld = take(&money.held, included, before, retainer, cap, days)
        parts.money = figures.map { Money(minorUnits: $0, currency) }
        let beyond = figures.beyond - ofHeld.beyond
        if beyond > 0 { parts.moneyBeyond = Money(minorUnits: beyond, currency) }
        guard !isOver(days), let projected = RetainerPace.projected(worth.minorUnits, in: days, on: today) else {
            return
        }
        var account = opening
        let closing = account.close(included: included, worked: projected, rollover: retainer.rollover, cap: cap)
        addLapse(.money(Money(minorUnits: closing.expired, currency)), closing.expired, days)
    }

    private func take(
        _ account: inout RetainerAccount, _ included: Int64, _ worth: Money, _ retainer: Retainer, _ cap: Int64?,
        _ days: Period
    ) -> RetainerFigures<Int64> {
        isOver(days)
            ? account.close(included: included, worked: worth.minorUnits, rollover: retainer.rollover, cap: cap)
            : account.running(included: included, worked: worth.minorUnits)
    }

    /// What the time costs at its own rates; nil where some has none.
    private func value(of time: [DrawnTime]) -> Money? {
        var minutes: [DecimalNumber: Minutes] = [:]
        for item in time {
            guard let rate = settlement.contexts[item.context].rate, rate.isHourly, rate.currency == currency else {
                return nil
            }
            minutes[rate.rate.amount, default: .zero] += item.minutes
        }
        return minutes.reduce(.zero(currency)) { sum, item in
            sum + Money(price: item.key, times: DecimalNumber(Int64(item.value.count)), dividedBy: 60, in: currency)
        }
    }
}
