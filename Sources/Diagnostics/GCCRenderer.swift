/// Prints each finding, and each note with a place, on one line that editors and build tools understand:
/// `clients/acme/tasks.md:12:25: error: there is no day '2026-02-30'; write `due:2026-02-28` [invalid-date]`.
public struct GCCRenderer: Sendable {
    public init() {}

    /// All findings in the order given; `file` finds a file by its number.
    public func rendered(_ diagnostics: [Diagnostic], file: (FileID) -> SourceFile?) -> String {
        var text = ""
        for diagnostic in diagnostics {
            let fix = diagnostic.fix.map { "; \($0.shown)" } ?? ""
            let words = "\(diagnostic.message.shown)\(fix) [\(diagnostic.id.rawValue)]"
            text += "\(place(diagnostic.span, file))\(diagnostic.severity.rawValue): \(words)\n"
            for note in diagnostic.notes where note.span != nil {
                text += "\(place(note.span, file))note: \(note.message.shown)\n"
            }
        }
        return text
    }

    private func place(_ span: SourceSpan?, _ file: (FileID) -> SourceFile?) -> String {
        guard let span, let path = file(span.start.file)?.path else { return "" }
        return "\(path.shown):\(span.start.line):\(span.start.column): "
    }
}
