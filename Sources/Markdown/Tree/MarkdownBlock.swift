/// A text as a tree, for readers that take no HTML: plain text, a chat, a card.
///
/// What the author meant as HTML is text here, a comment is left out, and an image is a link.
public enum MarkdownBlock: Hashable, Sendable {
    /// Level 1 is `#`.
    case heading(level: Int, [MarkdownInline])
    case paragraph([MarkdownInline])
    case quote([MarkdownBlock])
    case list(MarkdownList)
    /// Lines without the last line's end.
    case code(String)
    case table(MarkdownTable)
    case rule

    /// The blocks of a message: a link into the folder is its words alone.
    ///
    /// What lies deeper than 32 lists and quotes in each other is a paragraph of its words.
    public static func message(_ text: String) -> [MarkdownBlock] { CMark.tree(of: text) }
}

/// Items with a mark or a number before each.
public struct MarkdownList: Hashable, Sendable {
    public struct Item: Hashable, Sendable {
        /// Of an item with a box, whether it is ticked.
        public let isDone: Bool?
        public let blocks: [MarkdownBlock]
    }

    /// The number of the first item; nil where items are not numbered.
    public let number: Int?
    public let items: [Item]
}

/// Rows of cells, the first of them the head.
public struct MarkdownTable: Hashable, Sendable {
    public enum Side: Hashable, Sendable { case left, centre, right }

    /// To which side each column's words stand.
    public let columns: [Side]
    public let rows: [[[MarkdownInline]]]
}
