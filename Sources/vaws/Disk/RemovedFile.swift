import Glibc

/// Takes a file away.
enum RemovedFile {
    /// Gives the machine's words on a failure, and then it is still there.
    static func remove(_ path: String) -> String? { unlink(path) == 0 ? nil : reasonOfFailure() }
}
