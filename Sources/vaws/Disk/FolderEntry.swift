import Glibc

/// A name in a folder and what stands behind it, links not followed.
struct FolderEntry {
    let name: String
    let kind: KindOfFile

    /// All names in the folder but `.` and `..`, in no order; nil where the folder cannot be read.
    static func list(_ folder: String) -> [FolderEntry]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        while let entry = readdir(stream) {
            let name = name(of: entry)
            if name == "." || name == ".." { continue }
            guard
                let kind = kind(of: entry.pointee.d_type) ?? kindOfFile(at: joined(folder, name), followingLinks: false)
            else { continue }
            entries.append(FolderEntry(name: name, kind: kind))
        }
        return entries
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        withUnsafePointer(to: &entry.pointee.d_name) { tuple in
            tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
                String(cString: $0)
            }
        }
    }

    /// Nil where the file system does not say.
    private static func kind(of type: UInt8) -> KindOfFile? {
        switch Int(type) {
        case DT_REG: .file
        case DT_DIR: .folder
        case DT_LNK: .link
        case DT_UNKNOWN: nil
        default: .other
        }
    }
}
