import Diagnostics
import Markdown
import Values

/// The files of payments of a workspace, to write money into.
///
/// A line goes where the client's others stand, in the order of its days and in the style of the lines there; every
/// other byte stays.
public struct PaymentBook: Sendable {
    private let workspace: Workspace
    private let names: KnownNames

    public init(_ workspace: Workspace) {
        self.workspace = workspace
        names = KnownNames(workspace)
    }

    /// What changes, in one file; `newLine` is the number of the line that is added.
    public func change(adding line: PaymentLine) throws(EditProblem) -> JournalChange {
        try change(adding: [line])
    }

    /// The same for several lines of one client and day, of which `newLine` is the first.
    public func change(adding lines: [PaymentLine]) throws(EditProblem) -> JournalChange {
        guard let line = lines.first else { throw EditProblem("there is no line to write") }
        let path = PaymentChoice(workspace: workspace, client: line.client, day: line.day).path
        let known = workspace.files.first { $0.path == path }
        if let known, workspace.conflicted.contains(known.id) {
            throw EditProblem("'\(path)' has git conflict markers", fix: "settle the conflict first")
        }
        let file = known ?? made(at: path)
        let journal = Journal(file, names: names, kind: .payments)
        var usual = JournalStyle()
        usual.dayPlace = .line
        let style = JournalStyle(of: journal, else: usual)
        let spot = JournalSpotFinder(journal: journal, style: style, day: line.day, client: line.client).spot()
        let written = lines.map { $0.written(at: spot, of: journal, style: style) }
        let edit = journal.lines.insertion(of: spot.above + written + spot.below, after: spot.line)
        return try given(edit, spot.newLine, file, isNew: known == nil)
    }

    private func given(_ edit: TextEdit, _ newLine: Int, _ file: SourceFile, isNew: Bool) throws(EditProblem)
        -> JournalChange
    {
        guard isNew else { return JournalChange(path: file.path, file: file.id, edits: [edit], newLine: newLine) }
        guard let bytes = TextEdit.apply([edit], to: file.bytes) else {
            throw EditProblem("'\(file.path)' cannot be made")
        }
        let whole = TextEdit(replacing: 0..<0, with: String(decoding: bytes, as: UTF8.self))
        return JournalChange(path: file.path, file: nil, edits: [whole], newLine: newLine)
    }

    private func made(at path: String) -> SourceFile {
        let client = place(of: path).client.map { "client: \($0)\n" } ?? ""
        let head = "---\nkind: payments\n\(client)---\n"
        return SourceFile(id: FileID(workspace.files.count), path: path, bytes: Array(head.utf8))
    }
}
