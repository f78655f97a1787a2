import Markdown

/// A line in Slack's own marks, mrkdwn: `*bold* _italic_ ~struck~ <https://a.example|words>`.
///
/// `&`, `<` and `>` of the author's are escaped. Slack has no escape for its other marks: a zero-width space keeps
/// those of the author's from marking, and parts ours from letters beside them, between which Slack takes no mark.
/// Source: Slack, "Formatting text for app surfaces".
struct SlackLine {
    private enum Mark: Character { case bold = "*", italic = "_", struck = "~", code = "`" }

    private static let parting: Unicode.Scalar = "\u{200B}"
    private var output = String.UnicodeScalarView()
    private var open: [Mark] = []
    private var isBehindMark = false

    static func text(_ inlines: [MarkdownInline]) -> String {
        var line = SlackLine()
        line.add(inlines)
        // What begins with `&gt;` is a quote.
        return (inlines.words.hasPrefix(">") ? String(parting) : "") + String(line.output)
    }

    /// In bold as a whole, as a heading is.
    static func bold(_ inlines: [MarkdownInline]) -> String { text([.strong(inlines)]) }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private mutating func add(_ inlines: [MarkdownInline]) {
        for inline in inlines {
            switch inline {
            case .text(let text): add(text)
            case .code(let text): addCode(text)
            case .emphasis(let inner): add(inner, in: .italic)
            case .strong(let inner): add(inner, in: .bold)
            case .strikethrough(let inner): add(inner, in: .struck)
            case .link(let target, let inner): addLink(target, inner)
            case .lineBreak: add(" ")
            }
        }
    }

    private mutating func add(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if scalar == "*" || scalar == "_" || scalar == "~" {
                addHarmless(scalar, before: next)
            } else {
                put(scalar)
            }
        }
    }

    /// A mark within a word, or alone between blanks, marks nothing.
    private mutating func addHarmless(_ mark: Unicode.Scalar, before next: Unicode.Scalar?) {
        let before = output.last
        let isWithinWord = before?.isWordLike == true && next?.isWordLike == true
        let isAlone = before?.properties.isWhitespace != false && next?.properties.isWhitespace == true
        if isWithinWord || isAlone { return put(mark) }
        part()
        put(mark)
        output.append(SlackLine.parting)
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        if isBehindMark, scalar.isWordLike { output.append(SlackLine.parting) }
        isBehindMark = false
        output += SlackLine.escaped(String(scalar)).unicodeScalars
    }

    private mutating func part() {
        if isBehindMark || output.last?.isWordLike == true { output.append(SlackLine.parting) }
        isBehindMark = false
    }

    /// A mark in itself, around nothing or around blanks would be seen as it is.
    private mutating func add(_ inner: [MarkdownInline], in mark: Mark) {
        let words = inner.words
        guard !open.contains(mark), let first = words.first, let last = words.last, !first.isWhitespace,
            !last.isWhitespace
        else { return add(inner) }
        part()
        output.append(contentsOf: String(mark.rawValue).unicodeScalars)
        open.append(mark)
        add(inner)
        open.removeLast()
        output.append(contentsOf: String(mark.rawValue).unicodeScalars)
        isBehindMark = true
    }

    /// Code with a backtick in it cannot be marked.
    private mutating func addCode(_ text: String) {
        guard !text.isEmpty, !text.contains("`"), !text.contains(where: \.isNewline) else { return add(text) }
        part()
        output += ("`" + SlackLine.escaped(text) + "`").unicodeScalars
        isBehindMark = true
    }

    private mutating func addLink(_ target: String, _ inner: [MarkdownInline]) {
        let words = inner.words
        let address = SlackLine.address(target)
        let isBare = words.allSatisfy(\.isWhitespace) || words == target
        output += (isBare ? "<\(address)>" : "<\(address)|\(SlackLine.escaped(words))>").unicodeScalars
        isBehindMark = false
    }

    /// A `|` or `>` would end the address.
    private static func address(_ target: String) -> String {
        LinkAddress.coded(target, ["|": "%7C", "<": "%3C", ">": "%3E", "&": "&amp;"])
    }
}

extension Unicode.Scalar {
    /// Whether a mark beside it stands at a word.
    fileprivate var isWordLike: Bool { properties.isAlphabetic || properties.numericType != nil }
}
