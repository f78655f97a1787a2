/// What git knows of the files of issued documents, by their last names: a document moved to another folder stays itself.
///
/// A change that was taken back is none: what counts is whether the bytes are those that were first committed.
struct IssuedHistory: Sendable {
    private(set) var files: [String: FileHistory] = [:]

    /// Nil where there is no git or the folder is in no repository. `paths` are those of the documents that are there.
    static func read(_ git: Git, paths: [String]) -> IssuedHistory? {
        let scope = [":(glob)**/invoices/*.md"] + paths.map { ":(literal)\($0)" }
        let log = git.output(
            [
                "log", "-z", "--raw", "--no-abbrev", "-c", "-M100%", "--topo-order", "--reverse", "--relative",
                "--no-show-signature", "--no-color", "--format=%x01%H%x1f%as%x1f%an%x1f%s", "--",
            ] + scope)
        guard let log else { return nil }
        var history = IssuedHistory()
        history.replay(GitLog(log).entries)
        let pending = git.output(
            ["diff", "-z", "--raw", "--no-abbrev", "--relative", "--no-renames", "HEAD", "--"] + scope)
        history.take(GitLog(pending ?? []).entries.map(\.change), git)
        return history
    }

    func file(at path: String) -> FileHistory? { files[split(path).name] }

    private mutating func replay(_ entries: [GitLog.Entry]) {
        for entry in entries {
            guard let commit = entry.commit else { continue }
            switch entry.change {
            case .written(let path, let blob): write(path, blob, commit)
            case .renamed(let old, let new):
                guard var file = files.removeValue(forKey: split(old).name) else { continue }
                file.path = new
                files[split(new).name] = file
            case .deleted(let path):
                let name = split(path).name
                files[name]?.blob = nil
                files[name]?.deletion = commit
            }
        }
    }

    private mutating func write(_ path: String, _ blob: String, _ commit: GitCommit) {
        let name = split(path).name
        guard var file = files[name] else {
            files[name] = FileHistory(
                firstPath: path, firstCommit: commit, firstBlob: blob, path: path, blob: blob)
            return
        }
        if file.blob != blob { file.changes.append(commit) }
        (file.path, file.blob, file.deletion) = (path, blob, nil)
        files[name] = file
    }

    /// What is there and not committed; git itself says which bytes these are, as it would store them.
    private mutating func take(_ changes: [GitLog.Change], _ git: Git) {
        for case .written(let path, _) in changes {
            guard let blob = git.line(["hash-object", "--", path]) else { continue }
            let name = split(path).name
            files[name]?.isUncommitted = true
            files[name]?.path = path
            files[name]?.blob = blob
        }
        for case .deleted(let path) in changes where files[split(path).name]?.path == path {
            files[split(path).name]?.isUncommitted = true
            files[split(path).name]?.blob = nil
        }
    }
}
