/// The folder that holds `vaws.yaml`.
struct WorkspaceRoot: Hashable, Sendable {
    static let marker = "vaws.yaml"

    /// Absolute and without links.
    let path: String

    /// The nearest folder that holds `vaws.yaml`, from `directory` upwards.
    static func around(_ directory: String) throws(Complaint) -> WorkspaceRoot {
        var folder = directory
        while true {
            if kindOfFile(at: joined(folder, marker)) == .file { return WorkspaceRoot(path: folder) }
            guard folder != "/", let slash = folder.lastIndex(of: "/") else { break }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
        throw Complaint(
            "there is no \(marker) in '\(directory)' or a folder above it",
            fix: "go to your workspace, name it with `-C DIR`, or begin one with `vaws init`", id: "no-workspace")
    }
}
