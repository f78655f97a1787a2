public import Diagnostics
public import Markdown
import Values

/// Fields put behind what stands on the line of an entry: an id by which something is to refer to it, or `noted:`.
public struct EntryFields: Sendable {
    private let fields: [(FieldKey, String)]

    public init(_ fields: [(FieldKey, String)]) {
        self.fields = fields
    }

    /// The edit of the record's file; every other byte stays.
    public func edit(at location: Location, in workspace: Workspace) throws(EditProblem) -> TextEdit {
        let file = workspace.files[Int(location.file.index)]
        guard let range = file.bytes(ofLine: Int(location.line)) else {
            throw EditProblem("line \(location.line) of '\(file.path)' is not there any more")
        }
        let end = file.bytes.span.trimmed(range).upperBound
        let text = fields.map { " " + EntryLine.field($0.0, $0.1) }.joined()
        return TextEdit(replacing: end..<end, with: text)
    }
}
