/// A stretch of a line, with what is marked in it.
public enum MarkdownInline: Hashable, Sendable {
    case text(String)
    case code(String)
    case emphasis([MarkdownInline])
    case strong([MarkdownInline])
    case strikethrough([MarkdownInline])
    case link(target: String, [MarkdownInline])
    /// Where the author ended the line.
    case lineBreak
}

extension MarkdownInline {
    /// What a reader sees, without marks.
    public var words: String {
        switch self {
        case .text(let text), .code(let text): text
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner): inner.words
        case .lineBreak: " "
        }
    }
}

extension [MarkdownInline] {
    /// What a reader sees, without marks.
    public var words: String { map(\.words).joined() }

    /// The same line by line: what is marked over a line's end is marked on each.
    public var lines: [[MarkdownInline]] {
        var lines: [[MarkdownInline]] = [[]]
        for inline in self {
            let parts = inline.lines
            lines[lines.count - 1] += parts[0]
            lines += parts.dropFirst()
        }
        return lines
    }
}

extension MarkdownInline {
    fileprivate var lines: [[MarkdownInline]] {
        switch self {
        case .text, .code: [[self]]
        case .lineBreak: [[], []]
        case .emphasis(let inner): inner.lines.map { [.emphasis($0)] }
        case .strong(let inner): inner.lines.map { [.strong($0)] }
        case .strikethrough(let inner): inner.lines.map { [.strikethrough($0)] }
        case .link(let target, let inner): inner.lines.map { [.link(target: target, $0)] }
        }
    }
}
