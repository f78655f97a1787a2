/// A place in a file: `line` and `column` count from 1, a column is one Unicode scalar (a tab is one).
public struct Location: Hashable, Comparable, Sendable {
    public let file: FileID
    public let line: Int32
    public let column: Int32

    public init(file: FileID, line: Int, column: Int) {
        self.file = file
        self.line = Int32(line)
        self.column = Int32(column)
    }

    public static func < (left: Location, right: Location) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}

/// A place and the number of Unicode scalars from there that are meant (at least 1), all on one line.
public struct SourceSpan: Hashable, Sendable {
    public let start: Location
    public let length: Int32

    public init(_ start: Location, length: Int = 1) {
        self.start = start
        self.length = Int32(max(length, 1))
    }
}
