extension Unicode.Scalar {
    /// Columns that it takes on a terminal: 0 for marks that join the letter before, 2 for CJK and emoji, else 1.
    public var displayWidth: Int {
        if value < 0x300 { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return properties.isEmojiPresentation || isWideInEastAsia ? 2 : 1
        }
    }

    /// The blocks that Unicode's East Asian Width (UAX 11) has as wide or full width, without their few exceptions.
    private var isWideInEastAsia: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// The scalar, or U+FFFD for one that would act on the terminal or turn the line's direction instead of being seen.
    public var shown: Unicode.Scalar {
        switch value {
        case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
        default: self
        }
    }
}

extension Character {
    /// Columns that it takes on a terminal; an emoji of several parts counts once.
    public var displayWidth: Int {
        // U+FE0F asks for the coloured form of a character, which is wide.
        unicodeScalars.contains("\u{FE0F}") ? 2 : unicodeScalars.first?.displayWidth ?? 0
    }
}

extension String {
    /// Columns that the text takes on a terminal.
    public var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

    /// The text on one line, with nothing in it that acts on a terminal.
    public var shown: String {
        var shown = String.UnicodeScalarView()
        for scalar in unicodeScalars { shown.append(scalar == "\n" || scalar == "\t" ? " " : scalar.shown) }
        return String(shown)
    }
}
