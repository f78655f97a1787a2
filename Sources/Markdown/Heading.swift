/// A heading of the document itself; one inside a quote or a list item is part of that.
public struct Heading: Sendable, Equatable {
    /// 1 to 6.
    public let level: Int
    /// The line, from 1.
    public let line: Int
    /// The bytes of its text in the file, without marks.
    public let content: Range<Int>
    /// The index of the heading around this one, the nearest before it with a lower level.
    public let parent: Int?

    public init(level: Int, line: Int, content: Range<Int>, parent: Int?) {
        self.level = level
        self.line = line
        self.content = content
        self.parent = parent
    }
}
