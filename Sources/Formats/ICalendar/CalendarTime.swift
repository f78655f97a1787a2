public import Values

/// Days and instants as an iCalendar file writes them (RFC 5545, 3.3.4 and 3.3.5).
public enum CalendarTime {
    /// `20261127`
    public static func text(_ day: CalendarDate) -> String {
        day.description.filter { $0 != "-" }
    }

    /// `20261127T160000Z`, for seconds since 1970.
    public static func text(instant: Int64) -> String {
        let (day, minute) = Zone.utc.local(instant)
        let second = Int(instant - Zone.utc.instant(day, minute: minute))
        return "\(text(day))T\(twoDigits(minute / 60))\(twoDigits(minute % 60))\(twoDigits(second))Z"
    }

    /// `20261225`, and nothing behind it: a `T` begins a time of day.
    public static func day(_ text: String) -> CalendarDate? {
        guard text.utf8.count == 8, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else {
            return nil
        }
        return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// `P2D` is 2, `P1W` 7; nil for hours and minutes.
    public static func days(duration text: String) -> Int? {
        guard text.hasPrefix("P"), let unit = text.last, let count = Int(text.dropFirst().dropLast()) else {
            return nil
        }
        switch unit {
        case "D": return count
        case "W": return count * 7
        default: return nil
        }
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
