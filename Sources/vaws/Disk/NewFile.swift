import Glibc

/// Makes a file that is not there yet.
enum NewFile {
    /// Folders on the way are made; an existing file is never touched.
    static func write(_ text: String, to path: String, below root: WorkspaceRoot) throws(Complaint) {
        try write(Array(text.utf8), to: path, below: root)
    }

    /// Folders on the way are made; an existing file is never touched.
    static func write(_ bytes: [UInt8], to path: String, below root: WorkspaceRoot) throws(Complaint) {
        let (name, path) = (path, joined(root.path, path))
        makeFolders(split(path).folder)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            if errno == EEXIST {
                throw Complaint("'\(name)' exists already", fix: "give another name, or edit that file")
            }
            throw Complaint("'\(name)' cannot be made: \(reasonOfFailure())")
        }
        defer { close(descriptor) }
        guard writeAll(bytes, to: descriptor), fsync(descriptor) == 0 else {
            let reason = reasonOfFailure()
            unlink(path)
            throw Complaint("'\(name)' cannot be written: \(reason)")
        }
    }

    /// Makes the folder and those around it; what is there already stays.
    static func makeFolders(_ path: String) {
        guard kindOfFile(at: path) == nil else { return }
        let folder = split(path).folder
        if folder != path { makeFolders(folder) }
        mkdir(path, 0o777)
    }
}
