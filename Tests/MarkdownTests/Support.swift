import Diagnostics
import Markdown

/// The text as a file, read.
func read(_ text: String) -> (document: MarkdownDocument, diagnostics: [Diagnostic]) {
    read(Array(text.utf8))
}

func read(_ bytes: [UInt8]) -> (document: MarkdownDocument, diagnostics: [Diagnostic]) {
    let (document, diagnostics) = MarkdownDocument.read(SourceFile(id: FileID(0), path: "a.md", bytes: bytes))
    return (document, diagnostics)
}

/// A document in short: one line for each heading, item and loose line, in the order of lines.
func outline(_ document: MarkdownDocument) -> [String] {
    let file = document.file
    let headings = document.headings.enumerated().map { index, heading in
        (
            heading.line,
            "\(heading.line) h\(heading.level) '\(file.text(heading.content))'" + within(heading.parent, "h")
        )
    }
    let items = document.items.map { item in
        let lines = item.lastLine > item.line ? "\(item.line)-\(item.lastLine)" : "\(item.line)"
        let place = within(item.parent, "i") + within(item.heading, "h") + (item.isInQuote ? " quoted" : "")
        return (item.line, "\(lines) item '\(file.text(item.content))'" + place)
    }
    let loose = document.looseLines.map { ($0.line, "\($0.line) loose '\(file.text($0.content))'") }
    return (headings + items + loose).enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
        .map(\.element.1)
}

private func within(_ index: Int?, _ mark: String) -> String {
    index.map { " in \(mark)\($0)" } ?? ""
}

/// A diagnostic in short: `3:7+2 invalid-utf8`.
func brief(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\(brief($0.span)) \($0.id.rawValue)" }
}

func brief(_ span: SourceSpan?) -> String {
    guard let span else { return "-" }
    return "\(span.start.line):\(span.start.column)+\(span.length)"
}

/// Random numbers that are the same on each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
