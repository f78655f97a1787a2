import Markdown

/// A line in the Markdown that a card of Teams shows: bold, italic and links; other marks are left out.
///
/// Source: Microsoft, "Text features in Adaptive Cards" and "Format cards in Teams".
enum TeamsLine {
    static func text(_ inlines: [MarkdownInline]) -> String { unmarkedStart(marked(inlines)) }

    /// Words that are to be seen exactly so, in letters of one width.
    static func code(_ line: String) -> String {
        let text = escaped(line.replacing("\t", with: "    ")).replacing(" ", with: "\u{A0}")
        return text.isEmpty ? "\u{A0}" : unmarkedStart(text)
    }

    private static func marked(_ inlines: [MarkdownInline], isBold: Bool = false, isItalic: Bool = false) -> String {
        var text = ""
        for (index, inline) in inlines.enumerated() {
            switch inline {
            case .text(let words), .code(let words): text += escaped(words)
            case .emphasis(let inner):
                let next = index + 1 < inlines.count ? inlines[index + 1].words.first : nil
                let isApart = !isItalic && inner.hasEdges && !isLetter(text.last) && !isLetter(next)
                let words = marked(inner, isBold: isBold, isItalic: true)
                text += isApart ? "_\(words)_" : words
            case .strong(let inner):
                let words = marked(inner, isBold: true, isItalic: isItalic)
                text += isBold || !inner.hasEdges ? words : "**\(words)**"
            case .strikethrough(let inner): text += "~" + marked(inner, isBold: isBold, isItalic: isItalic) + "~"
            case .link(let target, let inner):
                let words = inner.words.allSatisfy(\.isWhitespace) ? target : inner.words
                text += "[\(escaped(words))](\(address(target)))"
            case .lineBreak: text += " "
            }
        }
        return text
    }

    private static func isLetter(_ character: Character?) -> Bool {
        character.map { $0.isLetter || $0.isNumber } ?? false
    }

    /// `{{DATE(…)}}` would be a function of the card's.
    private static func escaped(_ text: String) -> String {
        var result = ""
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let isWithinWord =
                index > 0 && index + 1 < characters.count && isLetter(characters[index - 1])
                && isLetter(characters[index + 1])
            if "\\*[]`".contains(character) || character == "_" && !isWithinWord { result += "\\" }
            result.append(character)
        }
        return result.replacing("{{", with: "{\u{200B}{")
    }

    /// Without what would make the line an item, a heading or a quote.
    private static func unmarkedStart(_ line: String) -> String {
        if let first = line.first, "-+#>".contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, let next = line[digits.endIndex...].first, ".)".contains(next) else { return line }
        return digits + "\\" + line[digits.endIndex...]
    }

    private static func address(_ target: String) -> String {
        LinkAddress.coded(target, ["(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C"])
    }
}

extension [MarkdownInline] {
    /// Whether a mark around it would mark: it begins and ends with something to be seen.
    fileprivate var hasEdges: Bool {
        guard let first = words.first, let last = words.last else { return false }
        return !first.isWhitespace && !last.isWhitespace
    }
}
