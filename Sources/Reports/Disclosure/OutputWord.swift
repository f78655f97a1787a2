/// A run of letters or of digits in an output, as it is compared.
struct OutputWord: Sendable {
    /// What parts it from the word before it.
    enum Gap: Sendable {
        /// Letters beside digits, a capital within a word, letters of a script that writes no blanks.
        case none
        case hyphen
        case other
        /// The end of a line or a cell.
        case edge
    }

    /// Small, without accents.
    var plain: [UInt8]
    /// As it stands.
    var written: String
    let isNumber: Bool
    let gap: Gap
    /// The characters beside it.
    let before: Unicode.Scalar?
    var after: Unicode.Scalar?
    let line: Int
}

/// Takes an output apart into its words.
struct WordScan {
    private var words: [OutputWord] = []
    /// What stood since the last word.
    private var gap = OutputWord.Gap.edge
    private var last: Unicode.Scalar?
    private var lastKind: Kind?

    /// - Parameter seamsPart: whether a tag within a line stands between words.
    static func words(of marks: [PlacedMark], seamsPart: Bool = false) -> [OutputWord] {
        var scan = WordScan()
        for mark in marks {
            switch mark.mark {
            case .scalar(let scalar): scan.read(scalar, line: mark.line)
            case .edge: scan.part(.edge, nil)
            case .seam: if seamsPart { scan.part(.other, nil) }
            }
        }
        return scan.words
    }

    static func words(of text: String) -> [OutputWord] { words(of: OutputPart(what: "", text: text).marks) }

    private mutating func read(_ scalar: Unicode.Scalar, line: Int) {
        let plain = PlainLetters.shared.plain(scalar)
        if plain.isEmpty { return }
        guard let kind = Kind(scalar) else {
            return part(scalar.properties.generalCategory == .dashPunctuation ? .hyphen : .other, scalar)
        }
        if gap == .none, kind == lastKind, kind != .alone, !isCapital(scalar) {
            words[words.count - 1].plain += plain
            words[words.count - 1].written.unicodeScalars.append(scalar)
        } else {
            words.append(
                OutputWord(
                    plain: plain, written: String(scalar), isNumber: kind == .digit, gap: gap, before: last, line: line)
            )
        }
        (gap, last, lastKind) = (.none, scalar, kind)
    }

    /// Whether a new word begins within this one, as in `HollisBakery`.
    private func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isUppercase && last?.properties.isLowercase == true
    }

    private mutating func part(_ kind: OutputWord.Gap, _ scalar: Unicode.Scalar?) {
        switch gap {
        case .none:
            if !words.isEmpty { words[words.count - 1].after = scalar }
            gap = kind
        case .hyphen, .other: gap = kind == .edge ? .edge : .other
        case .edge: break
        }
        last = scalar
    }

    private enum Kind {
        case letter, digit
        /// Of a script that writes no blanks between words.
        case alone

        init?(_ scalar: Unicode.Scalar) {
            switch scalar.properties.generalCategory {
            case .decimalNumber: self = .digit
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter: self = .letter
            case .otherLetter: self = Kind.isWithoutBlanks(scalar.value) ? .alone : .letter
            case .spacingMark: self = .letter
            default: return nil
            }
        }

        private static func isWithoutBlanks(_ value: UInt32) -> Bool {
            switch value {
            case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF,
                0x20000...0x3FFFF:
                true
            default: false
            }
        }
    }
}
