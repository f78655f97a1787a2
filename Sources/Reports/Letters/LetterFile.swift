import Diagnostics

/// The letters of one language as a file has them: under each `## name` a text with blanks, above them remarks.
struct LetterFile: Sendable {
    /// By name, such as `friendly`, without the blank lines around them.
    let parts: [String: String]
    /// The names in the order in which they stand, with their lines.
    let names: [(name: String, line: Int)]

    init(_ text: String) {
        var (parts, names, current) = ([String: String](), [(String, Int)](), String?.none)
        var lines: [Substring] = []
        func close() {
            guard let current, parts[current] == nil else { return }
            parts[current] = LetterFile.trimmed(lines).joined(separator: "\n")
        }
        let all = text.filter { $0 != "\r" }.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in all.enumerated() {
            guard line.hasPrefix("## ") else {
                lines.append(line)
                continue
            }
            close()
            let name = String(line.dropFirst(3).drop { $0 == " " }.prefix { !$0.isWhitespace })
            (current, lines) = (name, [])
            names.append((name, index + 1))
        }
        close()
        (self.parts, self.names) = (parts, names)
    }

    private static func trimmed(_ lines: [Substring]) -> ArraySlice<Substring> {
        let isBlank = { (line: Substring) in line.allSatisfy(\.isWhitespace) }
        let start = lines.firstIndex { !isBlank($0) } ?? lines.endIndex
        let end = lines.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
        return lines[start..<end]
    }
}
