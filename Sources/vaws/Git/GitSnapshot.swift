import Diagnostics
import Records
import Values

/// The files of a workspace as they were committed, without its folder being touched.
struct GitSnapshot {
    private let git: Git

    init(_ git: Git) { self.git = git }

    /// A commit by what a person calls it: `HEAD~3`, `v1`, `1a2b3c4`; nil where there is none.
    func commit(_ revision: String) -> String? {
        git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"])
    }

    /// The last one before a day began; nil where there was none yet.
    func commit(before day: CalendarDate) -> String? {
        let found = git.line(["rev-list", "-1", "--before=\(day)T00:00:00", "HEAD"])
        return found.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The day on which it was committed.
    func day(of commit: String) -> CalendarDate? {
        git.line(["show", "-s", "--no-show-signature", "--format=%cd", "--date=format:%Y-%m-%d", commit])
            .flatMap { CalendarDate($0) }
    }

    /// What was in the workspace then, read as on `today`; nil where the folder was no workspace at that commit.
    func workspace(at commit: String, today: CalendarDate) -> Workspace? {
        guard let listed = git.output(["ls-tree", "-r", "-z", commit]) else { return nil }
        let blobs = GitSnapshot.blobs(listed).filter { FolderWalk.isOfWorkspace($0.path) }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        guard blobs.contains(where: { $0.path == WorkspaceRoot.marker }), let contents = contents(of: blobs.map(\.name))
        else { return nil }
        let files = zip(blobs, contents).map { (path: $0.path, bytes: $1) }
        let manifest = files.first { $0.path == WorkspaceRoot.marker }.map {
            Manifest(SourceFile(id: FileID(0), path: $0.path, bytes: $0.bytes))
        }
        let kept = files.filter { file in
            !(manifest?.ignores(file.path) ?? false) || IssuedSniff.looksIssued(file.bytes, at: file.path)
        }
        let sources = kept.enumerated().map {
            SourceFile(id: FileID($0.offset), path: $0.element.path, bytes: $0.element.bytes)
        }
        return WorkspaceReader.read(files: sources, today: today).0
    }

    private struct Blob {
        let path: String
        /// Git's name of its bytes.
        let name: String
    }

    /// `100644 blob 1a2b…⇥clients/acme/tasks.md`, each ended by a zero; links are not followed.
    private static func blobs(_ listed: [UInt8]) -> [Blob] {
        listed.split(separator: 0).compactMap { entry in
            let parts = entry.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
            let fields = parts[0].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            guard parts.count == 2, fields.count == 3, fields[0].hasPrefix("100"), fields[1] == "blob" else {
                return nil
            }
            return Blob(path: String(decoding: parts[1], as: UTF8.self), name: fields[2])
        }
    }

    /// One git for all: `NAME blob SIZE`, a line feed, the bytes and a line feed for each.
    private func contents(of names: [String]) -> [[UInt8]]? {
        let asked = Array(names.map { $0 + "\n" }.joined().utf8)
        guard let printed = git.output(["cat-file", "--batch"], input: asked) else { return nil }
        var (contents, rest) = ([[UInt8]](), printed[...])
        for _ in names {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
                let size = rest[..<end].split(separator: UInt8(ascii: " ")).last
                    .flatMap({ Int(String(decoding: $0, as: UTF8.self)) }),
                end + 1 + size <= rest.endIndex
            else { return nil }
            contents.append(Array(rest[(end + 1)..<(end + 1 + size)]))
            rest = rest.dropFirst(end + 1 + size - rest.startIndex + 1)
        }
        return contents
    }
}

extension FolderWalk {
    /// Whether a path below the root is one of a file that is read.
    static func isOfWorkspace(_ path: String) -> Bool {
        let names = path.split(separator: "/")
        guard !names.contains(where: { $0.hasPrefix(".") }), names.first != "reports", names.first != "templates" else {
            return false
        }
        return path.hasSuffix(".md") || path == WorkspaceRoot.marker || path.lowercased().hasSuffix(".ics")
    }
}
