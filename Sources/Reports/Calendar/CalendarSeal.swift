import Formats
import Values

/// How a generated calendar shows that nobody changed it: a property with the hash of all the other lines.
///
/// A calendar has no comments, so `X-VAWS:9f86d0…` among the properties of its head takes the place of one.
enum CalendarSeal {
    private static let property = "X-VAWS"

    /// The text of a calendar without a seal, with one.
    static func sealed(_ calendar: CalendarComponent) -> String {
        let hash = digest(Array(CalendarWriter.text(calendar).utf8))
        var sealed = calendar
        sealed.properties.append(ContentLine(property, value: hash))
        return CalendarWriter.text(sealed)
    }

    /// Whether these bytes are those of a calendar, which is sealed in this way.
    static func isCalendar(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("BEGIN:VCALENDAR".utf8)) }

    /// Whether a sealed calendar is as it was generated, whatever git made of its line ends.
    static func isIntact(_ bytes: [UInt8]) -> Bool {
        let lines = bytes.filter { $0 != 13 }.split(separator: 10, omittingEmptySubsequences: false)
        let opening = Array("\(property):".utf8)
        guard let seal = lines.firstIndex(where: { $0.starts(with: opening) }) else { return false }
        let rest = (lines[..<seal] + lines[(seal + 1)...]).joined(separator: [10])
        return lines[seal].dropFirst(opening.count).elementsEqual(digest(Array(rest)).utf8)
    }

    /// Of the lines as they end in LF.
    private static func digest(_ bytes: [UInt8]) -> String {
        SHA256.hexDigest(of: bytes.filter { $0 != 13 })
    }
}
