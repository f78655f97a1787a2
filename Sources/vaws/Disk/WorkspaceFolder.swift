import Diagnostics
import Records

/// A workspace as it was read from disk: each file with its bytes, and what could not be read.
struct WorkspaceFolder: Sendable {
    let root: WorkspaceRoot
    /// In the order of the paths' bytes; one that could not be read has no bytes.
    let files: [SourceFile]
    let diagnostics: [Diagnostic]
    /// Those without bytes: what seems to be missing in them is not told as well.
    let unread: Set<FileID>
    let byteCount: Int

    static func read(_ root: WorkspaceRoot, finished: @escaping @Sendable (Int) -> Void = { _ in }) -> WorkspaceFolder {
        let manifest = Manifest.read(root)
        let found = FolderWalk.files(in: root)
        let readable = found.filter { $0.obstacle == nil }.map { joined(root.path, $0.path) }
        var contents = readable.parallelMap(chunk: 16, finished: finished) { FileContent.read($0) }[...]
        var assembly = Assembly()
        for file in found {
            let content = file.obstacle == nil ? contents.popFirst() : nil
            assembly.add(file, content, isIgnored: manifest.ignores(file.path))
        }
        return WorkspaceFolder(
            root: root, files: assembly.files, diagnostics: assembly.diagnostics, unread: assembly.unread,
            byteCount: assembly.files.reduce(0) { $0 + $1.bytes.count })
    }

    /// Numbers the files and says what kept one from being read.
    private struct Assembly {
        var files: [SourceFile] = []
        var diagnostics: [Diagnostic] = []
        var unread: Set<FileID> = []

        mutating func add(_ file: FolderWalk.Found, _ content: FileContent?, isIgnored: Bool) {
            switch (file.obstacle, content) {
            case (nil, .bytes(let bytes)):
                if isIgnored && !IssuedSniff.looksIssued(bytes, at: file.path) { return }
                files.append(SourceFile(id: FileID(files.count), path: file.path, bytes: bytes))
            case (nil, .tooLarge(let size)) where !isIgnored: addUnread(file.path, .tooLarge(file.path, size: size))
            case (nil, .unreadable(let reason)) where !isIgnored:
                addUnread(file.path, .unreadable(file.path, reason: reason))
            case (.unreadable(let reason), _) where !isIgnored:
                addUnread(file.path, .unreadable(file.path, reason: reason))
            case (.linkLeaves, _) where !isIgnored: addUnread(file.path, .linkLeaves(file.path))
            default: break
            }
        }

        private mutating func addUnread(_ path: String, _ problem: FolderProblem) {
            let id = FileID(files.count)
            files.append(SourceFile(id: id, path: path, bytes: []))
            unread.insert(id)
            diagnostics.append(problem.diagnostic(at: SourceSpan(Location(file: id, line: 1, column: 1))))
        }
    }
}
