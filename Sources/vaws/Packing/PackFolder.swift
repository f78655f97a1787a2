import Glibc
import Values

/// The folder into which a pack goes: written whole or not at all, and replaced only where it is a pack as it was made.
struct PackFolder {
    private let path: String
    /// As the person gave it.
    private let shown: String

    init(_ folder: String, seenFrom directory: String) {
        shown = folder
        var path = joined(directory, folder)
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
    }

    /// The path of a file of the pack as the person would give it.
    func shown(_ name: String) -> String { joined(shown, name) }

    /// Complains where something stands there that this may not replace.
    func mustBeFree() throws(Complaint) {
        guard let kind = kindOfFile(at: path, followingLinks: false) else { return }
        guard kind == .folder else {
            throw Complaint("'\(shown)' is no folder", fix: "give `--to` the name of a folder", status: .usage)
        }
        guard let entries = FolderEntry.list(path) else {
            throw Complaint("'\(shown)' cannot be read: \(reasonOfFailure())")
        }
        if entries.isEmpty { return }
        guard let packed else {
            throw Complaint("'\(shown)' holds something that is no pack", fix: "give `--to` another folder")
        }
        let changed = Set(files(in: "")).symmetricDifference(Set(packed.keys).union([PackManifest.name])).union(
            packed.filter { digest(of: $0.key) != $0.value }.keys)
        guard let first = changed.sorted().first else { return }
        throw Complaint(
            "the pack in '\(shown)' was changed since it was made: '\(first)'",
            fix: "keep what you changed elsewhere, or give `--to` another folder")
    }

    /// Makes the pack beside its place and then puts it there.
    func replace(with files: [PackedFile]) throws(Complaint) {
        let (folder, name) = split(path)
        let (new, old) = ("\(folder)/.\(name).vaws-tmp-\(getpid())", "\(folder)/.\(name).vaws-old-\(getpid())")
        NewFile.makeFolders(folder)
        PackFolder.remove(new)
        defer { PackFolder.remove(new) }
        for file in files { try write(file, below: new) }
        let isReplaced = kindOfFile(at: path) != nil
        if isReplaced, rename(path, old) != 0 { throw failure() }
        if rename(new, path) != 0 {
            let failure = failure()
            if isReplaced { rename(old, path) }
            throw failure
        }
        PackFolder.remove(old)
    }

    private func write(_ file: PackedFile, below folder: String) throws(Complaint) {
        let path = "\(folder)/\(file.name)"
        NewFile.makeFolders(split(path).folder)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        guard writeAll(file.bytes, to: descriptor), fsync(descriptor) == 0 else { throw failure() }
    }

    private func failure() -> Complaint {
        Complaint("'\(shown)' cannot be written: \(reasonOfFailure())")
    }
}

extension PackFolder {
    /// The files of the pack that lies there, as its manifest names them; nil where it has none.
    private var packed: [String: String]? {
        guard case .bytes(let bytes) = FileContent.read("\(path)/\(PackManifest.name)") else { return nil }
        return PackManifest.files(in: String(decoding: bytes, as: UTF8.self))
    }

    private func digest(of name: String) -> String? {
        guard case .bytes(let bytes) = FileContent.read("\(path)/\(name)") else { return nil }
        return SHA256.hexDigest(of: bytes)
    }

    /// Every name in it, links and all.
    private func files(in folder: String) -> [String] {
        (FolderEntry.list(joined(path, folder)) ?? []).flatMap { entry in
            let name = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
            return entry.kind == .folder ? files(in: name) : [name]
        }
    }

    private static func remove(_ folder: String) {
        for entry in FolderEntry.list(folder) ?? [] {
            let path = "\(folder)/\(entry.name)"
            if entry.kind == .folder { remove(path) } else { unlink(path) }
        }
        rmdir(folder)
    }
}
