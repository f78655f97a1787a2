import Diagnostics
import Markdown
import Values

/// The files of messages of a workspace, to write down what was sent.
///
/// A line goes where the client's others stand, in the order of its days; every other byte stays.
public struct MessageBook: Sendable {
    private let workspace: Workspace
    private let names: KnownNames

    public init(_ workspace: Workspace) {
        self.workspace = workspace
        names = KnownNames(workspace)
    }

    /// What changes, in one file; `newLine` is the number of the line that is added.
    public func change(adding line: MessageLine) throws(EditProblem) -> JournalChange {
        let path = path(for: line)
        let known = workspace.files.first { $0.path == path }
        if let known, workspace.conflicted.contains(known.id) {
            throw EditProblem("'\(path)' has git conflict markers", fix: "settle the conflict first")
        }
        let file = known ?? made(at: path)
        let journal = Journal(file, names: names, kind: .messages)
        var usual = JournalStyle()
        usual.dayPlace = .line
        let style = JournalStyle(of: journal, else: usual)
        let finder = JournalSpotFinder(journal: journal, style: style, day: line.at.date, client: line.client)
        let spot = finder.spot()
        let edit = journal.lines.insertion(
            of: spot.above + line.written(at: spot, of: journal) + spot.below, after: spot.line)
        guard known == nil else {
            return JournalChange(path: path, file: file.id, edits: [edit], newLine: spot.newLine)
        }
        guard let bytes = TextEdit.apply([edit], to: file.bytes) else {
            throw EditProblem("'\(path)' cannot be made")
        }
        let whole = TextEdit(replacing: 0..<0, with: String(decoding: bytes, as: UTF8.self))
        return JournalChange(path: path, file: nil, edits: [whole], newLine: spot.newLine)
    }

    /// Where the client's latest message stands, else its place in the folder; one of no client's is the business's own.
    private func path(for line: MessageLine) -> String {
        var latest: Message?
        for message in workspace.messages where message.client == line.client {
            if latest.map({ $0.at.date <= message.at.date }) ?? true { latest = message }
        }
        if let latest { return JournalName(workspace.path(of: latest.location)).path(for: line.at.date) }
        guard let client = line.client else { return "me/messages.md" }
        let place = workspace.client(client).map { workspace.path(of: $0.location) } ?? ""
        let folder = place.hasSuffix("/client.md") ? String(place.dropLast(10)) : "clients/\(client)"
        return "\(folder)/messages.md"
    }

    private func made(at path: String) -> SourceFile {
        let client = place(of: path).client.map { "client: \($0)\n" } ?? ""
        let head = "---\nkind: messages\n\(client)---\n"
        return SourceFile(id: FileID(workspace.files.count), path: path, bytes: Array(head.utf8))
    }
}
