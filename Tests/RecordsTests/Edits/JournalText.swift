import Diagnostics
import Markdown
import Values

@testable import Records

/// A workspace from texts in which time is written, and what its files are afterwards.
struct JournalText {
    let workspace: Workspace
    /// By path.
    private(set) var files: [String: String] = [:]
    private(set) var changed: [String] = []
    private(set) var newLine: String?

    init(
        _ text: String, closing: (Workspace) throws -> [TimeClosing] = { _ in [] }, adding line: TimeLine? = nil
    ) throws {
        workspace = WorkspaceText(text).workspace
        let closings = try closing(workspace)
        for file in workspace.files { files[file.path] = String(decoding: file.bytes, as: UTF8.self) }
        for change in try JournalBook(workspace).changes(closing: closings, adding: line) {
            let old = change.file.map { workspace.files[Int($0.index)].bytes } ?? []
            let new = TextEdit.apply(change.edits, to: old) ?? []
            files[change.path] = String(decoding: new, as: UTF8.self)
            changed.append(change.path)
            if let number = change.newLine {
                newLine = LineTable(new).line(number).map { String(decoding: $0, as: UTF8.self) }
            }
        }
    }

    /// The workspace with the changes.
    var reread: WorkspaceText {
        WorkspaceText(files.map { "=== \($0.key)\n\($0.value)" }.sorted().joined(separator: "\n"), bare: true)
    }
}

/// `9:00-10:30`, `9:05 - ?` or `1h30m` as what a line begins with.
func amount(_ text: String) -> TimeLine.Amount {
    ClockRange(text).map(TimeLine.Amount.range) ?? .duration(Minutes(text) ?? .zero)
}

func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(dayNumber: 0) }
