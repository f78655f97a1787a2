/// Tells an issued document from its first lines, since these are read even where `ignore:` says no.
enum IssuedSniff {
    private static let kinds = ["invoice", "credit-note", "void"]

    /// By its place, or by `kind:` in its front matter.
    static func looksIssued(_ bytes: [UInt8], at path: String) -> Bool {
        if path.hasPrefix("invoices/") { return true }
        let head = bytes.prefix(1 << 16).split(separator: UInt8(ascii: "\n"), maxSplits: 200)
        guard let first = head.first, trimmed(first).hasSuffix("---") else { return false }
        for line in head.dropFirst() {
            let text = trimmed(line)
            if text == "---" { return false }
            guard text.hasPrefix("kind:") else { continue }
            let value = text.dropFirst(5).split(whereSeparator: { " \t#\"'".contains($0) }).first
            return value.map { kinds.contains(String($0)) } ?? false
        }
        return false
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> String {
        let text = String(decoding: line, as: UTF8.self)
        return text.hasSuffix("\r") ? String(text.dropLast()) : text
    }
}
