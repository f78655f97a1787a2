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
        let escaped = path.utf8.allSatisfy(Link.isPlain) ? path : Link.escaped(path)
        target = fragment.isEmpty ? escaped : escaped + "#" + fragment
    }

    private static func escaped(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            if isPlain(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Stands for itself in an address: the unreserved characters of RFC 3986, and the slash.
    static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"): true
        default: false
        }
    }

    private static let schemes: Set<String> = ["http", "https", "mailto"]
}
