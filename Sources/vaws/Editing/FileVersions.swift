import Diagnostics
import Markdown
import Records

/// A file before and after a change.
struct FileVersions {
    /// Below the root.
    let path: String
    /// Nil for a file that is not there yet.
    let old: [UInt8]?
    /// Nil for a file that goes away.
    let new: [UInt8]?

    init(_ change: FileChange, in open: OpenWorkspace) throws(Complaint) {
        switch change {
        case .make(let path, let text):
            self.path = path
            old = nil
            new = Array(text.utf8)
        case .remove(let id):
            let file = open.folder.files[Int(id.index)]
            (path, old, new) = (file.path, file.bytes, nil)
        case .edit(let id, let edits):
            let file = open.folder.files[Int(id.index)]
            guard !open.workspace.conflicted.contains(id) else {
                throw Complaint("'\(file.path)' has git conflict markers", fix: "settle the conflict first")
            }
            guard let bytes = TextEdit.apply(edits, to: file.bytes) else {
                throw Complaint("the changes of '\(file.path)' overlap", fix: "make them one after the other")
            }
            path = file.path
            old = file.bytes
            new = bytes
        }
    }

    /// Whether the disk still holds what was read.
    func isCurrent(below root: WorkspaceRoot) -> Bool {
        let place = joined(root.path, path)
        guard let old else { return kindOfFile(at: place, followingLinks: false) == nil }
        return FileContent.read(place) == .bytes(old)
    }

    /// Puts the new bytes on the disk; a link keeps leading to the file that is changed.
    func write(below root: WorkspaceRoot) throws(Complaint) {
        let place = joined(root.path, path)
        guard let new else {
            if let reason = RemovedFile.remove(place) { throw Complaint("'\(path)' cannot be taken away: \(reason)") }
            return
        }
        guard old != nil else {
            try NewFile.write(new, to: path, below: root)
            return
        }
        if let reason = AtomicWrite.replace(realPath(place) ?? place, with: new, care: .durable) {
            throw Complaint("'\(path)' cannot be written: \(reason)")
        }
    }
}
