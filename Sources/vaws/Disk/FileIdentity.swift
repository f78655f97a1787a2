import Glibc

/// What makes two paths the same file: device and number on it.
struct FileIdentity: Hashable {
    private let device: dev_t
    private let number: ino_t

    /// Links are followed; nil where nothing stands there.
    init?(_ path: String) {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        device = facts.st_dev
        number = facts.st_ino
    }
}
