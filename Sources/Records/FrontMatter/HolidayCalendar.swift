import Formats
import Values

/// Reads the days of an iCalendar file (RFC 5545): its all-day events, each a holiday with its name.
///
/// Read are `DTSTART;VALUE=DATE`, `DTEND` (exclusive), `DURATION` in days or weeks, `SUMMARY` and `RRULE`. Events with a
/// time of day, cancelled ones and rules that cannot be read are no holidays and left out.
public enum HolidayCalendar {
    /// The holidays in the order of their days. Those that come again are given from ten years before `year` to ten after it.
    public static func read(ics bytes: [UInt8], around year: Int) -> [Holiday] {
        guard let first = CalendarDate(year: year - 10, month: 1, day: 1),
            let last = CalendarDate(year: year + 10, month: 12, day: 31)
        else { return [] }
        return CalendarReader.components(named: "VEVENT", in: bytes).compactMap(HolidayEvent.init)
            .flatMap { $0.holidays(in: Period(first, through: last)) }
            .sorted { ($0.period.start, $0.name ?? "") < ($1.period.start, $1.name ?? "") }
    }
}
