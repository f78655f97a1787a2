import Diagnostics
import Markdown
import Values

/// A file of entries of one kind as it is before a line is added: one that is there, or a new one with its front matter.
struct EntryFile {
    let journal: Journal
    let style: JournalStyle
    private let file: SourceFile
    private let isNew: Bool
    private let today: CalendarDate

    init(_ path: String, kind: Kind, in workspace: Workspace, names: KnownNames) throws(EditProblem) {
        let known = workspace.files.first { $0.path == path }
        if let known, workspace.conflicted.contains(known.id) {
            throw EditProblem("'\(path)' has git conflict markers", fix: "settle the conflict first")
        }
        (isNew, today) = (known == nil, workspace.today)
        file = known ?? EntryFile.made(path, kind, FileID(workspace.files.count))
        journal = Journal(file, names: names, kind: kind)
        var usual = JournalStyle()
        usual.dayPlace = .line
        style = JournalStyle(of: journal, else: usual)
    }

    /// Where a line of the day goes among the client's others; with no day, behind them all.
    func spot(_ day: CalendarDate?, client: String?) -> JournalSpot {
        let finder = JournalSpotFinder(journal: journal, style: style, day: day ?? today, client: client)
        guard day == nil else { return finder.spot() }
        let items = journal.source.document.items.filter { $0.parent == nil && !$0.isInQuote }
        guard let last = items.last(where: { journal.isOpen(to: client, under: $0.heading) }) else {
            return finder.behindAll(writesDay: false)
        }
        let marker = journal.text(journal.lines.line(last.line).lowerBound..<last.content.lowerBound)
        return JournalSpot(line: last.lastLine, marker: marker, client: journal.client(under: last.heading))
    }

    func adding(_ lines: [String], at spot: JournalSpot) throws(EditProblem) -> JournalChange {
        let edit = journal.lines.insertion(of: spot.above + lines + spot.below, after: spot.line)
        guard isNew else { return JournalChange(path: file.path, file: file.id, edits: [edit], newLine: spot.newLine) }
        guard let bytes = TextEdit.apply([edit], to: file.bytes) else {
            throw EditProblem("'\(file.path)' cannot be made")
        }
        let whole = TextEdit(replacing: 0..<0, with: String(decoding: bytes, as: UTF8.self))
        return JournalChange(path: file.path, file: nil, edits: [whole], newLine: spot.newLine)
    }

    private static func made(_ path: String, _ kind: Kind, _ id: FileID) -> SourceFile {
        let client = place(of: path).client.map { "client: \($0)\n" } ?? ""
        return SourceFile(id: id, path: path, bytes: Array("---\nkind: \(kind.rawValue)\n\(client)---\n".utf8))
    }
}
