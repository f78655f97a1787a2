import Glibc

/// A lock on the workspace's root folder, so that two commands that write do not mix; it ends with the process.
struct FolderLock: ~Copyable {
    private let descriptor: Int32

    /// Waits while another holds it, and says so through `waiting`.
    init(_ root: WorkspaceRoot, isShared: Bool = false, waiting: () -> Void) throws(Complaint) {
        descriptor = open(root.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Complaint("'\(root.path)' cannot be opened: \(reasonOfFailure())") }
        let kind = isShared ? LOCK_SH : LOCK_EX
        if flock(descriptor, kind | LOCK_NB) == 0 { return }
        waiting()
        while flock(descriptor, kind) != 0 {
            // A file system without locks is no reason not to work.
            guard errno == EINTR else { return }
        }
    }

    deinit { close(descriptor) }
}
