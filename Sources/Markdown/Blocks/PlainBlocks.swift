/// The quick way for what most files are: headings, flat or nested lists, notes and prose, indented with blanks.
///
/// It gives what `BlockReader` gives, and gives up on whatever else may open a block: quotes, code, HTML, rules,
/// underlines, tabs, items that begin with nothing. A test compares the two on seeded texts.
struct PlainBlocks {
    private let text: Bytes
    private var tree = BlockTree()
    /// The items around the current place, with the column where their text begins.
    private var open: [(item: Int, column: Int)] = []
    private var isInParagraph = false
    /// The last line that is not blank.
    private var last = TextLine(number: 0, start: 0, end: 0)

    /// Nil where the text is not that plain.
    static func read(_ text: Bytes, from start: Int, line first: Int) -> BlockTree? {
        var reader = PlainBlocks(text: text)
        reader.tree.items.reserveCapacity((text.count - start) / 64)
        var start = start
        var number = first
        while start < text.count {
            let end = text.lineEnd(after: start)
            guard reader.add(TextLine(number: Int32(number), start: Int32(start), end: Int32(end))) else { return nil }
            start = text.nextLine(after: end)
            number += 1
        }
        reader.close(downTo: 0)
        return reader.tree
    }

    private init(text: Bytes) {
        self.text = text
    }

    /// False where the line is not plain.
    private mutating func add(_ line: TextLine) -> Bool {
        let start = Int(line.start)
        let end = Int(line.end)
        var word = start
        while word < end, text[word] == .space { word += 1 }
        if word == end {
            isInParagraph = false
            return true
        }
        guard !line.isLong, text[word] != .tab else { return false }
        let depth = depth(atColumn: word - start)
        let isIndented = word - start - column(atDepth: depth) >= 4
        if isIndented && !isInParagraph { return false }
        guard isIndented ? addText(word, line, depth) : addBlock(word, line, depth) else { return false }
        last = line
        return true
    }

    /// How many of the open items a line goes on that is indented so far.
    private func depth(atColumn column: Int) -> Int {
        var depth = open.count
        while depth > 0, open[depth - 1].column > column { depth -= 1 }
        return depth
    }

    private func column(atDepth depth: Int) -> Int {
        depth == 0 ? 0 : open[depth - 1].column
    }

    private mutating func addBlock(_ word: Int, _ line: TextLine, _ depth: Int) -> Bool {
        switch text[word] {
        case UInt8(mark: "#"):
            guard let mark = text.headingMark(at: word, before: Int(line.end)) else { break }
            return addHeading(mark, line, depth)
        case UInt8(mark: "-"), UInt8(mark: "+"), UInt8(mark: "*"), UInt8(mark: "0")...UInt8(mark: "9"):
            let marker = text.listMarker(at: word, before: Int(line.end))
            if !marker.isEmpty, canBegin(marker, depth) { return addItem(marker, line, depth) }
        default: break
        }
        return !mayOpenBlock(at: word, before: Int(line.end)) && addText(word, line, depth)
    }

    /// A number other than 1 does not interrupt a paragraph.
    private func canBegin(_ marker: Range<Int>, _ depth: Int) -> Bool {
        let isNumber = text[marker.lowerBound].isDigit
        guard isNumber, isInParagraph, depth == open.count else { return true }
        let digits = text[marker.dropLast()]
        return digits.last == UInt8(mark: "1") && digits.dropLast().allSatisfy { $0 == UInt8(mark: "0") }
    }

    private mutating func addHeading(_ mark: Range<Int>, _ line: TextLine, _ depth: Int) -> Bool {
        guard depth == 0 else { return false }
        close(downTo: 0)
        isInParagraph = false
        tree.addHeading(
            level: mark.count, line: Int(line.number), content: text.headingContent(behind: mark, before: Int(line.end))
        )
        return true
    }

    private mutating func addItem(_ marker: Range<Int>, _ line: TextLine, _ depth: Int) -> Bool {
        let end = Int(line.end)
        var content = marker.upperBound
        while content < end, text[content] == .space { content += 1 }
        let blanks = content - marker.upperBound
        guard content < end, blanks < 5, text[content] != .tab, depth < ReadingLimits.depth,
            !text.isThematicBreak(from: marker.lowerBound, to: end), !beginsContainer(at: content, before: end)
        else { return false }
        close(downTo: depth)
        let notes = text.nextLine(after: end)
        tree.items.append(
            ListItem(
                line: Int(line.number), lastLine: Int(line.number), content: content..<end, parent: open.last?.item,
                heading: tree.currentHeading, isInQuote: false, notes: notes..<notes))
        open.append((tree.items.count - 1, content - Int(line.start)))
        isInParagraph = true
        return true
    }

    private func beginsContainer(at start: Int, before end: Int) -> Bool {
        text.headingMark(at: start, before: end) != nil || !text.listMarker(at: start, before: end).isEmpty
            || mayOpenBlock(at: start, before: end)
    }

    /// Whether something begins here that is left to cmark.
    private func mayOpenBlock(at start: Int, before end: Int) -> Bool {
        switch text[start] {
        case UInt8(mark: ">"), UInt8(mark: "="), UInt8(mark: "_"): true
        // Time logs have `-15m`, which no rule, list or underline begins with, and `<23:30`, which is no HTML.
        case UInt8(mark: "-"): start + 1 == end || !text[start + 1].isDigit
        case UInt8(mark: "<"): text.canBeginHTML(at: start, before: end)
        case UInt8(mark: "*"): text.isThematicBreak(from: start, to: end)
        case UInt8(mark: "`"), UInt8(mark: "~"): text.runEnd(from: start, to: end) - start >= 3
        default: false
        }
    }

    private mutating func addText(_ word: Int, _ line: TextLine, _ depth: Int) -> Bool {
        if !isInParagraph { close(downTo: depth) }
        isInParagraph = true
        if !text.isLinkDefinition(from: word, to: Int(line.end)) {
            tree.looseLines.append(LooseLine(line: Int(line.number), content: word..<Int(line.end)))
        }
        return true
    }

    /// An item ends on the last line before the one that does not go on with it.
    private mutating func close(downTo depth: Int) {
        while open.count > depth {
            tree.items[open.removeLast().item].end(on: last)
        }
    }
}
