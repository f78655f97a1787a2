import Formats
import Values

/// A page as it is written: its path below the workspace root and its text, which ends in a comment with the hash of what precedes it.
///
/// A calendar has that hash among its properties.
public struct GeneratedPage: Hashable, Sendable {
    /// `reports/today.md`.
    public let path: String
    /// The whole text, sealed.
    public let text: String

    public init(path: String, sealing text: String) {
        self.path = path
        self.text = GeneratedPage.seal(text)
    }

    init(path: String, sealing calendar: CalendarComponent) {
        self.path = path
        text = CalendarSeal.sealed(calendar)
    }

    /// What became of a generated page that lies on disk.
    public enum State: Hashable, Sendable {
        /// As it was generated.
        case untouched
        /// Someone wrote in it, or it was never generated: it is not overwritten unasked.
        case edited
        /// It has conflict markers of git, and is simply made anew.
        case conflicted
    }

    /// The text with its last line, `<!-- vaws:9f86d0… -->`: the SHA-256 of all that precedes it.
    public static func seal(_ text: String) -> String {
        var page = text
        page.reserveCapacity(text.utf8.count + 1 + sealLength)
        if !text.hasSuffix("\n") { page += "\n" }
        page += opening + SHA256.hexDigest(of: page.utf8) + closing
        return page
    }

    /// What became of the page with these bytes; line endings that git turned into CRLF do not count as an edit.
    public static func state(of bytes: [UInt8]) -> State {
        if hasConflictMarkers(bytes) { return .conflicted }
        if CalendarSeal.isCalendar(bytes) { return CalendarSeal.isIntact(bytes) ? .untouched : .edited }
        let bytes = bytes.contains(13) ? bytes.filter { $0 != 13 } : bytes
        guard bytes.count >= sealLength else { return .edited }
        let body = bytes[..<(bytes.count - sealLength)]
        let last = String(decoding: bytes[(bytes.count - sealLength)...], as: UTF8.self)
        return last == opening + SHA256.hexDigest(of: body) + closing ? .untouched : .edited
    }

    private static let opening = "<!-- vaws:"
    private static let closing = " -->\n"
    private static let sealLength = opening.utf8.count + 64 + closing.utf8.count

    /// Whether a line begins as git begins one in a conflict.
    private static func hasConflictMarkers(_ bytes: [UInt8]) -> Bool {
        let markers = ["<<<<<<< ", ">>>>>>> "].map { Array($0.utf8) }
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let line = bytes[start...]
            if markers.contains(where: { line.starts(with: $0) }) { return true }
            start = line.firstIndex(of: 10).map { $0 + 1 } ?? bytes.endIndex
        }
        return false
    }
}
