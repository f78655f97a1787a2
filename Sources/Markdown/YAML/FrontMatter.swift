/// The YAML mapping at the start of a file, each key and value with its place and as the text that stands there.
public struct FrontMatter: Sendable {
    public let entries: [YAMLEntry]
    /// The line of the closing `---`, from 1.
    public let lastLine: Int

    public init(entries: [YAMLEntry], lastLine: Int) {
        self.entries = entries
        self.lastLine = lastLine
    }
}
