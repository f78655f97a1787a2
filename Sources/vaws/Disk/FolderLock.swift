import Glibc

/// A lock on the workspace's root folder, so that two commands that write do not mix.
enum FolderLock {
    /// Does the work while holding the lock; waits while another holds it, and says so through `waiting`.
    ///
    /// A shared lock is for a command that only looks: several may, while none writes.
    static func holding<Result>(
        _ root: WorkspaceRoot, isShared: Bool = false, waiting: () -> Void, _ work: () throws -> Result
    ) throws -> Result {
        let descriptor = open(root.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Complaint("'\(root.path)' cannot be opened: \(reasonOfFailure())") }
        // Closing it gives the lock back.
        defer { close(descriptor) }
        let kind = isShared ? LOCK_SH : LOCK_EX
        if flock(descriptor, kind | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { waiting() }
            // A file system without locks is no reason not to work.
            while flock(descriptor, kind) != 0 && errno == EINTR {}
        }
        return try work()
    }
}
