public import Billing
import Values

/// What is left of a client's retainers, and how fast it goes.
public enum RetainerWords {
    /// `62 % used on day 9: out on the 14th`.
    public static func pace(_ statement: RetainerStatement) -> String? {
        guard let pace = statement.pace, let running = statement.running else { return nil }
        let used = "\(pace.percent) % used on day \(pace.day)"
        if pace.percent >= 100 { return used + (running.isBeyond ? ": beyond it" : ": used up") }
        guard let out = pace.outOn else { return used + (pace.percent > 0 ? ": it lasts" : "") }
        return "\(used): out on \(day(out, in: running.period))"
    }

    /// `4h will lapse after 2026-11-30 at this pace`.
    public static func lapses(_ statement: RetainerStatement) -> [String] {
        statement.lapses.map { lapse in
            let amount =
                switch lapse.amount {
                case .hours(let minutes): Wording.duration(minutes)
                case .money(let money): Wording.money(money)
                }
            return lapse.isAtThisPace
                ? "at this pace \(amount) will lapse unused after \(lapse.lastDay)"
                : "\(amount) that were bought lapse after \(lapse.lastDay)"
        }
    }

    /// `the 14th` within a month, else the date.
    private static func day(_ day: CalendarDate, in period: Period) -> String {
        guard period.end.map({ $0.startOfMonth == period.start.startOfMonth }) ?? false else { return day.description }
        let ending =
            switch (day.day % 10, day.day / 10) {
            case (_, 1): "th"
            case (1, _): "st"
            case (2, _): "nd"
            case (3, _): "rd"
            default: "th"
            }
        return "the \(day.day)\(ending)"
    }
}

extension RetainerWords {
    /// "6h of 20h left in November", of the first retainer that includes something.
    static func short(_ records: ClientRecords, in context: PageContext) -> String? {
        let running = records.retainers.compactMap(\.running)
        guard let period = running.first(where: { RetainerSummary($0) != nil }), let sum = RetainerSummary(period)
        else { return nil }
        let span = name(period, in: context)
        return sum.beyond.map { "\($0) beyond the retainer \(span)" } ?? "\(sum.left) of \(sum.available) left \(span)"
    }

    /// A sentence for each retainer: what came in, what was used, what is left, how fast it goes and what lapses.
    static func sentences(_ records: ClientRecords, in context: PageContext) -> [String] {
        records.retainers.compactMap { statement in
            guard let period = statement.running else { return nil }
            let span = name(period, in: context)
            guard let sum = RetainerSummary(period) else {
                return "\(statement.title): \(Wording.duration(period.worked)) worked \(span), all within the fee."
            }
            let carried = sum.opening.map { ", \($0) of it carried over" } ?? ""
            let rest = sum.beyond.map { "\($0) beyond it" } ?? "\(sum.left) left"
            let more = ([pace(statement)].compactMap { $0 } + lapses(statement)).map { "; " + $0 }.joined()
            return "\(statement.title): \(sum.worked) of \(sum.available) used \(span)\(carried); \(rest)\(more)."
        }
    }

    static func name(_ period: RetainerPeriod, in context: PageContext) -> String {
        let isMonth = period.period == Period(monthOf: period.period.start)
        return isMonth
            ? "in \(context.wording.month(period.period.start))" : "from \(context.wording.period(period.period))"
    }
}

extension RetainerPeriod {
    fileprivate var isBeyond: Bool {
        hours.map { $0.beyond > .zero } ?? false || money.map { !$0.beyond.isZero } ?? false
    }
}

/// The figures of a period as words: in money where the retainer includes money, else in hours.
private struct RetainerSummary {
    let available: String
    let worked: String
    let left: String
    /// Nil where nothing was carried over.
    let opening: String?
    /// Nil where nothing is beyond it.
    let beyond: String?

    init?(_ period: RetainerPeriod) {
        if let money = period.money {
            available = Wording.money(money.available)
            worked = Wording.money(money.worked)
            left = Wording.money(money.closing)
            opening = money.opening.isZero ? nil : Wording.money(money.opening)
            beyond = money.beyond.isZero ? nil : Wording.money(money.beyond)
        } else {
            guard let hours = period.hours, hours.available + hours.beyond > .zero else { return nil }
            available = Wording.duration(hours.available)
            worked = Wording.duration(hours.worked)
            left = Wording.duration(hours.closing)
            opening = hours.opening == .zero ? nil : Wording.duration(hours.opening)
            beyond = hours.beyond == .zero ? nil : Wording.duration(hours.beyond)
        }
    }
}
