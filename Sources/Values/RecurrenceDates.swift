extension Recurrence {
    /// The first date after `day` of the series that begins on `anchor`, or on `day` itself where none is given.
    ///
    /// Nil where the rule has ended, or gives no date within a hundred years.
    public func next(after day: CalendarDate, anchor: CalendarDate? = nil) -> CalendarDate? {
        var found: CalendarDate?
        rule.visit(from: anchor ?? day, since: day.adding(days: 1), through: day.adding(days: 36_525)) { date in
            found = date
            return false
        }
        return found
    }

    /// The dates within `period` of the series that begins on `anchor`, in order; `anchor` is one only where the rule gives it.
    ///
    /// A period that never ends is followed for ten years.
    public func dates(from anchor: CalendarDate, in period: Period) -> [CalendarDate] {
        var dates: [CalendarDate] = []
        let end = period.end ?? max(anchor, period.start).adding(months: 120)
        rule.visit(from: anchor, since: period.start, through: end) { date in
            dates.append(date)
            return true
        }
        return dates
    }
}

extension RecurrenceRule {
    /// Calls `body` with each date from `first` to `last` of the series that begins on `anchor`, until it returns false.
    func visit(
        from anchor: CalendarDate, since first: CalendarDate, through last: CalendarDate,
        _ body: (CalendarDate) -> Bool
    ) {
        let end = min(last, until ?? last)
        let rule = completed(from: anchor)
        // A rule that counts its dates must be followed from its beginning.
        var index = count == nil ? rule.index(of: max(first, anchor), from: anchor) : 0
        var left = count ?? .max
        while let start = rule.periodStart(index, from: anchor), start <= end {
            for date in rule.dates(inPeriodFrom: start) where date >= anchor {
                guard date <= end, left > 0 else { return }
                left -= 1
                if date >= first, !body(date) { return }
            }
            index += 1
        }
    }

    /// The number of the period that holds `day`, or of one shortly before it.
    private func index(of day: CalendarDate, from anchor: CalendarDate) -> Int {
        let periods =
            switch frequency {
            case .daily: day.days(since: anchor)
            case .businessDaily: day.businessDayNumber - anchor.businessDayNumber
            case .weekly: day.days(since: anchor.startOfWeek(startingOn: weekStart)) / 7
            case .monthly: day.year * 12 + day.month - anchor.year * 12 - anchor.month
            case .yearly: day.year - anchor.year
            }
        return max(periods / interval, 0)
    }

    /// The first day of a period; nil past the year 9999.
    private func periodStart(_ index: Int, from anchor: CalendarDate) -> CalendarDate? {
        let step = index * interval
        let start: CalendarDate
        switch frequency {
        case .daily: start = anchor.adding(days: step)
        case .businessDaily: start = CalendarDate(businessDayNumber: anchor.businessDayNumber + step)
        case .weekly: start = anchor.startOfWeek(startingOn: weekStart).adding(days: 7 * step)
        case .monthly:
            let month = anchor.year * 12 + anchor.month - 1 + step
            return CalendarDate(year: month / 12, month: month % 12 + 1, day: 1)
        case .yearly: return CalendarDate(year: anchor.year + step, month: 1, day: 1)
        }
        return start.year <= 9999 ? start : nil
    }

    /// The dates of one period in order.
    private func dates(inPeriodFrom start: CalendarDate) -> [CalendarDate] {
        let dates = days(inPeriodFrom: start).filter(matches)
        guard !positions.isEmpty else { return dates }
        let chosen = positions.map { $0 > 0 ? $0 - 1 : dates.count + $0 }
        return Set(chosen).sorted().filter(dates.indices.contains).map { dates[$0] }
    }

    private func days(inPeriodFrom start: CalendarDate) -> [CalendarDate] {
        let length =
            switch frequency {
            case .daily, .businessDaily: 1
            case .weekly: 7
            case .monthly: CalendarDate.daysInMonth(start.month, of: start.year)
            case .yearly: CalendarDate.daysInYear(start.year)
            }
        return (0..<length).map { start.adding(days: $0) }
    }
}

extension RecurrenceRule {
    /// Whether the rule's parts all allow the day.
    private func matches(_ date: CalendarDate) -> Bool {
        let (year, month, day) = date.components
        let length = CalendarDate.daysInMonth(month, of: year)
        return (months.isEmpty || months.contains(month))
            && (monthDays.isEmpty || monthDays.contains { isDay($0, day, of: length) })
            && (weekdays.isEmpty || weekdays.contains { isWeekday($0, date, day: day, of: length) })
            && (yearDays.isEmpty || yearDays.contains { isYearDay($0, date, year: year) })
            && (weekNumbers.isEmpty || isInWeeks(date))
    }

    private func isDay(_ number: Int, _ day: Int, of length: Int) -> Bool {
        if number < 0 { return day == length + 1 + number }
        return day == number || (clamps && number > length && day == length)
    }

    private func isWeekday(_ weekday: OrdinalWeekday, _ date: CalendarDate, day: Int, of length: Int) -> Bool {
        guard date.weekday == weekday.weekday else { return false }
        guard let ordinal = weekday.ordinal else { return true }
        var (number, length) = (day, length)
        if frequency == .yearly, months.isEmpty {
            (number, length) = (date.dayOfYear, CalendarDate.daysInYear(date.year))
        }
        return ordinal > 0 ? (number - 1) / 7 + 1 == ordinal : (length - number) / 7 + 1 == -ordinal
    }

    private func isYearDay(_ number: Int, _ date: CalendarDate, year: Int) -> Bool {
        date.dayOfYear == (number > 0 ? number : CalendarDate.daysInYear(year) + 1 + number)
    }

    /// Week 1 is the first that has four days or more in its year (ISO 8601).
    private func isInWeeks(_ date: CalendarDate) -> Bool {
        let start = date.startOfWeek(startingOn: weekStart)
        let year = start.adding(days: 3).year
        let number = start.adding(days: 3).dayOfYear / 7 + (start.adding(days: 3).dayOfYear % 7 == 0 ? 0 : 1)
        let weeks = RecurrenceRule.weeks(inYear: year, startingOn: weekStart)
        return weekNumbers.contains { $0 > 0 ? $0 == number : weeks + 1 + $0 == number }
    }

    private static func weeks(inYear year: Int, startingOn first: Weekday) -> Int {
        guard let last = CalendarDate(year: year, month: 12, day: 31) else { return 52 }
        let middle = last.startOfWeek(startingOn: first).adding(days: 3)
        return middle.year == year ? (middle.dayOfYear + 6) / 7 : (middle.adding(days: -7).dayOfYear + 6) / 7
    }
}

extension CalendarDate {
    /// 1 on 1 January.
    public var dayOfYear: Int {
        CalendarDate(year: year, month: 1, day: 1).map { days(since: $0) + 1 } ?? 1
    }

    public static func daysInYear(_ year: Int) -> Int { 337 + daysInMonth(2, of: year) }

    /// Mondays to Fridays counted from Monday 1970-01-05; a weekend has the number of its Friday.
    var businessDayNumber: Int {
        let days = Int(dayNumber) - 4
        let week = days >= 0 ? days / 7 : (days - 6) / 7
        return week * 5 + min(days - week * 7, 4)
    }

    init(businessDayNumber number: Int) {
        let week = number >= 0 ? number / 5 : (number - 4) / 5
        self.init(dayNumber: 4 + week * 7 + number - week * 5)
    }
}
