/// Finds the files of a workspace by their names: `*.md`, `*.ics` (a calendar that `holidays:` may name) and `vaws.yaml`.
///
/// Not looked into are `reports/` and `templates/` at the root and names that start with a dot. A link to a place within
/// the workspace is followed once, after all that stands there by itself, so that nothing is read twice; one that leads
/// outside is told.
struct FolderWalk {
    /// A path below the root with what keeps it from being read, if anything.
    struct Found: Equatable {
        enum Obstacle: Equatable {
            case linkLeaves
            case unreadable(String)
        }

        let path: String
        var obstacle: Obstacle?
    }

    private let root: WorkspaceRoot
    private var found: [Found] = []
    private var links: [String] = []
    private var seen: Set<FileIdentity> = []

    init(_ root: WorkspaceRoot) {
        self.root = root
    }

    /// All that was found, in the order of the paths' bytes.
    static func files(in root: WorkspaceRoot) -> [Found] {
        var walk = FolderWalk(root)
        walk.walk("")
        walk.followLinks()
        return walk.found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private mutating func walk(_ folder: String) {
        guard let entries = FolderEntry.list(absolute(folder)) else {
            found.append(Found(path: folder, obstacle: .unreadable(reasonOfFailure())))
            return
        }
        for entry in entries where !isSkipped(entry.name, in: folder) {
            let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
            switch entry.kind {
            case .file: if isRead(path) { found.append(Found(path: path)) }
            case .folder where entry.name.hasSuffix(".md"):
                found.append(Found(path: path, obstacle: .unreadable("it is a folder")))
            case .folder: walk(path)
            case .link: links.append(path)
            case .other: if isRead(path) { found.append(Found(path: path, obstacle: .unreadable("it is no file"))) }
            }
        }
    }

    private func isSkipped(_ name: String, in folder: String) -> Bool {
        name.hasPrefix(".") || (folder.isEmpty && (name == "reports" || name == "templates"))
    }

    private func isRead(_ path: String) -> Bool {
        path.hasSuffix(".md") || path == WorkspaceRoot.marker || path.lowercased().hasSuffix(".ics")
    }

    private func absolute(_ path: String) -> String { path.isEmpty ? root.path : joined(root.path, path) }
}

extension FolderWalk {
    /// What was seen by itself is known by its identity on disk first; then each link gets its turn, in order.
    private mutating func followLinks() {
        guard !links.isEmpty else { return }
        for file in found where file.obstacle == nil { see(file.path) }
        seeFolders(of: found.map(\.path))
        while !links.isEmpty {
            links.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            follow(links.removeFirst())
        }
    }

    @discardableResult
    private mutating func see(_ path: String) -> Bool {
        FileIdentity(absolute(path)).map { seen.insert($0).inserted } ?? false
    }

    private mutating func seeFolders(of paths: [String]) {
        var folders: Set<String> = [""]
        for path in paths {
            var rest = path[...]
            while let slash = rest.lastIndex(of: "/") {
                rest = rest[..<slash]
                guard folders.insert(String(rest)).inserted else { break }
            }
        }
        for folder in folders { see(folder) }
    }

    private mutating func follow(_ path: String) {
        guard let target = realPath(absolute(path)) else {
            if isRead(path) { found.append(Found(path: path, obstacle: .unreadable("the link leads to nothing"))) }
            return
        }
        let kind = kindOfFile(at: target)
        guard kind == .folder || isRead(path) else { return }
        guard target == root.path || target.hasPrefix(root.path == "/" ? "/" : root.path + "/") else {
            found.append(Found(path: path, obstacle: .linkLeaves))
            return
        }
        guard !isGenerated(target), see(path) else { return }
        if kind == .folder { walkLinked(path) } else { found.append(Found(path: path)) }
    }

    /// A link to `reports/` or `templates/` does not make them part of the workspace.
    private func isGenerated(_ target: String) -> Bool {
        ["reports", "templates"].contains { target == absolute($0) || target.hasPrefix(absolute($0) + "/") }
    }

    private mutating func walkLinked(_ folder: String) {
        let before = found.count
        walk(folder)
        let added = found[before...].filter { $0.obstacle != nil || see($0.path) }
        found.replaceSubrange(before..., with: added)
        seeFolders(of: added.map(\.path))
    }
}
