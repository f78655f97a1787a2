import Diagnostics
import Records
import Values

/// The steps of one period of a retainer.
struct PeriodSteps {
    let statement: RetainerStatement
    let detail: RetainerStatement.Detail
    let entries: EntrySteps
    let currency: Currency
    /// The agreement whose terms hold.
    let places: [Location]

    private var origin: RetainerStatement.Origin { detail.origin }

    var step: Step {
        var parts: [Step] = []
        var value = Step.Value.none
        if let hours = detail.period.hours {
            value = .minutes(hours.closing)
            parts += [closing(hours)] + (hours.beyond == .zero ? [] : [beyond(hours)])
        }
        if let money = detail.period.money {
            value = .money(money.closing)
            parts += [closing(money)] + (money.beyond.isZero ? [] : [beyond(money)])
        }
        if parts.isEmpty {
            value = .minutes(detail.period.worked)
            parts.append(withinFee)
        }
        return Step(
            .period, "\(statement.title), \(detail.period.period)", value, .told,
            reason: detail.period.isOver ? "at its end" : "so far", at: places, parts: parts)
    }

    /// A fee for all work there is.
    private var withinFee: Step {
        Step(
            .amount, "worked", .minutes(detail.period.worked), .sum, reason: "all within the fee",
            parts: origin.drawn.map { entries.drawn($0, $0.minutes, reason: "within the fee") })
    }

    /// `at most 10h carried, for 1 more period, oldest-first`
    private var carrying: String {
        guard let rollover = origin.retainer?.rollover, rollover.periods > 0 else { return "nothing is carried on" }
        let cap: String? =
            switch rollover.cap {
            case .hours(let minutes)?: "at most \(minutes)"
            case .money(let amount)?: "at most \(currency) \(amount)"
            case .share(let percent)?: "at most \(percent)% of what a period includes"
            case nil: nil
            }
        let periods = rollover.periods == 1 ? "for one more period" : "for \(rollover.periods) more periods"
        return [cap.map { $0 + " is carried on" } ?? "carried on", periods, rollover.order.rawValue]
            .joined(separator: ", ")
    }
}

extension PeriodSteps {
    private func closing(_ hours: RetainerFigures<Minutes>) -> Step {
        Step(
            .total, detail.period.isOver ? "carried on" : "left", .minutes(hours.closing), .sum,
            reason: "opening + included + bought − used − expired",
            parts: [
                opening(hours), included(hours.included), bought(hours.bought), used(hours),
                Step(.amount, "expired", .minutes(-hours.expired), reason: expiry(hours.expired == .zero), at: places),
            ])
    }

    private func opening(_ hours: RetainerFigures<Minutes>) -> Step {
        let stock = origin.hours?.before
        let account = stock.map { Minutes(Int($0.account.left)) } ?? .zero
        let isFirst = statement.details.first?.period == detail.period
        let carried = Step(
            .amount, "carried over", .minutes(account),
            reason: isFirst ? "`opening` of the agreement" : "from the period before", at: isFirst ? places : [])
        let blocks = (stock?.blocks.blocks ?? []).filter { $0.days.start < detail.period.period.start }.map { block in
            Step(
                .amount, "bought on \(block.days.start)", .minutes(block.left), reason: block.words,
                at: [block.location])
        }
        return Step(
            .amount, "opening", .minutes(hours.opening), .sum, reason: "left from before", parts: [carried] + blocks)
    }

    /// By days where the retainer holds for a part of the period.
    private func included(_ minutes: Minutes) -> Step {
        let parts = origin.included.compactMap { part in part.hours(of: origin.whole).map { included($0, part) } }
        guard parts.count != 1 else { return parts[0] }
        return Step(
            .amount, "included", .minutes(minutes), .sum, reason: parts.isEmpty ? "nothing" : "an amendment changed it",
            at: parts.isEmpty ? places : [], parts: parts)
    }

    private func included(_ minutes: Minutes, _ part: RetainerPart) -> Step {
        guard case .hours(let whole) = part.allowance, let days = part.days.dayCount,
            let length = origin.whole.dayCount, days != length
        else {
            return Step(.amount, "included", .minutes(minutes), reason: "in the fee", at: [part.location])
        }
        return Step(
            .amount, "included", .minutes(minutes), .proportion, reason: "\(days) of \(length) days",
            at: [part.location],
            parts: [
                Step(.amount, "in a whole period", .minutes(whole), at: [part.location]),
                Step(.quantity, "days in force", .number(DecimalNumber(Int64(days)))),
                Step(.quantity, "days of the period", .number(DecimalNumber(Int64(length)))),
            ])
    }

