import Diagnostics
import Markdown
import Records

/// What a command is to do to the files of a workspace, and the words for it.
struct Change {
    /// In the order in which they are written, so that what breaks off between two of them loses nothing.
    var files: [FileChange] = []
    /// One line for each thing that was done, such as `Done: 'Draft the issue' (clients/acme/tasks.md:7).`
    var told: [String] = []
}

/// What is to be done to one file.
enum FileChange {
    /// Some bytes of a file that was read; it stands once in a change.
    case edit(FileID, [TextEdit])
    /// A file that is not there yet; the path is below the root.
    case make(path: String, text: String)
    /// A file that was read goes away.
    case remove(FileID)
}

extension FileChange {
    /// What an edit of a file of entries comes to.
    init(_ change: JournalChange) {
        if let file = change.file {
            self = .edit(file, change.edits)
        } else {
            self = .make(path: change.path, text: change.edits.map(\.replacement).joined())
        }
    }
}
