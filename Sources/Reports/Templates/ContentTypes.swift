import Markdown
import Mustache

/// Escapes what a person wrote for HTML text and quoted attributes; control characters, which HTML refuses, become spaces.
struct HTMLText: MustacheContentType {
    func escapeText(_ text: String) -> String { HTMLText.escaped(text) }

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
    func escapeText(_ text: String) -> String { MarkdownText.escaped(text) }
}