    private func bought(_ minutes: Minutes) -> Step {
        let blocks = (origin.hours?.before.blocks.blocks ?? []).filter {
            detail.period.period.contains($0.days.start)
        }
        return Step(
            .amount, "bought", .minutes(minutes), .sum, reason: blocks.isEmpty ? "nothing" : "in blocks",
            parts: blocks.map {
                Step(.amount, "on \($0.days.start)", .minutes($0.bought), reason: $0.words, at: [$0.location])
            })
    }

    private func expiry(_ isNothing: Bool) -> String {
        guard detail.period.isOver else {
            return isNothing ? "nothing lapses before the period's end" : "bought, and not used in time"
        }
        guard !isNothing else { return "nothing lapsed" }
        return origin.retainer == nil ? "bought, and not used in time" : carrying
    }

    private func used(_ hours: RetainerFigures<Minutes>) -> Step {
        Step(
            .amount, "used", .minutes(-hours.used), .sum, reason: "in the order of the log",
            parts: draws.filter { $0.from != .beyond }.map {
                entries.drawn($0.time, $0.minutes, reason: $0.from.words).takenOff
            })
    }

    private func beyond(_ hours: RetainerFigures<Minutes>) -> Step {
        let rate = origin.retainer?.overage.map { "billed at \($0)" } ?? "billed at the rate of each service"
        return Step(
            .amount, "beyond it", .minutes(hours.beyond), .sum, reason: rate, at: places,
            parts: draws.filter { $0.from == .beyond }.map {
                entries.drawn($0.time, $0.minutes, reason: "beyond what was left")
            })
    }

    private var draws: [Draw] { origin.hours.map { $0.before.draws($0.use) } ?? [] }
}

extension PeriodSteps {
    private func closing(_ money: RetainerFigures<Money>) -> Step {
        let isFirst = statement.details.first?.period == detail.period
        return Step(
            .total, detail.period.isOver ? "carried on" : "left", .money(money.closing), .sum,
            reason: "opening + included − used − expired",
            parts: [
                Step(
                    .amount, "opening", .money(money.opening),
                    reason: isFirst ? "`opening` of the agreement" : "from the period before"),
                Step(.amount, "included", .money(money.included), reason: share, at: places),
                Step(
                    .amount, "used", .money(-money.used), .sum, parts: worth(money).map(\.takenOff) + uncovered(money)),
                Step(.amount, "expired", .money(-money.expired), reason: expiry(money.expired.isZero), at: places),
            ])
    }

    private var share: String {
        guard let days = origin.days.dayCount, let length = origin.whole.dayCount, days != length else {
            return "in the fee"
        }
        return "\(days) of \(length) days"
    }

    private func uncovered(_ money: RetainerFigures<Money>) -> [Step] {
        money.beyond.isZero ? [] : [Step(.amount, "beyond it", .money(money.beyond), reason: "it was not covered")]
    }

    private func beyond(_ money: RetainerFigures<Money>) -> Step {
        Step(
            .amount, "beyond it", .money(money.beyond), .sum, reason: "all work less what it covered",
            parts: worth(money) + [Step(.amount, "covered", .money(-money.used))])
    }

    /// All work at its own rates, rate by rate.
    private func worth(_ money: RetainerFigures<Money>) -> [Step] {
        var order: [DecimalNumber] = []
        var groups: [DecimalNumber: [DrawnTime]] = [:]
        for time in origin.drawn {
            guard let rate = entries.settlement.contexts[time.context].rate?.rate.amount else { continue }
            if groups[rate] == nil { order.append(rate) }
            groups[rate, default: []].append(time)
        }
        return order.compactMap { amount in
            guard let time = groups[amount], let rate = entries.settlement.contexts[time[0].context].rate else {
                return nil
            }
            let minutes = Step(
                .quantity, "time", .minutes(time.total), .sum,
                parts: time.map { entries.drawn($0, $0.minutes, reason: "") })
            return Step(
                .amount, "work", .money(rate.price(of: time.total)), .product, reason: "at the rate of its service",
                parts: [minutes, rate.step])
        }
    }
}

extension Step {
    /// The same amount taken off.
    fileprivate var takenOff: Step {
        let opposite: Value =
            switch value {
            case .money(let money): .money(-money)
            case .minutes(let minutes): .minutes(-minutes)
            default: value
            }
        return Step(kind, name, opposite, .told, reason: reason, at: locations, parts: [self])
    }
}

extension HourBlocks.Block {
    /// `usable to 2026-03-26`
    fileprivate var words: String { days.end.map { "usable to \($0)" } ?? "it never lapses" }
}
