/// A text in the head of a mail, as the words between which its line may be folded (RFC 5322, 2.2.3; RFC 2047).
enum HeaderWords {
    /// A longer word could not be folded into lines of 78.
    private static let wordLength = 60
    /// Bytes of UTF-8 in an encoded word, which behind `Subject: ` may have 67 characters in all.
    private static let chunkLength = 39

    /// `Subject` and its like: as it is where it is plain, else in encoded words.
    static func text(_ text: String) -> [String] {
        let line = oneLine(text)
        return isPlain(line) ? words(of: line) : encoded(line)
    }

    /// A person's name before an address: as it is, in quotes, or in encoded words (RFC 5322, 3.2.5).
    static func phrase(_ text: String) -> [String] {
        let line = oneLine(text)
        guard isPlain(line) else { return encoded(line) }
        if line.unicodeScalars.allSatisfy({ $0 == " " || isAtom($0) }) { return words(of: line) }
        guard line.utf8.count <= wordLength else { return encoded(line) }
        return ["\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""]
    }

    /// A line break would begin a line of its own in the head: it becomes a blank, as any control character does.
    static func oneLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: line.append(" ")
            default: line.append(scalar)
            }
        }
        let start = line.drop { $0 == " " }
        guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
        return String(start[...last])
    }

    /// What may stand in a word without quotes (RFC 5322, 3.2.3).
    static func isAtom(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return false }
        return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
    }

    /// ASCII with single blanks, in words that fit, and nothing that a reader takes for an encoded word.
    private static func isPlain(_ line: String) -> Bool {
        line.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !line.contains("=?")
            && line.split(separator: " ", omittingEmptySubsequences: false).allSatisfy {
                (1...wordLength).contains($0.utf8.count)
            }
    }

    private static func words(of line: String) -> [String] { line.split(separator: " ").map(String.init) }

    private static func encoded(_ line: String) -> [String] {
        var chunks: [[UInt8]] = []
        var current: [UInt8] = []
        for scalar in line.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if current.count + bytes.count > chunkLength {
                chunks.append(current)
                current = []
            }
            current += bytes
        }
        if !current.isEmpty { chunks.append(current) }
        return chunks.map { "=?UTF-8?B?\(Base64.text(of: $0))?=" }
    }
}
