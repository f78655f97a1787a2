import Glibc

/// A file's bytes, or why there are none.
enum FileContent: Sendable, Equatable {
    case bytes([UInt8])
    /// Larger than is read; its size in bytes.
    case tooLarge(Int)
    /// In the machine's words, such as `Permission denied`.
    case unreadable(String)

    /// The format reads no file over 32 MiB.
    static let limit = 32 << 20

    static func read(_ path: String, limit: Int = limit) -> FileContent {
        // Not to hang on a pipe that bears a file's name.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return .unreadable(reasonOfFailure()) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { return .unreadable(reasonOfFailure()) }
        guard facts.st_mode & S_IFMT == S_IFREG else { return .unreadable("it is no file") }
        guard facts.st_size <= limit else { return .tooLarge(Int(facts.st_size)) }
        return read(descriptor, size: Int(facts.st_size))
    }

    private static func read(_ descriptor: Int32, size: Int) -> FileContent {
        var failure: String?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, done in
            while done < size {
                let count = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: done), size - done)
                if count < 0 && errno == EINTR { continue }
                if count < 0 { failure = reasonOfFailure() }
                if count <= 0 { break }
                done += count
            }
        }
        return failure.map(FileContent.unreadable) ?? .bytes(bytes)
    }
}
