/// Reads any text: cmark tells the blocks and their lines, the bytes of those lines tell the rest.
struct BlockReader {
    private let text: Bytes
    private let skeleton: Skeleton
    private let blocks: [CMark.Block]
    private var places: [Place] = []
    private var tree = BlockTree()

    /// What a block passes on to those inside it.
    private struct Place {
        var item: Int?
        var itemLine = 0
        var isInQuote = false
        var isDropped = false
        var depth = 0
    }

    static func read(_ skeleton: Skeleton, of text: Bytes) -> BlockTree {
        var reader = BlockReader(text: text, skeleton: skeleton, blocks: CMark.blocks(of: skeleton.bytes))
        reader.places.reserveCapacity(reader.blocks.count)
        for block in reader.blocks { reader.add(block) }
        return reader.tree
    }

    private init(text: Bytes, skeleton: Skeleton, blocks: [CMark.Block]) {
        self.text = text
        self.skeleton = skeleton
        self.blocks = blocks
    }

    private mutating func add(_ block: CMark.Block) {
        var place = block.parent.map { places[$0] } ?? Place()
        if !place.isDropped { visit(block, &place) }
        places.append(place)
    }

    private mutating func visit(_ block: CMark.Block, _ place: inout Place) {
        switch block.kind {
        case .quote:
            place.isInQuote = true
            place.depth += 1
        case .item:
            place.depth += 1
            addItem(block, &place)
        case .heading(let level) where block.parent == nil: addHeading(block, level)
        case .paragraph where !place.isInQuote: addLooseLines(block, place)
        default: break
        }
    }

    private mutating func addItem(_ block: CMark.Block, _ place: inout Place) {
        let line = skeleton.lines[block.line - 1]
        let marker = text.listMarker(at: Int(line.start) + block.column - 1, before: Int(line.end))
        if place.depth > ReadingLimits.depth, tree.tooDeep == nil {
            tree.tooDeep = TextLine(number: line.number, start: Int32(marker.lowerBound), end: Int32(marker.upperBound))
        }
        place.isDropped = place.depth > ReadingLimits.depth || line.isLong || marker.isEmpty
        guard !place.isDropped else { return }
        let content = text.skipBlanks(from: marker.upperBound, to: Int(line.end))..<Int(line.end)
        let notes = text.nextLine(after: Int(line.end))
        var item = ListItem(
            line: Int(line.number), lastLine: Int(line.number), content: content, parent: place.item,
            heading: tree.currentHeading, isInQuote: place.isInQuote, notes: notes..<notes)
        item.end(on: lastLine(of: block))
        tree.items.append(item)
        place.item = tree.items.count - 1
        place.itemLine = block.line
    }

    /// cmark counts the blank lines behind an item as its own.
    private func lastLine(of block: CMark.Block) -> TextLine {
        var index = min(block.endLine, skeleton.lines.count) - 1
        while index >= block.line, text.isBlank(skeleton.lines[index].range) { index -= 1 }
        return skeleton.lines[max(index, block.line - 1)]
    }

    private mutating func addHeading(_ block: CMark.Block, _ level: Int) {
        let line = skeleton.lines[block.line - 1]
        let start = text.skipBlanks(from: Int(line.start), to: Int(line.end))
        let content: Range<Int>
        if let mark = text.headingMark(at: start, before: Int(line.end)) {
            content = text.headingContent(behind: mark, before: Int(line.end))
        } else {
            content = start..<endOfUnderlinedText(from: block.line - 1)
        }
        tree.addHeading(level: level, line: Int(line.number), content: content)
    }

    /// The end of the line above the underline, which is the first line below that is nothing but a run of `=` or `-`.
    private func endOfUnderlinedText(from first: Int) -> Int {
        var last = first
        while last + 2 < skeleton.lines.count, !isUnderline(skeleton.lines[last + 1]) { last += 1 }
        let line = skeleton.lines[last]
        return text.trimBlanks(from: Int(line.start), to: Int(line.end))
    }

    private func isUnderline(_ line: TextLine) -> Bool {
        let start = text.skipBlanks(from: Int(line.start), to: Int(line.end))
        let end = text.trimBlanks(from: start, to: Int(line.end))
        guard start < end, text[start] == UInt8(mark: "=") || text[start] == UInt8(mark: "-") else { return false }
        return text.runEnd(from: start, to: end) == end
    }

    private mutating func addLooseLines(_ block: CMark.Block, _ place: Place) {
        for number in block.line...max(block.line, min(block.endLine, skeleton.lines.count))
        where number != place.itemLine {
            let line = skeleton.lines[number - 1]
            let start = text.skipBlanks(from: Int(line.start), to: Int(line.end))
            guard !line.isLong, !text.isLinkDefinition(from: start, to: Int(line.end)) else { continue }
            tree.looseLines.append(LooseLine(line: Int(line.number), content: start..<Int(line.end)))
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    func isBlank(_ range: Range<Int>) -> Bool {
        skipBlanks(from: range.lowerBound, to: range.upperBound) == range.upperBound
    }
}
