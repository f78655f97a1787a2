/// The page of an issued document as it was sent: what stands below the front matter of its file.
public enum IssuedPage {
    /// Without blank lines around it; empty where the file has front matter alone.
    public static func text(of bytes: [UInt8]) -> String {
        let lines = String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard let end = lines.dropFirst().firstIndex(where: { trimmed($0) == "---" }) else { return "" }
        let body = lines[(end + 1)...].drop { trimmed($0).isEmpty }
        guard let last = body.lastIndex(where: { !trimmed($0).isEmpty }) else { return "" }
        return body[...last].joined(separator: "\n")
    }
}
