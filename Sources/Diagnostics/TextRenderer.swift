/// Prints findings for people, as compilers do.
///
/// ```
/// clients/acme/tasks.md:12:25: error: there is no day '2026-02-30' [invalid-date]
///    12 | - [ ] Draft the issue due:2026-02-30
///       |                       ^~~~~~~~~~~~~~
///       = help: write `due:2026-02-28`
/// ```
public struct TextRenderer: Sendable {
    public let coloured: Bool
    /// How many characters of a line are shown at most.
    public let width: Int

    public init(coloured: Bool = false, width: Int = 120) {
        self.coloured = coloured
        self.width = width
    }

    /// All findings in the order given; `file` finds a file by its number.
    public func rendered(_ diagnostics: [Diagnostic], file: (FileID) -> SourceFile?) -> String {
        var text = ""
        var lines = OpenFile()
        for diagnostic in diagnostics {
            write(diagnostic, to: &text, &lines, file)
        }
        return text
    }

    private func write(
        _ diagnostic: Diagnostic, to text: inout String, _ lines: inout OpenFile, _ file: (FileID) -> SourceFile?
    ) {
        lines.open(diagnostic.span, file)
        let colour: Colour = diagnostic.severity == .error ? .red : .yellow
        let severity = painted(diagnostic.severity.rawValue + ":", colour)
        let message = painted(diagnostic.message.shown, .bold)
        text += "\(place(diagnostic.span, lines))\(severity) \(message) [\(diagnostic.id.rawValue)]\n"
        writeExcerpt(diagnostic.span, lines, to: &text)
        if let fix = diagnostic.fix { text += "      = \(painted("help:", .cyan)) \(fix.shown)\n" }
        for note in diagnostic.notes { write(note, to: &text, &lines, file) }
    }

    private func write(
        _ note: Diagnostic.Note, to text: inout String, _ lines: inout OpenFile, _ file: (FileID) -> SourceFile?
    ) {
        let label = painted("note:", .cyan)
        guard note.span != nil else {
            text += "      = \(label) \(note.message.shown)\n"
            return
        }
        lines.open(note.span, file)
        text += "\(place(note.span, lines))\(label) \(note.message.shown)\n"
        writeExcerpt(note.span, lines, to: &text)
    }

    private func place(_ span: SourceSpan?, _ lines: OpenFile) -> String {
        guard let span, let path = lines.path else { return "" }
        return painted("\(path.shown):\(span.start.line):\(span.start.column):", .bold) + " "
    }

    private func writeExcerpt(_ span: SourceSpan?, _ lines: OpenFile, to text: inout String) {
        guard let span, let line = lines.table?.line(Int(span.start.line)), !line.isEmpty else { return }
        let excerpt = Excerpt(line: line, column: Int(span.start.column), length: Int(span.length), width: width)
        let number = String(span.start.line)
        let margin = String(repeating: " ", count: max(5 - number.utf8.count, 0)) + number
        text += "\(margin) | \(excerpt.text)\n"
        text += "\(String(repeating: " ", count: margin.utf8.count)) | \(painted(excerpt.marks, .green))\n"
    }

    private func painted(_ text: String, _ colour: Colour) -> String {
        coloured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// Codes of ECMA-48 for bold text.
    private enum Colour: String {
        case bold = "1"
        case red = "1;31"
        case green = "1;32"
        case yellow = "1;33"
        case cyan = "1;36"
    }
}

/// The file that the finding at hand is in: findings come in file order, so one line table at a time is enough.
struct OpenFile {
    private(set) var path: String?
    private(set) var table: LineTable?
    private var id: FileID?

    mutating func open(_ span: SourceSpan?, _ file: (FileID) -> SourceFile?) {
        guard let span, span.start.file != id else { return }
        let source = file(span.start.file)
        id = span.start.file
        path = source?.path
        table = source.map { LineTable($0.bytes) }
    }
}
