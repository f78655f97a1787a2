public import Diagnostics
public import Markdown

extension Evaluation {
    /// The person's own words on a period; the words are the file's body.
    public static func read(
        _ head: FileHead, of document: MarkdownDocument
    ) -> (evaluation: Evaluation, findings: [Diagnostic]) {
        var evaluation = Evaluation(location: head.start)
        var reader = head.reader()
        reader.check("title", .text)
        reader.read("period", .period, into: &evaluation.period)
        evaluation.parts = parts(of: document)
        return (evaluation, head.findings(of: reader))
    }

    /// Each heading with the first paragraph below it; a heading without words is left out.
    private static func parts(of document: MarkdownDocument) -> [Part] {
        let lines = LineTable(document.file.bytes)
        let first = document.file.bytes[..<document.body.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
        var starts: [(heading: String?, line: Int)] = [(nil, first)]
        for heading in document.headings {
            starts.append((heading.level == 1 ? nil : document.file.text(heading.content), heading.line + 1))
        }
        let ends = document.headings.map(\.line) + [lines.count + 1]
        return zip(starts, ends).compactMap { start, end in
            let words = paragraph(lines, from: start.line, to: end)
            return words.isEmpty ? nil : Part(heading: start.heading, words: words)
        }
    }

    /// The lines up to the first blank one behind them, on one line.
    private static func paragraph(_ lines: LineTable, from start: Int, to end: Int) -> String {
        var words: [String] = []
        for number in start..<max(start, end) {
            guard let line = lines.line(number) else { break }
            let text = trimmed(String(decoding: line, as: UTF8.self))
            // What underlines a heading is no word of the person's.
            if text.isEmpty || text.allSatisfy({ $0 == "=" || $0 == "-" }) {
                if words.isEmpty { continue } else { break }
            }
            words.append(text)
        }
        return words.joined(separator: " ")
    }
}
