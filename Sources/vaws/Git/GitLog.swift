/// Reads what `git log -z --raw` and `git diff -z --raw` print.
struct GitLog {
    enum Change: Equatable {
        /// Added or changed, with git's name of the bytes.
        case written(String, blob: String)
        case renamed(String, to: String)
        case deleted(String)
    }

    struct Entry {
        /// Nil in a diff.
        let commit: GitCommit?
        let change: Change
    }

    private(set) var entries: [Entry] = []

    init(_ bytes: [UInt8]) {
        var words = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }[...]
        var commit: GitCommit?
        while var word = words.popFirst() {
            // A line's end stands between a commit and its files.
            if word.hasPrefix("\n") { word.removeFirst() }
            if word.hasPrefix("\u{1}") {
                commit = GitLog.commit(word.dropFirst())
            } else if word.hasPrefix(":"), let path = words.popFirst() {
                let change = GitLog.change(word, path) { words.popFirst() }
                if let change { entries.append(Entry(commit: commit, change: change)) }
            }
        }
    }

    private static func commit(_ text: Substring) -> GitCommit? {
        let parts = text.split(separator: "\u{1F}", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4 else { return nil }
        return GitCommit(hash: parts[0], day: parts[1], author: parts[2], subject: parts[3])
    }

    /// `:100644 100644 OLD NEW M`; a merge has a colon, a mode and an old name more for each further parent.
    private static func change(_ text: String, _ path: String, _ nextWord: () -> String?) -> Change? {
        let fields = text.split(separator: " ")
        guard fields.count >= 5, let status = fields.last else { return nil }
        let blob = String(fields[fields.count - 2])
        if status.hasPrefix("R") || status.hasPrefix("C"), !text.hasPrefix("::") {
            guard let new = nextWord() else { return nil }
            return status.hasPrefix("R") ? .renamed(path, to: new) : .written(new, blob: blob)
        }
        return status.hasSuffix("D") ? .deleted(path) : .written(path, blob: blob)
    }
}
