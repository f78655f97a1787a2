import Values

/// A `VEVENT` while its lines are read.
struct HolidayEvent {
    /// Nil for an event with a time of day.
    private(set) var start: CalendarDate?
    private(set) var summary: String?
    private(set) var isCancelled = false
    /// The text of its `RRULE`.
    private(set) var rule: String?
    private var end: CalendarDate?
    private var duration: Int?

    /// How many days it lasts, at least one.
    var days: Int {
        guard let start else { return 1 }
        return max(end.map { $0.days(since: start) } ?? duration ?? 1, 1)
    }

    mutating func take(_ line: CalendarLine) {
        switch line.name {
        case "DTSTART": start = HolidayEvent.day(line.value)
        case "DTEND": end = HolidayEvent.day(line.value)
        case "DURATION": duration = HolidayEvent.days(line.value)
        case "SUMMARY": summary = HolidayEvent.text(line.value)
        case "STATUS": isCancelled = line.value.uppercased() == "CANCELLED"
        case "RRULE": rule = line.value
        default: break
        }
    }

    /// `20261225`, and nothing behind it: a `T` begins a time of day.
    private static func day(_ text: String) -> CalendarDate? {
        guard text.utf8.count == 8, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else {
            return nil
        }
        return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// `P2D`, `P1W`
    private static func days(_ text: String) -> Int? {
        guard text.hasPrefix("P"), let unit = text.last, let count = Int(text.dropFirst().dropLast()) else {
            return nil
        }
        switch unit {
        case "D": return count
        case "W": return count * 7
        default: return nil
        }
    }

    /// With the backslashes of RFC 5545, 3.3.11 resolved.
    private static func text(_ value: String) -> String {
        var text = ""
        var isEscaped = false
        for character in value {
            if isEscaped {
                text.append(character == "n" || character == "N" ? " " : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                text.append(character)
            }
        }
        return text
    }
}
