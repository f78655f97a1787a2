import Glibc

/// Replaces a file whole or not at all: a temporary file beside it takes its name once it is complete.
enum AtomicWrite {
    /// How sure the bytes are to be there after the power went out.
    enum Care {
        /// The rename is atomic; what can be made anew need not wait for the disk.
        case atomic
        /// The bytes and the name are on the disk when the call returns.
        case durable
    }

    /// A file in place of an older one keeps its mode. Gives the machine's words on a failure, and then nothing has changed.
    static func replace(_ path: String, with bytes: [UInt8], care: Care) -> String? {
        let (folder, name) = split(path)
        let temporary = "\(folder)/.\(name).\(temporaryMark)\(getpid())"
        let failure = write(bytes, to: temporary, like: path, care: care) ?? rename(temporary, to: path)
        if failure != nil { unlink(temporary) }
        if failure == nil && care == .durable { synchroniseFolder(folder) }
        return failure
    }

    /// Whether the name is that of a temporary file that a broken-off write may have left.
    static func isTemporary(_ name: String) -> Bool {
        name.hasPrefix(".") && name.split(separator: ".").last?.hasPrefix(temporaryMark.dropLast()) ?? false
    }

    static let temporaryMark = "vaws-tmp-"

    /// Of the name of a temporary file, the program that wrote it.
    static func writer(ofTemporary name: String) -> pid_t? {
        guard isTemporary(name), let ending = name.split(separator: ".").last else { return nil }
        return pid_t(ending.dropFirst(temporaryMark.utf8.count))
    }

    private static func write(_ bytes: [UInt8], to path: String, like old: String, care: Care) -> String? {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { return reasonOfFailure() }
        defer { close(descriptor) }
        var facts = stat()
        if lstat(old, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG { fchmod(descriptor, facts.st_mode & 0o7777) }
        guard writeAll(bytes, to: descriptor) else { return reasonOfFailure() }
        return care == .durable && fsync(descriptor) != 0 ? reasonOfFailure() : nil
    }

    private static func rename(_ old: String, to new: String) -> String? {
        Glibc.rename(old, new) == 0 ? nil : reasonOfFailure()
    }

    /// So that names in it are on the disk as well.
    static func synchroniseFolder(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}

/// The folder and the last name of a path.
func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
}
