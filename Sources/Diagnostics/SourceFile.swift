/// The number of a file in the list of files that were read, in the order of their paths' bytes.
public struct FileID: Hashable, Comparable, Sendable {
    public let index: Int32

    public init(_ index: Int) {
        self.index = Int32(index)
    }

    public static func < (left: FileID, right: FileID) -> Bool {
        left.index < right.index
    }
}

/// A file as it was read: its path below the workspace root (`clients/acme/tasks.md`) and its bytes.
public struct SourceFile: Sendable {
    public let id: FileID
    public let path: String
    public let bytes: [UInt8]

    public init(id: FileID, path: String, bytes: [UInt8]) {
        self.id = id
        self.path = path
        self.bytes = bytes
    }
}
