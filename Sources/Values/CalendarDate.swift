/// A day of the proleptic Gregorian calendar, such as `2026-11-23`, with no time and no zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let dayNumber: Int32

    public init(dayNumber: Int) {
        self.dayNumber = Int32(dayNumber)
    }

    /// Nil when there is no such day, as for 2026-02-30; years 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.daysInMonth(month, of: year)
        else { return nil }
        // Counting from 1 March puts the leap day at the end of the year.
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.dayNumber < right.dayNumber
    }

    public var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(dayNumber) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    public var year: Int { components.year }
    public var month: Int { components.month }
    public var day: Int { components.day }

    public var weekday: Weekday {
        let index = (Int(dayNumber) + 3) % 7
        return Weekday.allCases[index < 0 ? index + 7 : index]
    }

    /// 28 to 31; `month` is from 1 to 12.
    public static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate {
    /// The day so many days later; earlier for a negative number.
    public func adding(days: Int) -> CalendarDate {
        CalendarDate(dayNumber: Int(dayNumber) + days)
    }

    /// The same day `months` later, or the last day of that month where it has no such day.
    public func adding(months: Int) -> CalendarDate {
        let (year, month, day) = components
        let index = year * 12 + month - 1 + months
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        let newDay = min(day, CalendarDate.daysInMonth(newMonth, of: newYear))
        return CalendarDate(year: newYear, month: newMonth, day: newDay) ?? self
    }

    /// Days from `other` to this day; negative when this day is earlier.
    public func days(since other: CalendarDate) -> Int {
        Int(dayNumber) - Int(other.dayNumber)
    }

    public var startOfMonth: CalendarDate { adding(days: 1 - day) }

    public var endOfMonth: CalendarDate {
        let (year, month, day) = components
        return adding(days: CalendarDate.daysInMonth(month, of: year) - day)
    }

    /// The first day of the week that holds this day.
    public func startOfWeek(startingOn first: Weekday) -> CalendarDate {
        adding(days: -((weekday.rawValue - first.rawValue + 7) % 7))
    }
}

extension CalendarDate: CustomStringConvertible {
    /// `2026-11-23`, as ISO 8601 has it.
    public var description: String {
        let (year, month, day) = components
        return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
    }
}

/// A whole number in decimal digits with leading zeros, such as `07`.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
}
