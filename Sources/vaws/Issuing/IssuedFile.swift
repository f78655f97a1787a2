import Glibc

/// Makes the file of an issued document, whole or not at all, and never in place of another one.
///
/// A temporary file is written and brought to the disk, then `link` gives it its name: of two who want one name, one gets
/// it. What a program that was stopped leaves behind is a file whose name begins with a dot, which nobody reads.
enum IssuedFile {
    enum Outcome: Equatable {
        case made
        /// Another file has that name.
        case taken
        /// In the machine's words; then nothing bears the name.
        case failed(String)
    }

    /// `path` is absolute; its folder is there.
    static func make(_ path: String, with bytes: [UInt8]) -> Outcome {
        let (folder, name) = split(path)
        let temporary = "\(folder)/.\(name).vaws-tmp-\(getpid())"
        unlink(temporary)
        defer { unlink(temporary) }
        if let failure = write(bytes, to: temporary) { return .failed(failure) }
        guard link(temporary, path) == 0 else {
            return errno == EEXIST ? .taken : .failed(reasonOfFailure())
        }
        synchronise(folder)
        return .made
    }

    private static func write(_ bytes: [UInt8], to path: String) -> String? {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { return reasonOfFailure() }
        defer { close(descriptor) }
        guard writeAll(bytes, to: descriptor), fsync(descriptor) == 0 else { return reasonOfFailure() }
        return nil
    }

    /// So that the name is on the disk as well when the document is said to be issued.
    private static func synchronise(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
