/// What of a text decides about its blocks: of each line its indentation and markers, and one letter for the words.
///
/// cmark reads it faster than the whole text, spends nothing on inlines, and takes no `[due:: x]: y` for a link
/// definition. Runs of blank lines become one, and what is nested absurdly deep is cut, because cmark visits every open
/// list on every line; so cmark's line numbers are indices into `lines`.
struct Skeleton {
    private(set) var bytes: [UInt8] = []
    private(set) var lines: [TextLine] = []

    /// Where the blank line begins with which the bytes end, and how many columns it has.
    private var blanks: (start: Int, width: Int)?

    /// Something above may have opened a block of HTML.
    private var hasHTML = false

    /// Twice the depth that is read, so that cmark still shows that something lies deeper.
    private static let markerLimit = 2 * ReadingLimits.depth
    private static let blankLimit = 4 * ReadingLimits.depth

    init(expecting byteCount: Int) {
        bytes.reserveCapacity(byteCount / 4)
        lines.reserveCapacity(byteCount / 48)
    }

    mutating func append(_ line: TextLine, of text: Bytes) {
        let word = text.skipBlanks(from: Int(line.start), to: Int(line.end))
        if word == Int(line.end) {
            appendBlank(line, indentation: Int(line.start)..<min(word, Int(line.start) + Self.blankLimit), of: text)
        } else {
            blanks = nil
            lines.append(line)
            appendStructure(of: line, text)
            bytes.append(.lineFeed)
        }
    }

    /// A line that is to count as blank, whatever stands in it.
    mutating func appendBlank(_ line: TextLine, of text: Bytes) {
        let empty = TextLine(number: line.number, start: line.start, end: line.start)
        appendBlank(empty, indentation: Int(line.start)..<Int(line.start), of: text)
    }

    /// Of a run of blank lines the one that is indented least decides whether an item with nothing in it goes on.
    private mutating func appendBlank(_ line: TextLine, indentation: Range<Int>, of text: Bytes) {
        let width = text.columns(of: indentation)
        if let blanks {
            guard width < blanks.width else { return }
            bytes.removeSubrange(blanks.start...)
        } else {
            lines.append(line)
        }
        blanks = (bytes.count, width)
        copy(indentation, of: text)
        bytes.append(.lineFeed)
    }

    /// Containers are kept as they are; cmark decides which of them it opens.
    private mutating func appendStructure(of line: TextLine, _ text: Bytes) {
        var index = Int(line.start)
        let end = Int(line.end)
        for _ in 0..<Self.markerLimit {
            let word = text.skipBlanks(from: index, to: end)
            copy(index..<min(word, index + Self.blankLimit), of: text)
            guard word < end else { return }
            if text.isThematicBreak(from: word, to: end) { return copy(word..<min(end, word + 64), of: text) }
            let marker = text.containerMarker(at: word, before: end)
            guard !marker.isEmpty else { return appendWords(from: word, to: end, of: text) }
            copy(marker, of: text)
            index = marker.upperBound
        }
        bytes.append(Self.word)
    }

    private static let word = UInt8(mark: "x")
    /// So much of a tag decides whether it opens a block.
    private static let htmlLimit = 1024

    private mutating func appendWords(from start: Int, to end: Int, of text: Bytes) {
        switch text[start] {
        case UInt8(mark: "#"): appendHeading(from: start, to: end, of: text)
        case UInt8(mark: "-"), UInt8(mark: "="): appendUnderline(from: start, to: end, of: text)
        case UInt8(mark: "`"), UInt8(mark: "~"): appendFence(from: start, to: end, of: text)
        case UInt8(mark: "<") where text.canBeginHTML(at: start, before: end):
            hasHTML = true
            copy(start..<min(end, start + Self.htmlLimit), of: text)
            if end - start <= Self.htmlLimit { return }
        default: bytes.append(Self.word)
        }
        appendEndsOfHTML(from: start, to: end, of: text)
    }

    private mutating func appendHeading(from start: Int, to end: Int, of text: Bytes) {
        if let mark = text.headingMark(at: start, before: end) {
            copy(mark, of: text)
            bytes.append(.space)
        }
        bytes.append(Self.word)
    }

    private mutating func appendUnderline(from start: Int, to end: Int, of text: Bytes) {
        let isUnderline = text.trimBlanks(from: start, to: end) == text.runEnd(from: start, to: end)
        for _ in 0..<(isUnderline ? 2 : 1) { bytes.append(isUnderline ? text[start] : Self.word) }
    }

    private mutating func appendFence(from start: Int, to end: Int, of text: Bytes) {
        let runEnd = text.runEnd(from: start, to: end)
        let info = text.skipBlanks(from: runEnd, to: end)
        let isFence =
            runEnd - start >= 3 && (text[start] != UInt8(mark: "`") || !text[info..<end].contains(text[start]))
        guard isFence else { return bytes.append(Self.word) }
        copy(start..<runEnd, of: text)
        if info < end { bytes.append(Self.word) }
    }

    /// What ends a block of HTML may stand anywhere in a line.
    private mutating func appendEndsOfHTML(from start: Int, to end: Int, of text: Bytes) {
        guard hasHTML, text[start..<end].contains(UInt8(mark: ">")) else { return }
        for ending in ["-->", "?>", "]]>", "</script>", "</pre>", "</style>", ">"] as [StaticString]
        where text.contains(ending, in: start..<end) {
            for index in 0..<ending.utf8CodeUnitCount { bytes.append(ending.utf8Start[index]) }
        }
    }

    private mutating func copy(_ range: Range<Int>, of text: Bytes) {
        for index in range { bytes.append(text[index]) }
    }
}
