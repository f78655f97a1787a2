public import Diagnostics

/// A Markdown file taken apart: front matter, headings, list items and loose text lines, each with its place.
///
/// Read as cmark-gfm without extensions reads it; what lies in code, HTML or link definitions is none of these.
public struct MarkdownDocument: Sendable {
    public let file: SourceFile
    /// The keys at the start of the file; nil when there are none, or when they could not be read.
    public let frontMatter: FrontMatter?
    public let headings: [Heading]
    /// In the order in which they stand; a nested item follows the one around it.
    public let items: [ListItem]
    /// Lines of paragraphs that are not the first line of an item, outside quotes.
    public let looseLines: [LooseLine]
    /// There is front matter and it could not be read, which a diagnostic tells: what merely follows is not worth telling.
    public let hasUnreadableFrontMatter: Bool
    /// Git left conflict markers in the file: its entries are shown, and nothing may be issued from them.
    public let hasConflictMarkers: Bool
    /// The bytes behind the front matter.
    public let body: Range<Int>

    public init(
        file: SourceFile, frontMatter: FrontMatter?, headings: [Heading], items: [ListItem], looseLines: [LooseLine],
        hasUnreadableFrontMatter: Bool = false, hasConflictMarkers: Bool = false, body: Range<Int>? = nil
    ) {
        self.file = file
        self.frontMatter = frontMatter
        self.headings = headings
        self.items = items
        self.looseLines = looseLines
        self.hasUnreadableFrontMatter = hasUnreadableFrontMatter
        self.hasConflictMarkers = hasConflictMarkers
        self.body = body ?? 0..<file.bytes.count
    }
}
