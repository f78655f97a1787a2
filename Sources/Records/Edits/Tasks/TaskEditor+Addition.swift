public import Diagnostics
public import Markdown

extension TaskEditor {
    /// A new task in a file: behind the last task of the section or of the file, in the notation that prevails there.
    ///
    /// The file need not be one of the workspace yet. `line` is the number of the line on which the task will stand.
    public static func add(
        _ text: String, _ fields: [TaskField], to file: SourceFile, section: String?
    ) throws(EditProblem) -> (edit: TextEdit, line: Int) {
        let (document, _) = MarkdownDocument.read(file)
        let placement = try TaskPlacement(in: document, section: section)
        let bytes = Array("\(placement.prefix)[ ] \(text)".utf8)
        guard !text.contains(where: \.isNewline),
            var line = TaskLineText(
                bytes, contentStart: placement.prefix.utf8.count, prevailing: prevailingNotation(in: document))
        else { throw EditProblem("the text of a task stands on one line", fix: "write it without a line break") }
        for field in fields { line.apply(field) }
        return (placement.written([line.text]), placement.line(in: file.bytes))
    }
}
