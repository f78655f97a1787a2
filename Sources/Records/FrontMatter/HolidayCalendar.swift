import Values

/// Reads the days of an iCalendar file (RFC 5545): its all-day events, each a holiday with its name.
///
/// Read are `DTSTART;VALUE=DATE`, `DTEND` (exclusive), `DURATION` in days or weeks, `SUMMARY` and `RRULE`. Events with a
/// time of day, cancelled ones and rules that cannot be read are no holidays and left out.
public struct HolidayCalendar {
    private var holidays: [Holiday] = []
    private let span: Period

    /// The holidays in the order of their days. Those that come again are given from ten years before `year` to ten after it.
    public static func read(ics bytes: [UInt8], around year: Int) -> [Holiday] {
        guard let first = CalendarDate(year: year - 10, month: 1, day: 1),
            let last = CalendarDate(year: year + 10, month: 12, day: 31)
        else { return [] }
        var calendar = HolidayCalendar(span: Period(first, through: last))
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

    private init(span: Period) {
        self.span = span
    }

    private mutating func add(_ event: HolidayEvent) {
        guard let start = event.start, !event.isCancelled else { return }
        guard let rule = event.rule else { return add(start, event) }
        guard let recurrence = Recurrence(text: "RRULE:\(rule)", mode: .fromDue) else { return }
        for day in recurrence.dates(from: start, in: span) { add(day, event) }
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
