// The one file that needs the whole of Foundation: FoundationEssentials has no IANA zones.
import Foundation

extension Zone {
    /// `Europe/Brussels`; nil for a name that the IANA database, as Foundation has it, does not know.
    public init?(identifier: String) {
        guard identifier != "UTC" else {
            self = .utc
            return
        }
        guard Zone.looksLikeName(identifier), let zone = TimeZone(identifier: identifier) else { return nil }
        let start = Date(timeIntervalSince1970: 631_152_000)
        let end = Date(timeIntervalSince1970: 2_871_763_200)
        var changes: [Change] = []
        let firstOffset = zone.secondsFromGMT(for: start) / 60
        var offset = firstOffset
        var day = start
        while let next = zone.nextDaylightSavingTimeTransition(after: day), next > day, next < end {
            let newOffset = zone.secondsFromGMT(for: next) / 60
            if newOffset != offset {
                changes.append(Change(instant: Int64(next.timeIntervalSince1970), offset: newOffset))
            }
            (day, offset) = (next, newOffset)
        }
        self.init(identifier: identifier, changes: changes, firstOffset: firstOffset)
    }

    /// Every name, to offer the nearest to a misspelt one.
    public static var identifiers: [String] { TimeZone.knownTimeZoneIdentifiers.sorted() }

    /// Foundation also takes `GMT+3`, abbreviations and paths; a workspace has names such as `Europe/Brussels`.
    private static func looksLikeName(_ text: String) -> Bool {
        guard text.contains("/") else { return TimeZone.knownTimeZoneIdentifiers.contains(text) }
        return !text.contains("..")
    }
}
