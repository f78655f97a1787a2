public import Diagnostics

/// A Markdown file taken apart: front matter, headings, list items and loose text lines, each with its place.
///
/// Read by cmark-gfm without extensions; what lies in code, HTML or link definitions is none of these.
public struct MarkdownDocument: Sendable {
    public let file: SourceFile
    public let frontMatter: FrontMatter?
    public let headings: [Heading]
    /// In the order in which they stand; a nested item follows the one around it.
    public let items: [ListItem]
    /// Lines of paragraphs that are not the first line of an item, outside quotes.
    public let looseLines: [LooseLine]

    public init(
        file: SourceFile, frontMatter: FrontMatter?, headings: [Heading], items: [ListItem], looseLines: [LooseLine]
    ) {
        self.file = file
        self.frontMatter = frontMatter
        self.headings = headings
        self.items = items
        self.looseLines = looseLines
    }
}

public struct Heading: Sendable {
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

public struct ListItem: Sendable {
    /// The line on which the item begins, from 1.
    public let line: Int
    /// The last line that belongs to the item.
    public let lastLine: Int
    /// The bytes of its first line in the file, from behind the marker and its blanks to the end of the line.
    public let content: Range<Int>
    /// The index of the item around it.
    public let parent: Int?
    /// The index of the innermost heading before it.
    public let heading: Int?
    public let isInQuote: Bool
    /// The bytes of the notes: from the start of the line after the first to the end of the last line that belongs to the item.
    public let notes: Range<Int>

    public init(
        line: Int, lastLine: Int, content: Range<Int>, parent: Int?, heading: Int?, isInQuote: Bool, notes: Range<Int>
    ) {
        self.line = line
        self.lastLine = lastLine
        self.content = content
        self.parent = parent
        self.heading = heading
        self.isInQuote = isInQuote
        self.notes = notes
    }
}

public struct LooseLine: Sendable {
    public let line: Int
    /// The bytes of the line without its indentation.
    public let content: Range<Int>

    public init(line: Int, content: Range<Int>) {
        self.line = line
        self.content = content
    }
}
