import Diagnostics
import Markdown
import Records

/// The edits of several tasks, put together by file.
struct EditList {
    private var edits: [FileID: [TextEdit]] = [:]
    private var order: [FileID] = []

    /// In the order in which the files were first named.
    var files: [FileChange] {
        order.compactMap { id in edits[id].map { .edit(id, $0) } }
    }

    mutating func add(_ new: [TextEdit], to file: FileID) {
        guard !new.isEmpty else { return }
        if edits[file] == nil { order.append(file) }
        edits[file, default: []] += new
    }
}

extension Workspace {
    /// `'Draft the issue' (clients/acme/tasks.md:7)`, with the line on which it stands after `added` lines came above it.
    func named(_ index: Int, added: Int = 0) -> String {
        let task = tasks[index]
        return "'\(task.title)' (\(path(of: task.location)):\(Int(task.location.line) + added))"
    }
}
