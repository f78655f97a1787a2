import Records
import Values

/// Which rate of interest holds on which days.
struct InterestRates: Hashable {
    private let rates: [InterestTable.Rate]
    private let lock: InterestTable.Lock
    private let steps: [InterestTable.Compensation]

    init(fixed percent: DecimalNumber) {
        rates = [InterestTable.Rate(from: CalendarDate(dayNumber: 0), percent: percent)]
        (lock, steps) = (.atStart, [])
    }

    init(_ table: InterestTable) {
        (rates, lock, steps) = (table.rates, table.lock, table.compensation)
    }

    /// The sum for an invoice of this size.
    func compensation(on total: Money) -> Money {
        let step = steps.last {
            Money(price: $0.from, times: DecimalNumber(1), in: total.currency).minorUnits <= total.minorUnits
        }
        return step.map { Money(price: $0.amount, times: DecimalNumber(1), in: total.currency) }
            ?? .zero(total.currency)
    }

    /// The rate of a day, for interest that runs from `start`; nil before the first rate of the table.
    func percent(on day: CalendarDate, from start: CalendarDate) -> DecimalNumber? {
        let day = lock == .byHalfYear ? day : start
        return rates.last { $0.from <= day }?.percent
    }

    /// One row for each rate; days before the first rate of the table bear none.
    func rows(_ days: Period, _ principal: Money, from due: CalendarDate) -> [LateInterestClaim.Row] {
        guard lock == .byHalfYear else {
            return percent(on: days.start, from: due.adding(days: 1)).map { [row(days, principal, $0)] } ?? []
        }
        return rates.indices.compactMap { index in
            let next = index + 1 < rates.count ? rates[index + 1].from.adding(days: -1) : nil
            return days.intersection(Period(rates[index].from, through: next)).map {
                row($0, principal, rates[index].percent)
            }
        }
    }

    private func row(_ days: Period, _ principal: Money, _ percent: DecimalNumber) -> LateInterestClaim.Row {
        let count = Int64(days.dayCount ?? 0)
        let factor = Int128(percent.mantissa) * Int128(count) * Int128(principal.minorUnits)
        let cents = dividedHalfAwayFromZero(factor, by: powerOfTen(percent.scale) * 100 * 365)
        return LateInterestClaim.Row(
            days: days, principal: principal, percent: percent,
            interest: Money(minorUnits: Int64(clamping: cents), principal.currency))
    }
}
