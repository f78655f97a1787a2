public import Values

/// What an offer would bring: a service at a price, so much of it, and what a year of that comes to.
///
/// EUR 45.00 an hour, 10h a week in 46 weeks of the year: EUR 20,700.00 in 460h.
public struct IncomeTest: Sendable {
    /// So many a week, a month or a year: `10/week`.
    public struct Pace: Hashable, Sendable {
        public enum Every: String, CaseIterable, Sendable {
            case week, month, year
        }

        public let count: DecimalNumber
        public let every: Every

        public init(_ count: DecimalNumber, every: Every) {
            (self.count, self.every) = (count, every)
        }
    }

    /// What is asked.
    public struct Question: Sendable {
        public var service: String
        public var price: DecimalNumber
        public var currency: Currency
        public var unit: Rate.Unit
        /// Hours where the price is by the hour, pieces where it is by the piece, for each client; nil for a fee.
        public var pace: Pace?
        public var clients: Int
        /// Hours for each piece, or for each period of a fee.
        public var hoursEach: Minutes?
        /// A course, a tool, a set-up: once.
        public var cost: Money?

        public init(service: String, price: DecimalNumber, currency: Currency, unit: Rate.Unit) {
            (self.service, self.price, self.currency, self.unit) = (service, price, currency, unit)
            clients = 1
        }
    }

    public let question: Question
    /// Of the next 52 weeks, in hundredths: what days off in `vaws.yaml` leave.
    public let weeks: DecimalNumber
    /// Pieces, periods or hours in a year; of hours with two digits.
    public let quantity: DecimalNumber
    public let year: Money
    /// Nil where the hours of a piece or a period are not known.
    public let hours: Minutes?
    /// In a week in which you work.
    public let weekly: Minutes?

    /// - Parameter weeks: weeks of work in a year.
    public init(_ question: Question, weeks: DecimalNumber) {
        self.question = question
        self.weeks = weeks
        let amount = YearlyAmount(question, weeks: weeks)
        quantity = amount.quantity
        year = Money(price: question.price, times: amount.exact, dividedBy: amount.divisor, in: question.currency)
        hours = amount.hours
        weekly = amount.hours.flatMap { hours in
            guard weeks > .zero else { return nil }
            let scale = powerOfTen(weeks.scale)
            return Minutes(Int(dividedHalfAwayFromZero(Int128(hours.count) * scale, by: Int128(weeks.mantissa))))
        }
    }

    /// A twelfth of the year.
    public var month: Money {
        Money(
            minorUnits: Int64(clamping: dividedHalfAwayFromZero(Int128(year.minorUnits), by: 12)), year.currency)
    }

    /// For each hour, costs not taken off.
    public var perHour: Money? { hours.flatMap { year.perHour(of: $0) } }

    /// For each hour of the first year, after the cost.
    public var perHourAfterCost: Money? {
        question.cost.flatMap { cost in hours.flatMap { (year - cost).perHour(of: $0) } }
    }

    /// Units sold that bring the cost in, rounded up: hours, pieces, or periods of a fee.
    public var unitsToEven: Int? {
        guard let cost = question.cost, cost.minorUnits > 0, question.price > .zero else { return nil }
        let price = Int128(question.price.mantissa) * powerOfTen(question.currency.minorDigits)
        let whole = Int128(cost.minorUnits) * powerOfTen(question.price.scale)
        return Int(clamping: (whole + price - 1) / price)
    }

    /// Months until then, rounded up.
    public var monthsToEven: Int? {
        guard let cost = question.cost, cost.minorUnits > 0, year.minorUnits > 0 else { return nil }
        let (whole, year) = (Int128(cost.minorUnits) * 12, Int128(year.minorUnits))
        return Int(clamping: (whole + year - 1) / year)
    }

    /// Weeks of work in the year from today on, with two digits: 52 less what holidays and days off take.
    public static func weeksOfWork(_ calendar: WorkingCalendar, from today: CalendarDate) -> DecimalNumber {
        let last = today.adding(days: 363)
        let all = WorkingCalendar(hours: calendar.hours, closed: []).minutes(from: today, through: last)
        let open = calendar.minutes(from: today, through: last)
        guard all > .zero else { return .zero }
        let hundredths = dividedHalfAwayFromZero(Int128(open.count) * 5200, by: Int128(all.count))
        return DecimalNumber(Int64(clamping: hundredths), scale: 2)
    }
}

/// A pace over a year, exact until it is priced.
private struct YearlyAmount {
    /// What the price is multiplied with, and what it counts in: minutes and 60, else pieces and 1.
    let exact: DecimalNumber
    let divisor: Int64
    let quantity: DecimalNumber
    let hours: Minutes?

    init(_ question: IncomeTest.Question, weeks: DecimalNumber) {
        let clients = Int128(max(question.clients, 1))
        switch question.unit {
        case .hour:
            let minutes = YearlyAmount.count(question.pace, weeks, times: clients * 60, digits: 0)
            (exact, divisor) = (minutes, 60)
            hours = Minutes(Int(minutes.mantissa))
            let hundredths = dividedHalfAwayFromZero(Int128(minutes.mantissa) * 100, by: 60)
            quantity = DecimalNumber(Int64(clamping: hundredths), scale: 2)
        case .piece:
            let pieces = YearlyAmount.count(question.pace, weeks, times: clients, digits: 2)
            (exact, divisor, quantity) = (pieces, 1, pieces)
            hours = YearlyAmount.hours(pieces, question.hoursEach)
        case .week, .month, .year:
            // A fee is owed for every week, also one in which you are away.
            let periods = Int64(question.unit == .week ? 52 : question.unit == .month ? 12 : 1)
            let count = DecimalNumber(Int64(clamping: Int128(periods) * clients))
            (exact, divisor, quantity) = (count, 1, count)
            hours = YearlyAmount.hours(count, question.hoursEach)
        }
    }

    /// Half away from zero.
    private static func count(
        _ pace: IncomeTest.Pace?, _ weeks: DecimalNumber, times factor: Int128, digits: Int
    ) -> DecimalNumber {
        guard let pace else { return .zero }
        let times =
            switch pace.every {
            case .week: weeks
            case .month: DecimalNumber(12)
            case .year: DecimalNumber(1)
            }
        let product = Int128(pace.count.mantissa) * Int128(times.mantissa) * factor * powerOfTen(digits)
        let count = dividedHalfAwayFromZero(product, by: powerOfTen(pace.count.scale + times.scale))
        return DecimalNumber(Int64(clamping: count), scale: digits)
    }

    private static func hours(_ count: DecimalNumber, _ each: Minutes?) -> Minutes? {
        each.map {
            Minutes(
                Int(dividedHalfAwayFromZero(Int128(count.mantissa) * Int128($0.count), by: powerOfTen(count.scale))))
        }
    }
}
