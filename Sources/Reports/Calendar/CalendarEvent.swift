import Formats
import Values

/// An event of the generated calendar.
struct CalendarEvent {
    enum Time {
        case allDay(CalendarDate)
        /// In seconds since 1970; the end is the start where something is for a moment.
        case span(Int64, Int64)
    }

    enum Kind: String {
        case due, block, meeting, term, checkIn = "check-in"
    }

    let kind: Kind
    let uid: String
    let time: Time
    let summary: String
    /// Lines below the summary.
    let notes: [String]
    /// A client's and a person's name, where there is one.
    let categories: [String]
    var url: Link?

    /// `stamp` is the moment that counts as the making of it, `revision` a number that never falls.
    func component(stamp: String, revision: Int) -> CalendarComponent {
        let optional = [
            notes.isEmpty ? nil : ContentLine("DESCRIPTION", text: notes.joined(separator: "\n")),
            url.map { ContentLine("URL", value: $0.target) },
        ]
        let words = [kind.rawValue] + categories
        return CalendarComponent(
            "VEVENT",
            [ContentLine("UID", value: uid), ContentLine("DTSTAMP", value: stamp)] + timeLines
                + [ContentLine("SEQUENCE", value: String(revision)), ContentLine("SUMMARY", text: summary)]
                + optional.compactMap { $0 } + [
                    ContentLine("CATEGORIES", texts: words),
                    ContentLine("STATUS", value: kind == .block ? "TENTATIVE" : "CONFIRMED"),
                    ContentLine("TRANSP", value: takesTime ? "OPAQUE" : "TRANSPARENT"),
                ])
    }

    /// The last day of an all-day event is the one before `DTEND`; a moment has no end (RFC 5545, 3.6.1).
    private var timeLines: [ContentLine] {
        switch time {
        case .allDay(let day):
            [
                ContentLine("DTSTART", [.init("VALUE", "DATE")], value: CalendarTime.text(day)),
                ContentLine("DTEND", [.init("VALUE", "DATE")], value: CalendarTime.text(day.adding(days: 1))),
            ]
        case .span(let start, let end):
            [ContentLine("DTSTART", value: CalendarTime.text(instant: start))]
                + (end > start ? [ContentLine("DTEND", value: CalendarTime.text(instant: end))] : [])
        }
    }

    /// Whether who is asked for a free hour is busy then.
    private var takesTime: Bool {
        switch (kind, time) {
        case (.block, _), (.meeting, .span): true
        default: false
        }
    }

    /// By time, then by name.
    var rank: (Int64, String) {
        switch time {
        case .allDay(let day): (Int64(day.dayNumber) * 86_400, uid)
        case .span(let start, _): (start, uid)
        }
    }
}
