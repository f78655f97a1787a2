import Diagnostics

/// Searches outputs for what they must not hold.
struct DisclosureSearch: Sendable {
    /// A term found.
    struct Find: Sendable, Hashable {
        let term: ProtectedTerm
        /// `text`, `attribute href`.
        let part: String
        let line: Int
        /// What stands there, and the words around it.
        let written: String
        let around: String
    }

    private let byStart: [UInt16: [ProtectedTerm]]
    /// What may stand there though a term is in it.
    private let allowed: [UInt16: [ProtectedTerm]]
    /// Names of services and projects, within which a word of every day is that word.
    private let phrases: [UInt16: [ProtectedTerm]]

    init(_ terms: [ProtectedTerm], allowed: [ProtectedTerm] = [], phrases: [ProtectedTerm] = []) {
        byStart = DisclosureSearch.indexed(terms)
        self.allowed = DisclosureSearch.indexed(allowed)
        self.phrases = DisclosureSearch.indexed(phrases)
    }

    /// What stands in a part, each place once, by the longest term there; a tag within a line may stand in a word or between two.
    func finds(in part: OutputPart) -> [Find] {
        let together = finds(WordScan.words(of: part.marks), part.what)
        guard part.marks.contains(where: { if case .seam = $0.mark { true } else { false } }) else { return together }
        let apart = finds(WordScan.words(of: part.marks, seamsPart: true), part.what)
        return together + apart.filter { !together.contains($0) }
    }

    private func finds(_ words: [OutputWord], _ part: String) -> [Find] {
        let excused = words.indices.flatMap { ranges(of: allowed, in: words, at: $0) }
        var (finds, end) = ([Find](), 0)
        for start in words.indices {
            guard let (term, range) = longest(in: words, at: start), range.upperBound > end else { continue }
            if excused.contains(where: { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }) {
                continue
            }
            end = range.upperBound
            finds.append(
                Find(
                    term: term, part: part, line: words[start].line,
                    written: DisclosureSearch.text(words[range]), around: DisclosureSearch.around(range, in: words)))
        }
        return finds
    }

    /// Up to six words on either side, no further than the cell or line.
    private static func around(_ range: Range<Int>, in words: [OutputWord]) -> String {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start > 0, words[start].gap != .edge, range.lowerBound - start < 6 { start -= 1 }
        while end < words.count, words[end].gap != .edge, end - range.upperBound < 6 { end += 1 }
        return text(words[start..<end])
    }

    private static func text(_ words: ArraySlice<OutputWord>) -> String {
        words.dropFirst().reduce(words.first?.written ?? "") { text, word in
            switch word.gap {
            case .none: text + word.written
            case .hyphen: "\(text)-\(word.written)"
            case .other, .edge: "\(text) \(word.written)"
            }
        }
    }

    private func longest(in words: [OutputWord], at start: Int) -> (ProtectedTerm, Range<Int>)? {
        var best: (ProtectedTerm, Range<Int>)?
        for term in byStart[DisclosureSearch.key(words[start...])] ?? [] {
            guard let match = TermMatch(term, in: words, at: start), !isEveryday(term, match.words, words) else {
                continue
            }
            if match.words.count > best?.1.count ?? 0 { best = (term, match.words) }
        }
        return best
    }

    /// A word of every day that is one here: part of a date, or of the name of a service or project.
    private func isEveryday(_ term: ProtectedTerm, _ range: Range<Int>, _ words: [OutputWord]) -> Bool {
        guard term.manner == .asWritten else { return false }
        if EverydayWords.isOfCalendar(term.plain), isDate(range, words) { return true }
        guard EverydayWords.contains(term.plain) else { return false }
        let earliest = max(0, range.lowerBound - DisclosureSearch.longestPhrase)
        return (earliest...range.lowerBound).contains { start in
            ranges(of: phrases, in: words, at: start).contains { $0.upperBound >= range.upperBound }
        }
    }

    private func isDate(_ range: Range<Int>, _ words: [OutputWord]) -> Bool {
        let behind = range.upperBound
        var before = range.lowerBound - 1
        // `5 de mayo de 2026`
        if before > 0, words[before].written == "de" { before -= 1 }
        let isBehind = before >= 0 && words[before].isNumber && words[range.lowerBound].gap != .edge
        return isBehind || (behind < words.count && words[behind].isNumber && words[behind].gap != .edge)
    }

    private func ranges(of terms: [UInt16: [ProtectedTerm]], in words: [OutputWord], at start: Int) -> [Range<Int>] {
        guard !terms.isEmpty else { return [] }
        return (terms[DisclosureSearch.key(words[start...])] ?? []).compactMap {
            TermMatch($0, in: words, at: start)?.words
        }
    }

    private static let longestPhrase = 12

    private static func indexed(_ terms: [ProtectedTerm]) -> [UInt16: [ProtectedTerm]] {
        Dictionary(grouping: terms) { key($0.plain) }
    }

    /// The first two bytes, which may be of two words.
    private static func key(_ words: ArraySlice<OutputWord>) -> UInt16 {
        key(words.prefix(2).flatMap(\.plain))
    }

    private static func key(_ bytes: [UInt8]) -> UInt16 {
        UInt16(bytes.first ?? 0) << 8 | UInt16(bytes.dropFirst().first ?? 0)
    }
}
