import Values

/// The mark by which `sync` knows a draft that it wrote from one that a person has had in hand.
///
/// A line `made: 9f86d081884c7d65` in the front matter holds the first digits of the SHA-256 of all other lines. Line
/// ends that git turned into CR LF are no edit.
public enum DraftMark {
    private static let key = "made: "
    private static let digits = 16

    /// The text, whose front matter begins with its first line, with the mark as the last line of the front matter.
    public static func marked(_ text: String) -> String {
        guard let end = text.dropFirst(4).firstRange(of: "\n---\n")?.lowerBound else { return text }
        return text[...end] + key + digest(of: text) + text[end...]
    }

    /// Whether the bytes are exactly what `marked` once gave.
    public static func isUntouched(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
        guard let end = text.dropFirst(4).firstRange(of: "\n---\n")?.lowerBound,
            let start = text[..<end].firstRange(of: "\n" + key)?.lowerBound
        else { return false }
        let lineEnd = text[text.index(after: start)...].firstIndex(of: "\n") ?? text.endIndex
        let found = text[start..<lineEnd].dropFirst(1 + key.count)
        return found == digest(of: String(text[..<start] + text[lineEnd...]))
    }

    private static func digest(of text: String) -> String { String(SHA256.hexDigest(of: text.utf8).prefix(digits)) }
}
