public import Diagnostics

/// A text that belongs to somebody else or to nobody outside: where it stands in what a client gets, that gets no further.
public struct ProtectedTerm: Sendable, Hashable {
    /// How it is recognised.
    enum Manner: Sendable, Hashable {
        /// In any case, with any accents, its words apart as they are or written together.
        case anyCase
        /// Letter for letter, since it is also a word of every day or very short.
        case asWritten
        /// Only as part of a path or behind `client:`, since alone it is any word.
        case inPath
        /// Its letters and digits, whatever stands between them.
        case number
        /// Only where it is the whole text of a cell or a line.
        case wholeText
    }

    /// As the person wrote it.
    public let text: String
    /// `the name of client 'hollis'`
    public let what: String
    /// Where it is written.
    public let location: Location
    let manner: Manner
    /// Small, without accents and gaps.
    let plain: [UInt8]
    /// Where in `plain` a word begins.
    let starts: Set<Int>
    /// The letters as written, without gaps.
    let written: String

    /// Nil for a text with less than two letters or digits.
    init?(_ text: String, _ what: String, at location: Location, as manner: Manner = .anyCase) {
        let words = WordScan.words(of: text)
        guard words.reduce(0, { $0 + $1.plain.count }) >= 2 else { return nil }
        (self.text, self.what, self.location, self.manner) = (text, what, location, manner)
        var (plain, starts) = ([UInt8](), Set<Int>())
        for word in words {
            starts.insert(plain.count)
            plain += word.plain
        }
        (self.plain, self.starts) = (plain, starts)
        written = words.map(\.written).joined()
    }
}

extension ProtectedTerm {
    /// The manner for a whole name: a single word of every day, or a very short one, is known by its capitals alone.
    static func manner(ofName name: String) -> Manner {
        let words = WordScan.words(of: name)
        let letters = words.reduce(0) { $0 + $1.plain.count }
        if letters <= 3 { return .asWritten }
        return words.allSatisfy { $0.isNumber || EverydayWords.contains($0.plain) } && words.count == 1
            ? .asWritten : .anyCase
    }

    /// Whether a word says by itself whose it is: four letters or more, and no word of every day.
    static func isTelling(_ word: OutputWord) -> Bool {
        !word.isNumber && word.plain.count >= 4 && !EverydayWords.contains(word.plain)
    }
}
