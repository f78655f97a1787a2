import Diagnostics

/// A workspace's own templates for pages: the files in `templates/`, but those in `templates/new/`, which `vaws new` uses.
enum TemplateFolder {
    /// In the order of their names' bytes, numbered from `count` on.
    static func read(_ root: WorkspaceRoot, after count: Int) -> [SourceFile] {
        let folder = joined(root.path, "templates")
        let entries = (FolderEntry.list(folder) ?? []).filter { $0.kind == .file && !$0.name.hasPrefix(".") }
        let names = entries.map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return names.enumerated().map { index, name in
            let content = FileContent.read(joined(folder, name))
            let bytes = if case .bytes(let bytes) = content { bytes } else { [UInt8]() }
            return SourceFile(id: FileID(count + index), path: "templates/\(name)", bytes: bytes)
        }
    }
}
