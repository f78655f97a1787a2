import Values

/// The fixed words of one language: days, durations, amounts and verdicts as a person writes them.
///
/// Headings stand in the templates; sentences about figures are made here and in the pages. English so far.
struct Wording: Sendable {
    /// A year is said where it is not this day's.
    let today: CalendarDate

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `Mon 23 November`, in another year `Mon 4 January 2027`.
    func day(_ day: CalendarDate) -> String {
        let year = day.year == today.year ? "" : " \(day.year)"
        return "\(Wording.weekdays[day.weekday.rawValue - 1]) \(day.day) \(Wording.months[day.month - 1])\(year)"
    }

    /// `Mon 23 November 2026`, as on a document.
    func fullDay(_ day: CalendarDate) -> String {
        "\(Wording.weekdays[day.weekday.rawValue - 1]) \(longDay(day))"
    }

    /// `23 November 2026`, as on an invoice.
    func longDay(_ day: CalendarDate) -> String {
        "\(day.day) \(Wording.months[day.month - 1]) \(day.year)"
    }

    /// `23 Nov`, for the axis of a chart.
    func shortDay(_ day: CalendarDate) -> String {
        "\(day.day) \(Wording.months[day.month - 1].prefix(3))"
    }

    /// `Mon 23`, for the axis of a chart of days.
    func weekdayAndNumber(_ day: CalendarDate) -> String {
        "\(Wording.weekdays[day.weekday.rawValue - 1]) \(day.day)"
    }

    /// `November`
    static func monthName(_ day: CalendarDate) -> String { months[day.month - 1] }

    /// `November 2026`
    static func monthAndYear(_ day: CalendarDate) -> String { "\(monthName(day)) \(day.year)" }

    /// `November`, in another year `November 2025`.
    func month(_ day: CalendarDate) -> String {
        Wording.months[day.month - 1] + (day.year == today.year ? "" : " \(day.year)")
    }

    /// `1 to 30 November 2026`, `28 September to 4 October 2026`.
    func period(_ period: Period) -> String {
        guard let end = period.end else { return "since \(longDay(period.start))" }
        if period.start == end { return longDay(end) }
        if period.start.startOfMonth == end.startOfMonth { return "\(period.start.day) to \(longDay(end))" }
        let start =
            period.start.year == end.year
            ? "\(period.start.day) \(Wording.months[period.start.month - 1])" : longDay(period.start)
        return "\(start) to \(longDay(end))"
    }

    /// `today`, `tomorrow`, `on Fri 27 November`; for a day gone by `3 days ago`.
    func near(_ day: CalendarDate) -> String {
        switch day.days(since: today) {
        case 0: "today"
        case 1: "tomorrow"
        case -1: "yesterday"
        case let days where days < 0: "\(-days) days ago"
        default: "on " + self.day(day)
        }
    }

    /// `today`, `tomorrow`, `yesterday`, else `Fri 27 Nov`, in another year `Mon 4 Jan 2027`.
    func briefDay(_ day: CalendarDate) -> String {
        guard day.days(since: today).magnitude > 1 else { return near(day) }
        let year = day.year == today.year ? "" : " \(day.year)"
        return briefDate(day) + year
    }

    /// `Fri 27 Nov`
    func briefDate(_ day: CalendarDate) -> String {
        "\(Wording.weekdays[day.weekday.rawValue - 1]) \(shortDay(day))"
    }

    /// `today, Mon 23 November`, `tomorrow, Tue 24 November`, else the day alone.
    func dueDay(_ day: CalendarDate) -> String {
        switch day.days(since: today) {
        case 0: "today, " + self.day(day)
        case 1: "tomorrow, " + self.day(day)
        default: self.day(day)
        }
    }
}

extension Wording {
    /// `5h 10m`, `45m`, `2h`, `0m`, `-15m`.
    static func duration(_ minutes: Minutes) -> String {
        let size = Int(minutes.count.magnitude)
        let sign = minutes.count < 0 ? "-" : ""
        let (hours, rest) = (size / 60, size % 60)
        if hours == 0 { return "\(sign)\(rest)m" }
        return rest == 0 ? "\(sign)\(grouped(String(hours)))h" : "\(sign)\(grouped(String(hours)))h \(rest)m"
    }

    /// `EUR 1,240.00`, `EUR -36.71`, `JPY 4,166`.
    static func money(_ money: Money) -> String {
        "\(money.currency.code) \(amount(money))"
    }

    /// `1,240.00`, without its currency.
    static func amount(_ money: Money) -> String { grouped(money.amount) }

    /// `46.00` for a price of 46 in EUR; more digits stay: `0.425`.
    static func price(_ price: DecimalNumber, in currency: Currency) -> String {
        let missing = currency.minorDigits - price.scale
        guard missing > 0 else { return grouped(price.description) }
        let point = price.scale == 0 ? "." : ""
        return grouped(price.description + point + String(repeating: "0", count: missing))
    }

    /// `EUR 1,240` where there are no cents.
    static func briefMoney(_ money: Money) -> String {
        let text = self.money(money)
        let zeros = "." + String(repeating: "0", count: money.currency.minorDigits)
        return money.currency.minorDigits > 0 && text.hasSuffix(zeros) ? String(text.dropLast(zeros.utf8.count)) : text
    }

    /// Thousands apart: `1,240.00`.
    static func grouped(_ number: String) -> String {
        guard number.utf8.prefix(while: { $0 != UInt8(ascii: ".") }).count > 3 else { return number }
        let sign = number.hasPrefix("-") ? "-" : ""
        let parts = number.dropFirst(sign.utf8.count).split(
            separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = Array(parts.first ?? "")
        let shown = whole.enumerated().map { ($0 > 0 && (whole.count - $0).isMultiple(of: 3) ? "," : "") + String($1) }
        return sign + shown.joined() + (parts.count > 1 ? "." + parts[1] : "")
    }

    /// `77 %`; rounded to whole percent, half up; nil of nothing.
    static func share(_ part: Minutes, of whole: Minutes) -> String? {
        guard whole.count > 0 else { return nil }
        return "\((part.count * 200 + whole.count) / (whole.count * 2)) %"
    }

    /// `21 %`, `9.975 %`.
    static func percent(_ number: DecimalNumber) -> String { "\(number) %" }

    /// `1 task`, `2 tasks`.
    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number) \(number == 1 ? one : many ?? one + "s")"
    }

    /// `a`, `a and b`, `a, b and c`.
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    /// `14 days`, `1 working day`.
    static func dayCount(_ count: DayCount) -> String {
        let unit = count.count == 1 ? String(count.unit.rawValue.dropLast()) : count.unit.rawValue
        return "\(count.count) \(unit)" + (count.toEndOfMonth ? ", end of month" : "")
    }

    /// `today, Mon 23 November` becomes `Today, …`, to begin a line.
    static func uppercasedFirst(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// `H` becomes `h` and so on: the first letter small, to go on in a sentence.
    static func lowercasedFirst(_ text: String) -> String {
        text.prefix(1).lowercased() + text.dropFirst()
    }
}

extension Zone {
    /// The city that names it: `Chicago` for `America/Chicago`.
    var city: String {
        let name = identifier.split(separator: "/").last ?? Substring(identifier)
        return String(name.map { $0 == "_" ? " " : $0 })
    }
}
