/// The places in a text that are filled in: `{date}` in `Please pay by {date}.`
enum Blanks {
    /// The names in braces, in their order.
    static func names(in text: String) -> [String] {
        parts(of: text).compactMap { if case .blank(let name) = $0 { name } else { nil } }
    }

    /// The text with each blank filled in; one without a value stays as it is.
    static func filled(_ text: String, _ values: [String: String]) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        return parts(of: text).map { part in
            switch part {
            case .text(let text): text
            case .blank(let name): values[name] ?? "{\(name)}"
            }
        }.joined()
    }

    private enum Part {
        case text(String)
        case blank(String)
    }

    private static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            parts.append(.text(String(rest[..<open])))
            parts.append(.blank(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return parts + [.text(String(rest))]
    }
}
