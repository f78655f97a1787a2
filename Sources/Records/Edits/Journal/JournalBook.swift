public import Diagnostics
public import Markdown
import Values

/// What changes in one journal.
public struct JournalChange: Equatable, Sendable {
    /// Below the workspace's root.
    public let path: String
    /// Nil for a file that is to be made; its edits are of no bytes.
    public let file: FileID?
    public let edits: [TextEdit]
    /// The number of the line that is added.
    public let newLine: Int?
}

/// The journals of a workspace, to write time into.
///
/// A line goes into the file in which the person's others of that client and month lie, in the order of its days, and in
/// the style of the lines that stand there. Every other byte stays, and nothing is given that would not read as meant.
public struct JournalBook: Sendable {
    private let workspace: Workspace
    private let names: KnownNames

    /// A task that a line is to name has its id in `workspace.tasks`.
    public init(_ workspace: Workspace) {
        self.workspace = workspace
        names = KnownNames(workspace)
    }

    /// The changes, each file once, in the order in which they are to be written: what ends before what begins, so that
    /// no minute is lost and no second timer runs if the machine stops in between.
    public func changes(
        closing: [TimeClosing] = [], adding line: TimeLine? = nil
    ) throws(EditProblem) -> [JournalChange] {
        let target = try target(of: line)
        var changes: [JournalChange] = []
        let byFile = Dictionary(grouping: closing) { workspace.time[$0.entry].location.file }
        for (file, closings) in byFile.sorted(by: { $0.key < $1.key }) where file != target?.file.id {
            let draft = JournalDraft(workspace.files[Int(file.index)], names: names, style: JournalStyle())
            changes.append(try draft.change(closing: closings, adding: nil, in: workspace))
        }
        if let line, let target {
            let draft = JournalDraft(target.file, names: names, style: target.style, isNew: target.isNew)
            let closings = byFile[target.file.id] ?? []
            changes.append(try draft.change(closing: closings, adding: line, in: workspace))
        }
        return changes
    }

    /// The words of an entry's line as they stand, without the fields that say whose it is.
    public func words(ofEntry entry: Int) -> String {
        let location = workspace.time[entry].location
        let journal = Journal(workspace.files[Int(location.file.index)], names: names)
        guard let found = journal.entries.first(where: { $0.item.line == Int(location.line) }) else { return "" }
        let words = journal.text(found.words)
        guard journal.source.client == nil, let (client, _) = names.clientAtStart(of: words) else { return words }
        return String(words.dropFirst(client.count).drop { $0.isWhitespace || $0 == ":" })
    }

    private struct Target {
        let file: SourceFile
        let style: JournalStyle
        let isNew: Bool
    }

    private func target(of line: TimeLine?) throws(EditProblem) -> Target? {
        guard let line else { return nil }
        let choice = JournalChoice(workspace: workspace, client: line.client, person: line.person, day: line.day)
        let answer = choice.answer()
        let like = answer.like.map { Journal(workspace.files[Int($0.index)], names: names) }
        let style = like.map { JournalStyle(of: $0) } ?? JournalStyle()
        if let file = workspace.files.first(where: { $0.path == answer.path }) {
            guard !workspace.conflicted.contains(file.id) else {
                throw EditProblem("'\(file.path)' has git conflict markers", fix: "settle the conflict first")
            }
            return Target(file: file, style: style, isNew: false)
        }
        let head = answer.keepsFrontMatter ? like?.frontMatterToKeep : nil
        let text = head ?? (like?.hasFrontMatter == false ? "" : JournalBook.head(of: line, at: answer.path))
        let lines = style.hasCarriageReturns ? text.split(separator: "\n").map { $0 + "\r\n" }.joined() : text
        let file = SourceFile(id: FileID(workspace.files.count), path: answer.path, bytes: Array(lines.utf8))
        return Target(file: file, style: style, isNew: true)
    }

    private static func head(of line: TimeLine, at path: String) -> String {
        let client = place(of: path).client.map { "client: \($0)\n" } ?? ""
        return "---\nkind: time\n\(client)---\n"
    }
}

extension Journal {
    fileprivate var hasFrontMatter: Bool { source.document.frontMatter != nil }

    /// The front matter for the journal that follows this one: all but what is this one's name.
    fileprivate var frontMatterToKeep: String? {
        guard let last = source.document.frontMatter?.lastLine, last > 1 else { return nil }
        var (kept, isDropped) = ([String](), false)
        for number in 1...last {
            let line = text(lines.line(number))
            if line.first?.isWhitespace == false { isDropped = line.hasPrefix("title:") || line.hasPrefix("aliases:") }
            if !isDropped { kept.append(line) }
        }
        return kept.joined(separator: "\n") + "\n"
    }
}
