import Glibc

/// What stands at a path.
enum KindOfFile {
    case file, folder, link, other
}

/// What stands at `path`, a link taken as what it leads to; nil where nothing does.
func kindOfFile(at path: String, followingLinks: Bool = true) -> KindOfFile? {
    var facts = stat()
    guard (followingLinks ? stat(path, &facts) : lstat(path, &facts)) == 0 else { return nil }
    return switch facts.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
}

/// `path` seen from `folder`; an absolute path stays.
func joined(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") { return path }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
}

/// The absolute path without links, or nil where nothing stands there.
func realPath(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
}

/// What the machine says about its last call that failed, such as `Permission denied`.
func reasonOfFailure() -> String { String(cString: strerror(errno)) }

/// Writes the bytes, also where the machine takes them in parts; false where it takes no more.
@discardableResult
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
        var done = 0
        while done < buffer.count {
            let count = write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return false }
            done += count
        }
        return true
    }
}
