import Glibc

/// Makes the file of an issued document, whole or not at all, and never in place of another one.
///
/// A temporary file is written and brought to the disk, then `link` gives it its name: of two who want one name, one gets
/// it. What a program that was stopped leaves behind is a file whose name begins with a dot, which nobody reads, and
/// which the next one takes away.
enum IssuedFile {
    enum Outcome: Equatable {
        case made
        /// Another file has that name.
        case taken
        /// In the machine's words; then nothing bears the name.
        case failed(String)
    }

    /// `path` is that in the workspace, such as `invoices/2026-0042.md`; the lock is held.
    static func make(_ path: String, with bytes: [UInt8], below root: WorkspaceRoot) -> Outcome {
        let path = joined(root.path, path)
        let (folder, name) = split(path)
        if let failure = makeFolder(folder) { return .failed(failure) }
        removeLeftovers(in: folder)
        let temporary = "\(folder)/.\(name).\(AtomicWrite.temporaryMark)\(getpid())"
        defer { unlink(temporary) }
        if let failure = write(bytes, to: temporary) { return .failed(failure) }
        guard link(temporary, path) == 0 else {
            return errno == EEXIST ? .taken : .failed(reasonOfFailure())
        }
        AtomicWrite.synchroniseFolder(folder)
        return .made
    }

    /// Makes `invoices/` for the first document; its name is to be on the disk as well.
    private static func makeFolder(_ folder: String) -> String? {
        if mkdir(folder, 0o777) == 0 {
            AtomicWrite.synchroniseFolder(split(folder).folder)
            return nil
        }
        let reason = reasonOfFailure()
        return kindOfFile(at: folder) == .folder ? nil : reason
    }

    private static func write(_ bytes: [UInt8], to path: String) -> String? {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { return reasonOfFailure() }
        defer { close(descriptor) }
        guard writeAll(bytes, to: descriptor), fsync(descriptor) == 0 else { return reasonOfFailure() }
        return nil
    }

    /// Temporary files of programs that do not run any more.
    private static func removeLeftovers(in folder: String) {
        for entry in FolderEntry.list(folder) ?? [] {
            guard let writer = AtomicWrite.writer(ofTemporary: entry.name) else { continue }
            let isGone = kill(writer, 0) != 0 && errno == ESRCH
            if isGone || writer == getpid() { unlink("\(folder)/\(entry.name)") }
        }
    }
}
