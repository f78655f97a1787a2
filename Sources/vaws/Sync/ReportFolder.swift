import Glibc
import Reports

/// `reports/` as it lies on disk; nothing outside it is ever written.
struct ReportFolder: Sendable {
    let root: WorkspaceRoot

    static let name = "reports"

    /// The bytes of a page, or nil where there is none.
    func bytes(of path: String) -> [UInt8]? {
        guard case .bytes(let bytes) = FileContent.read(joined(root.path, path), limit: .max) else { return nil }
        return bytes
    }

    /// Every file in it, below the root, in the order of the paths' bytes. Links are not followed.
    func files() -> [String] {
        guard kindOfFile(at: joined(root.path, ReportFolder.name), followingLinks: false) == .folder else { return [] }
        return files(in: ReportFolder.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func files(in folder: String) -> [String] {
        (FolderEntry.list(joined(root.path, folder)) ?? []).flatMap { entry in
            let path = "\(folder)/\(entry.name)"
            return switch entry.kind {
            case .folder: files(in: path)
            case .file: [path]
            case .link, .other: [String]()
            }
        }
    }

    /// Makes the folder, such as `reports/site`, for the pages that go into it, or says why nothing is written there.
    func prepare(_ folder: String) -> String? {
        if let link = link(onTheWayTo: folder) { return "'\(link)' is a link, and may lead elsewhere" }
        NewFile.makeFolders(joined(root.path, folder))
        return nil
    }

    /// Writes a page into a folder that was prepared, or says in the machine's words why not.
    func write(_ bytes: [UInt8], to path: String) -> String? {
        AtomicWrite.replace(joined(root.path, path), with: bytes, care: .atomic)
    }

    /// Removes a page, and the folders that it leaves empty.
    func remove(_ path: String) -> String? {
        guard unlink(joined(root.path, path)) == 0 else { return reasonOfFailure() }
        var folder = split(path).folder
        while folder != ".", rmdir(joined(root.path, folder)) == 0 { folder = split(folder).folder }
        return nil
    }

    private func link(onTheWayTo folder: String) -> String? {
        var folder = folder
        while folder != "." {
            if kindOfFile(at: joined(root.path, folder), followingLinks: false) == .link { return folder }
            folder = split(folder).folder
        }
        return nil
    }
}
