/// Where a file's front matter lies: between a `---` line at the very start and the next one.
struct FrontMatterBlock: Equatable {
    /// The bytes between the two lines.
    let yaml: Range<Int>
    /// The number of the closing line, or of the last line before the body when it is not closed.
    let lastLine: Int
    let isClosed: Bool
    /// Where the body begins.
    let bodyStart: Int

    static func find(in text: Bytes) -> FrontMatterBlock? {
        let start = text.startsWithByteOrderMark ? 3 : 0
        let opening = TextLine(number: 1, start: Int32(start), end: Int32(text.lineEnd(after: start)))
        guard isFence(opening, text) else { return nil }
        return closed(behind: opening, text) ?? open(behind: opening, text)
    }

    private static func isFence(_ line: TextLine, _ text: Bytes) -> Bool {
        let start = Int(line.start)
        let end = Int(line.end)
        return text.has("---", at: start, before: end) && text.isBlank(start + 3..<end)
    }

    /// Nil also where a list item stands above the `---` that cannot belong to YAML: then that line is a rule in the body.
    private static func closed(behind opening: TextLine, _ text: Bytes) -> FrontMatterBlock? {
        let first = text.nextLine(after: Int(opening.end))
        var line = opening
        var keyHasValue = false
        while let next = text.line(behind: line) {
            line = next
            if isFence(line, text) {
                return FrontMatterBlock(
                    yaml: first..<Int(line.start), lastLine: Int(line.number), isClosed: true,
                    bodyStart: text.nextLine(after: Int(line.end)))
            }
            if isItem(line, text) {
                if keyHasValue { return nil }
            } else if let hasValue = hasValue(line, text) {
                keyHasValue = hasValue
            }
        }
        return nil
    }

    /// Nobody knows where front matter ends that is never closed: mostly the body begins with a blank line, a heading
    /// or an item.
    private static func open(behind opening: TextLine, _ text: Bytes) -> FrontMatterBlock {
        let first = text.nextLine(after: Int(opening.end))
        var last = opening
        var keyHasValue = true
        while let line = text.line(behind: last), !text.isBlank(line.range), text[Int(line.start)] != UInt8(mark: "#") {
            if isItem(line, text) {
                if keyHasValue { break }
            } else if let hasValue = hasValue(line, text) {
                keyHasValue = hasValue
            }
            last = line
        }
        let bodyStart = text.nextLine(after: Int(last.end))
        return FrontMatterBlock(
            yaml: first..<bodyStart, lastLine: Int(last.number), isClosed: false, bodyStart: bodyStart)
    }

    private static func isItem(_ line: TextLine, _ text: Bytes) -> Bool {
        text.has("-", at: Int(line.start), before: Int(line.end))
            && !text.listMarker(at: Int(line.start), before: Int(line.end)).isEmpty
    }

    /// Whether the key of the line has its value beside it, so that no list can follow; nil on a blank or comment line.
    private static func hasValue(_ line: TextLine, _ text: Bytes) -> Bool? {
        let start = text.skipBlanks(from: Int(line.start), to: Int(line.end))
        guard start < Int(line.end), text[start] != UInt8(mark: "#") else { return nil }
        guard start == Int(line.start) else { return true }
        let colon = text[line.range].firstIndex(of: UInt8(mark: ":")) ?? Int(line.end) - 1
        let value = text.skipBlanks(from: colon + 1, to: Int(line.end))
        return value < Int(line.end) && text[value] != UInt8(mark: "#")
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The line behind the given one; nil at the end of the file.
    func line(behind line: TextLine) -> TextLine? {
        let start = nextLine(after: Int(line.end))
        guard start < count, start > Int(line.end) else { return nil }
        return TextLine(number: line.number + 1, start: Int32(start), end: Int32(lineEnd(after: start)))
    }
}
