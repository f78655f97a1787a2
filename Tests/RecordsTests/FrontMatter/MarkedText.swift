import Diagnostics
import Markdown
import Records

/// A text in which `«…»` marks what a finding is expected to point at.
struct MarkedText {
    let file: SourceFile
    /// In the order in which they stand.
    let spans: [SourceSpan]

    init(_ marked: String, path: String) {
        var text = ""
        var spans: [SourceSpan] = []
        var begin: Location?
        var (line, column) = (1, 1)
        let id = FileID(0)
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "«": begin = Location(file: id, line: line, column: column)
            case "»":
                if let begin { spans.append(SourceSpan(begin, length: column - Int(begin.column))) }
            default:
                text.unicodeScalars.append(scalar)
                (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
            }
        }
        file = SourceFile(id: id, path: path, bytes: Array(text.utf8))
        self.spans = spans
    }
}

/// A finding as one text: `invalid-value: 'status' takes … / write …`.
func said(_ finding: Diagnostic) -> String {
    "\(finding.id.rawValue): \(finding.message)" + (finding.fix.map { " / \($0)" } ?? "")
}

/// The head of a file with this front matter, for a test of what is read from it.
func head(_ yaml: String, path: String) -> FileHead {
    let file = SourceFile(id: FileID(0), path: path, bytes: Array("---\n\(yaml)\n---\n".utf8))
    return FileHead.read(MarkdownDocument.read(file).0).0
}
