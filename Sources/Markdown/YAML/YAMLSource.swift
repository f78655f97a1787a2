import Diagnostics

/// Some lines of a file that are YAML: front matter, or a whole file.
struct YAMLSource {
    let file: SourceFile
    let text: Bytes
    let range: Range<Int>
    /// The number of the first line in the range.
    let firstLine: Int
    /// What messages call it: "the front matter", "the file".
    let name: String

    /// The end of what stands on the line that begins here: before its line ending, within the range.
    func lineEnd(from start: Int) -> Int {
        min(text.lineEnd(after: start), range.upperBound)
    }

    func span(_ bytes: Range<Int>, onLine line: Int) -> SourceSpan {
        file.span(of: bytes, onLine: line)
    }

    func refusal(_ message: String, _ bytes: Range<Int>, onLine line: Int, fix: String?) -> Diagnostic {
        Diagnostic(.frontMatterNotYAML, message, at: span(bytes, onLine: line), fix: fix)
    }

    var lines: [TextLine] {
        var found: [TextLine] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let end = lineEnd(from: start)
            found.append(TextLine(number: Int32(firstLine + found.count), start: Int32(start), end: Int32(end)))
            start = text.nextLine(after: end)
        }
        return found
    }
}
