/// The target of a link that is safe in an attribute and in Markdown: http, https, mailto, or a path within the site.
struct Link: Sendable, Hashable {
    let target: String

    /// A text from a person's file, its brackets written as `%28` and `%29`, which Markdown would take as the end; nil for any other scheme, such as `javascript:`, and for a target with blanks or control characters.
    init?(checking text: String) {
        let isPrintable = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"<>\"'`\\".utf8.contains($0) }
        guard isPrintable, !text.isEmpty else { return nil }
        let scheme = text.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
        let hasScheme = scheme.endIndex < text.endIndex && text[scheme.endIndex] == ":"
        guard !hasScheme || Link.schemes.contains(scheme.lowercased()), !text.hasPrefix("//") else { return nil }
        target = text.replacing("(", with: "%28").replacing(")", with: "%29")
    }

    /// A path from a page to a file, each byte that is not plain written as `%20` (RFC 3986).
    init(path: String, fragment: String = "") {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            if plain.contains(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        target = String(decoding: bytes, as: UTF8.self) + (fragment.isEmpty ? "" : "#" + fragment)
    }

    private static let schemes: Set<String> = ["http", "https", "mailto"]
}
