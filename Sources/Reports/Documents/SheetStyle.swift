import Records

/// The rules that one document has beside the stylesheet: its paper, and the words at the foot of each printed page.
enum SheetStyle {
    /// `@page { size: A4; @bottom-right { content: "Seite " counter(page) " von " counter(pages); } }`
    static func rules(_ language: Language, _ paper: Paper) -> String {
        let parts = language.sentence(.pageOf, ["page": "\u{1}page\u{1}", "pages": "\u{1}pages\u{1}"]).split(
            separator: "\u{1}")
        let content = parts.map { part in
            part == "page" || part == "pages" ? "counter(\(part))" : "\"\(escaped(part))\""
        }.joined(separator: " ")
        return "@page { size: \(paper.rawValue); @bottom-right { content: \(content); } }"
    }

    /// For a text in quotes within `<style>`.
    private static func escaped(_ text: Substring) -> String {
        text.unicodeScalars.map { scalar in
            let isPlain = scalar.value >= 0x20 && !"\"\\<>".unicodeScalars.contains(scalar)
            return isPlain ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
        }.joined()
    }
}
