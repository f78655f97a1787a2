/// What git knows of one file that bears a document's number.
struct FileHistory: Sendable {
    /// Where it was when it was first committed, and as which bytes.
    let firstPath: String
    let firstCommit: GitCommit
    let firstBlob: String
    /// Where it is now, or was last.
    var path: String
    /// The bytes that are there now, by git's name of them; nil where the file is gone.
    var blob: String?
    /// Commits that changed its bytes, the oldest first.
    var changes: [GitCommit] = []
    /// The commit that took it away.
    var deletion: GitCommit?
    /// Whether the last change, or its removal, is not committed.
    var isUncommitted = false

    var isChanged: Bool { blob != nil && blob != firstBlob }

    var isDeleted: Bool { blob == nil }

    /// The command that puts back what was first committed.
    var mend: String {
        firstPath == path
            ? "git checkout \(firstCommit.short) -- \(path)" : "git show \(firstCommit.short):./\(firstPath) > \(path)"
    }
}
