/// A line of a paragraph, such as prose between entries or the note of one.
public struct LooseLine: Sendable, Equatable {
    public let line: Int
    /// The bytes of the line without its indentation.
    public let content: Range<Int>

    public init(line: Int, content: Range<Int>) {
        self.line = line
        self.content = content
    }
}
