import Values

/// Reads the days of an iCalendar file (RFC 5545): its all-day events, each a holiday with its name.
///
/// Read are `DTSTART;VALUE=DATE`, `DTEND` (exclusive), `DURATION` in days or weeks, `SUMMARY`, and `RRULE` with
/// `FREQ=YEARLY` (`INTERVAL`, `COUNT`, `UNTIL`) on the same day of the year; events with a time of day, cancelled ones
/// and other rules are no holidays and left out.
public struct HolidayCalendar {
    private var holidays: [Holiday] = []
    private let years: ClosedRange<Int>

    /// The holidays in the order of their days. Yearly ones are given from ten years before `year` to ten after it.
    public static func read(ics bytes: [UInt8], around year: Int) -> [Holiday] {
        var calendar = HolidayCalendar(years: year - 10...year + 10)
        var event: HolidayEvent?
        for line in unfolded(bytes) {
            switch line.name {
            case "BEGIN" where line.value.uppercased() == "VEVENT": event = HolidayEvent()
            case "END" where line.value.uppercased() == "VEVENT":
                if let event { calendar.add(event) }
                event = nil
            default: event?.take(line)
            }
        }
        return calendar.holidays.sorted { ($0.period.start, $0.name ?? "") < ($1.period.start, $1.name ?? "") }
    }

    private init(years: ClosedRange<Int>) {
        self.years = years
    }

    private mutating func add(_ event: HolidayEvent) {
        guard let start = event.start, !event.isCancelled else { return }
        guard let rule = event.yearly else {
            guard !event.hasOtherRule else { return }
            return add(start, event)
        }
        var (index, year) = (0, start.year)
        while year <= years.upperBound, index < rule.count ?? .max {
            // A 29 February stands in leap years alone, and only then counts.
            if let day = CalendarDate(year: year, month: start.month, day: start.day) {
                if let until = rule.until, until < day { return }
                if years.contains(year) { add(day, event) }
                index += 1
            }
            year += rule.interval
        }
    }

    private mutating func add(_ day: CalendarDate, _ event: HolidayEvent) {
        holidays.append(Holiday(Period(day, through: day.adding(days: event.days - 1)), name: event.summary))
    }
}

/// A line of an iCalendar file: `DTSTART;VALUE=DATE:20261225`.
struct CalendarLine: Hashable, Sendable {
    let name: String
    let value: String

    init?(_ text: String) {
        var isQuoted = false
        let colon = text.firstIndex { character in
            if character == "\"" { isQuoted.toggle() }
            return character == ":" && !isQuoted
        }
        guard let colon else { return nil }
        name = text[..<colon].prefix { $0 != ";" }.uppercased()
        value = String(text[text.index(after: colon)...])
    }
}

/// The lines of the file; one that begins with a blank goes on the line before it (RFC 5545, 3.1).
private func unfolded(_ bytes: [UInt8]) -> [CalendarLine] {
    var lines: [[UInt8]] = []
    for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
        if let first = line.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t"), !lines.isEmpty {
            lines[lines.count - 1] += line.dropFirst()
        } else {
            lines.append(Array(line))
        }
    }
    return lines.compactMap { CalendarLine(String(decoding: $0, as: UTF8.self)) }
}
