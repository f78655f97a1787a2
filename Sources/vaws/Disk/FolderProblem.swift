import Diagnostics

/// Why a file of the workspace was not read, in words.
enum FolderProblem {
    case tooLarge(String, size: Int)
    case unreadable(String, reason: String)
    case linkLeaves(String)

    func diagnostic(at place: SourceSpan) -> Diagnostic {
        switch self {
        case .tooLarge(let path, let size):
            Diagnostic(
                .fileTooLarge, "'\(path)' has \(size >> 20) MiB and is not read: the limit is 32 MiB", at: place,
                fix: "split it, for instance by month")
        case .unreadable(let path, let reason):
            Diagnostic(
                .unreadableFile, "'\(path)' cannot be read: \(reason)", at: place,
                fix: "mend it, or name it under `ignore:` in vaws.yaml")
        case .linkLeaves(let path):
            Diagnostic(
                .linkLeavesWorkspace, "the link '\(path)' leads outside the workspace and is not followed", at: place,
                fix: "move what it leads to into the workspace, or remove the link")
        }
    }
}
