import Formats
import Values

/// An all-day event of a calendar that takes place.
struct HolidayEvent {
    private let start: CalendarDate
    /// How many days it lasts, at least one.
    private let days: Int
    private let name: String?
    /// The text of its `RRULE`.
    private let rule: String?

    /// Nil for an event with a time of day, and for a cancelled one.
    init?(_ event: CalendarComponent) {
        guard let start = event.first("DTSTART").flatMap({ CalendarTime.day($0.value) }),
            event.first("STATUS")?.value.uppercased() != "CANCELLED"
        else { return nil }
        let end = event.first("DTEND").flatMap { CalendarTime.day($0.value) }
        let duration = event.first("DURATION").flatMap { CalendarTime.days(duration: $0.value) }
        self.start = start
        days = max(end.map { $0.days(since: start) } ?? duration ?? 1, 1)
        name = event.first("SUMMARY")?.text.replacing("\n", with: " ")
        rule = event.first("RRULE")?.value
    }

    /// One on its day, or one each time it comes again; none where the rule cannot be read.
    func holidays(in span: Period) -> [Holiday] {
        guard let rule else { return [holiday(on: start)] }
        guard let recurrence = Recurrence(text: "RRULE:\(rule)", mode: .fromDue) else { return [] }
        return recurrence.dates(from: start, in: span).map(holiday(on:))
    }

    private func holiday(on day: CalendarDate) -> Holiday {
        Holiday(Period(day, through: day.adding(days: days - 1)), name: name)
    }
}
