import Diagnostics

/// Goes through YAML byte by byte before Yams sees it, for what Yams resolves, drops or cannot locate.
///
/// Refused are anchors, aliases, tags, directives, several documents and keys that stand twice; told is what YAML takes
/// for a comment. Where it is unsure (a plain text of several lines) it rather refuses than lets an alias through.
struct YAMLCheck {
    let source: YAMLSource
    let text: Bytes
    var findings: [Diagnostic] = []
    var keys = YAMLKeys()
    /// The line that is being read; its end is before the line ending.
    var line = TextLine(number: 0, start: 0, end: 0)
    var end: Int { Int(line.end) }
    /// The quote that was opened on a line above.
    private var openQuote: UInt8?
    /// The column of the key or list to which a text block (`|`, `>`) belongs: what is indented more is text.
    private var textBlockColumn: Int?
    /// Whether a second document began, of which nothing is told.
    private var isOver = false

    init(_ source: YAMLSource) {
        self.source = source
        text = source.text
    }

    mutating func run() -> [Diagnostic] {
        let raw = YAMLRawCheck(source).run()
        guard raw.isEmpty else { return raw }
        for line in source.lines where findings.count < 50 && !isOver {
            self.line = line
            visit()
        }
        return findings
    }

    private mutating func visit() {
        let start = Int(line.start)
        if let quote = openQuote {
            guard let behind = endOfQuote(quote, from: start) else { return }
            openQuote = nil
            return keys.isInFlow ? scanFlow(from: behind) : checkTrailing(behind)
        }
        let first = skipSpaces(from: start)
        if let column = textBlockColumn {
            if first == end || first - start > column { return }
            textBlockColumn = nil
        }
        if keys.isInFlow { return scanFlow(from: first) }
        guard first < end, text[first] != UInt8(mark: "#"), !refusesDocumentMark(first) else { return }
        scanBlock(from: first)
    }

    private mutating func refusesDocumentMark(_ first: Int) -> Bool {
        guard first == Int(line.start) else { return false }
        let isMark = text.has("---", at: first, before: end) || text.has("...", at: first, before: end)
        if isMark, first + 3 == end || text[first + 3].isBlank {
            isOver = true
            refuse("it holds several documents", first..<first + 3, fix: "keep one, and delete this line")
            return true
        }
        guard text[first] == UInt8(mark: "%") else { return false }
        refuse("a line that begins with `%` is a directive", first..<first + 1, fix: "delete it")
        return true
    }

    /// A line outside brackets: the markers of lists, then a key with its value, or a text.
    private mutating func scanBlock(from first: Int) {
        var index = first
        var listColumn: Int?
        while index < end, isMarker(index) {
            if text[index] == UInt8(mark: "?") { return refuseKeyMark(index) }
            let column = index - Int(line.start)
            keys.closeMappings(deeperThan: column)
            listColumn = column
            index = skipSpaces(from: index + 1)
        }
        guard index < end else { return }
        let column = index - Int(line.start)
        keys.closeMappings(deeperThan: column)
        guard let key = key(at: index) else {
            return scanValue(at: index, column: listColumn ?? keys.innermostColumn)
        }
        tellDuplicate(keys.add(name(key.name), at: span(key.name), column: column))
        scanValue(at: skipSpaces(from: key.behind), column: column)
    }

    func isMarker(_ index: Int) -> Bool {
        let isMark = text[index] == UInt8(mark: "-") || text[index] == UInt8(mark: "?")
        return isMark && (index + 1 == end || text[index + 1].isBlank)
    }

    /// The bytes of a key that begins here, and where its value may begin.
    private func key(at start: Int) -> (name: Range<Int>, behind: Int)? {
        if text[start].isQuote {
            guard let close = endOfQuote(text[start], from: start + 1) else { return nil }
            let colon = skipSpaces(from: close)
            return isColon(colon) ? (start..<close, colon + 1) : nil
        }
        guard !text[start].isYAMLSpecial, !text[start].isFlowMark else { return nil }
        let stop = endOfPlain(from: start)
        return isColon(stop) ? (start..<text.trimBlanks(from: start, to: stop), stop + 1) : nil
    }

    /// `column` is that of the key or list to which the value belongs.
    private mutating func scanValue(at start: Int, column: Int) {
        guard start < end else { return }
        switch text[start] {
        case UInt8(mark: "["), UInt8(mark: "{"): scanFlow(from: start)
        case UInt8(mark: "|"), UInt8(mark: ">"): textBlockColumn = column
        case UInt8(mark: "\""), UInt8(mark: "'"): scanQuoted(from: start)
        case UInt8(mark: "#"): checkTrailing(start)
        case let byte where byte.isYAMLSpecial: refuseSpecial(at: start)
        default: scanPlain(from: start)
        }
    }

    private mutating func scanQuoted(from start: Int) {
        if let behind = endOfQuote(text[start], from: start + 1) {
            checkTrailing(behind)
        } else {
            openQuote = text[start]
        }
    }

    mutating func scanQuotedInFlow(from start: Int) -> Int {
        if let behind = endOfQuote(text[start], from: start + 1) { return behind }
        openQuote = text[start]
        return end
    }

    private mutating func scanPlain(from start: Int) {
        let stop = endOfPlain(from: start)
        if isColon(stop) {
            refuse(
                "a value with `: ` in it must stand in quotes", stop..<stop + 1,
                fix: "put the whole value in quotes, as in `title: \"Newsletter: November\"`")
        } else {
            checkTrailing(stop)
        }
    }
}

extension UInt8 {
    var isQuote: Bool { self == UInt8(mark: "\"") || self == UInt8(mark: "'") }

    /// Has a meaning of its own in YAML at the start of a text.
    var isYAMLSpecial: Bool { "&*!@`%|>".utf8.contains(self) }

    var isFlowMark: Bool { ",[]{}".utf8.contains(self) }
}
