import Markdown
import Mustache

/// Escapes what a person wrote for HTML text and quoted attributes; control characters, which HTML refuses, become spaces.
struct HTMLText: MustacheContentType {
    func escapeText(_ text: String) -> String { HTMLText.escaped(WithinLine.text(of: text) ?? text) }

    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { isSpecial($0) || $0 == 0xC2 }) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n": result += "\n"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == 0x3C || byte == 0x3E || byte == 0x26 || byte == 0x22 || byte == 0x27
    }
}

/// Escapes what a person wrote for one line of Markdown, also in a cell of a table.
struct MarkdownLine: MustacheContentType {
    func escapeText(_ text: String) -> String {
        guard let inner = WithinLine.text(of: text) else { return MarkdownText.escaped(text) }
        // A bracket before it, taken off again, stands for the words that the template has there.
        return String(MarkdownText.escaped("(" + inner).dropFirst())
    }
}

/// A text that never begins a line, such as `7. Dezember 2026` behind its name, which would be an item of a list there.
enum WithinLine {
    private static let mark = "\u{E000}"

    static func marked(_ text: String) -> String { text.isEmpty ? "" : mark + text }

    /// The text without its mark; nil where it has none.
    static func text(of marked: String) -> String? {
        guard marked.utf8.first == 0xEE, marked.hasPrefix(mark) else { return nil }
        return String(marked.dropFirst())
    }
}
