import Diagnostics

/// A workspace's own templates and words for pages: the files in `templates/` and `templates/words/`, but not those in
/// `templates/new/`, which `vaws new` uses.
enum TemplateFolder {
    /// In the order of their paths' bytes, numbered from `count` on.
    static func read(_ root: WorkspaceRoot, after count: Int) -> [SourceFile] {
        let paths = ["templates", "templates/letters", "templates/words"].flatMap { TemplateFolder.paths(in: $0, root) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return paths.enumerated().map { index, path in
            let content = FileContent.read(joined(root.path, path))
            let bytes = if case .bytes(let bytes) = content { bytes } else { [UInt8]() }
            return SourceFile(id: FileID(count + index), path: path, bytes: bytes)
        }
    }

    private static func paths(in folder: String, _ root: WorkspaceRoot) -> [String] {
        (FolderEntry.list(joined(root.path, folder)) ?? [])
            .filter { $0.kind == .file && !$0.name.hasPrefix(".") }.map { "\(folder)/\($0.name)" }
    }
}
