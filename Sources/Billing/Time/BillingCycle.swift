import Records
import Values

/// How the calendar is cut into periods: each begins where the one before ends.
enum BillingCycle: Hashable, Sendable {
    case week(startingOn: Weekday)
    case month, quarter, year
    /// One period for all: the agreement's own.
    case once

    init(_ every: InvoiceTerms.Every, weekStart: Weekday) {
        switch every {
        case .week: self = .week(startingOn: weekStart)
        case .month: self = .month
        case .quarter: self = .quarter
        case .year: self = .year
        case .once: self = .once
        }
    }

    /// Nil where the unit is no period.
    init?(_ unit: Rate.Unit, weekStart: Weekday) {
        switch unit {
        case .week: self = .week(startingOn: weekStart)
        case .month: self = .month
        case .year: self = .year
        case .hour, .piece: return nil
        }
    }

    /// The period that holds a day; `whole` is the agreement's own.
    func period(holding day: CalendarDate, of whole: Period) -> Period {
        switch self {
        case .week(let first):
            let start = day.startOfWeek(startingOn: first)
            return Period(start, through: start.adding(days: 6))
        case .month: return Period(monthOf: day)
        case .quarter:
            let start = day.startOfMonth.adding(months: -((day.month - 1) % 3))
            return Period(start, through: start.adding(months: 2).endOfMonth)
        case .year:
            let start = day.startOfMonth.adding(months: 1 - day.month)
            return Period(start, through: start.adding(months: 11).endOfMonth)
        case .once: return whole
        }
    }

    /// Whether one period ends and the next begins at the midnight before this day.
    func beginsPeriod(on day: CalendarDate) -> Bool {
        switch self {
        case .once: false
        default: period(holding: day, of: Period(day, through: nil)).start == day
        }
    }

    /// The periods that overlap `span`, in order; a span without an end gives none.
    func periods(over span: Period) -> [Period] {
        guard let end = span.end, span.start <= end else { return [] }
        var periods: [Period] = []
        var day = span.start
        while day <= end {
            let period = period(holding: day, of: span)
            periods.append(period)
            guard let last = period.end else { return periods }
            day = last.adding(days: 1)
        }
        return periods
    }
}
