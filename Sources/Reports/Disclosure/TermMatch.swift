/// Where a term stands among the words of an output.
struct TermMatch {
    let words: Range<Int>

    /// The match that begins with the word at `start`; nil where there is none.
    init?(_ term: ProtectedTerm, in words: [OutputWord], at start: Int) {
        var (index, position) = (start, 0)
        while true {
            let word = words[index]
            if index > start, !TermMatch.joins(word.gap, at: position, in: term) { return nil }
            let rest = term.plain[position...]
            if word.plain.count >= rest.count {
                guard word.plain.starts(with: rest), TermMatch.isEnding(word.plain.dropFirst(rest.count), of: term)
                else { return nil }
                break
            }
            guard rest.starts(with: word.plain), index + 1 < words.count else { return nil }
            position += word.plain.count
            index += 1
        }
        self.words = start..<index + 1
        guard isAsWritten(term, words) else { return nil }
    }

    /// Whether a gap of the output may stand at this place of the term.
    private static func joins(_ gap: OutputWord.Gap, at position: Int, in term: ProtectedTerm) -> Bool {
        switch gap {
        case .none, .hyphen: true
        case .other: term.manner == .number || term.starts.contains(position)
        case .edge: term.manner == .anyCase && term.starts.contains(position)
        }
    }

    /// Whether the word ends with the term; a name in the genitive, as in `Fenwicks`, is still that name.
    private static func isEnding(_ rest: ArraySlice<UInt8>, of term: ProtectedTerm) -> Bool {
        rest.isEmpty || (rest.elementsEqual("s".utf8) && term.manner == .anyCase && term.plain.count >= 5)
    }

    private func isAsWritten(_ term: ProtectedTerm, _ all: [OutputWord]) -> Bool {
        switch term.manner {
        case .anyCase, .number: true
        case .asWritten: all[words].map(\.written).joined() == term.written
        case .inPath:
            all[words.lowerBound].before.map("/:@".unicodeScalars.contains) == true
                || all[words.upperBound - 1].after == "/"
        case .wholeText:
            all[words.lowerBound].gap == .edge
                && (words.upperBound == all.count || all[words.upperBound].gap == .edge)
        }
    }
}
