import Diagnostics
import Markdown
import Testing
import Values

@testable import Records

/// A list of acme's before and after a change of one of its tasks.
struct EditedText {
    static let path = "clients/acme/tasks.md"
    static let today = CalendarDate(dayNumber: 20_781)

    let workspace: Workspace
    let file: SourceFile

    /// `text` is the whole file, byte for byte; 2026-11-24 is today.
    init(_ text: String, others: [String: String] = [:]) throws {
        let texts = WorkspaceText.basis.merging(others) { $1 }.merging([EditedText.path: text]) { $1 }
        workspace = EditedText.read(texts)
        file = try #require(workspace.files.first { $0.path == EditedText.path })
    }

    static func read(_ texts: [String: String]) -> Workspace {
        let paths = texts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let files = paths.enumerated().map {
            SourceFile(id: FileID($0.offset), path: $0.element, bytes: Array((texts[$0.element] ?? "").utf8))
        }
        return WorkspaceReader.read(files: files, today: today).0
    }

    /// The tasks of the file, by their indices in the workspace.
    var tasks: [Int] { workspace.tasks.indices.filter { workspace.tasks[$0].location.file == file.id } }

    /// The file's text once the edits are made.
    func text(_ edits: [TextEdit]) throws -> String {
        String(decoding: try #require(TextEdit.apply(edits, to: file.bytes)), as: UTF8.self)
    }

    /// The file's text once its first task, or the one of that number, is changed.
    func changed(_ number: Int = 0, _ change: (TaskEditor, Int) throws -> [TextEdit]) throws -> String {
        try text(try change(TaskEditor(workspace), tasks[number]))
    }
}
