public import Values

/// A moment in the head of a mail: `Mon, 23 Nov 2026 10:30:00 +0100` (RFC 5322, 3.3).
public enum MailDate {
    /// For seconds since 1970, as clocks in the zone show them.
    public static func text(_ instant: Int64, in zone: Zone) -> String {
        let (date, minute) = zone.local(instant)
        let (year, month, day) = date.components
        let second = Int(((instant % 60) + 60) % 60)
        let clock = [minute / 60, minute % 60, second].map(twoDigits).joined(separator: ":")
        let offset = zone.offset(at: instant)
        let size = abs(offset)
        let distance = (offset < 0 ? "-" : "+") + twoDigits(size / 60) + twoDigits(size % 60)
        let weekday = date.weekday.abbreviation.capitalised
        return "\(weekday), \(day) \(months[month - 1]) \(fourDigits(year)) \(clock) \(distance)"
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static func fourDigits(_ number: Int) -> String {
        String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number)
    }
}

extension String {
    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
