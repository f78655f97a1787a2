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

    private static func closed(behind opening: TextLine, _ text: Bytes) -> FrontMatterBlock? {
        let first = text.nextLine(after: Int(opening.end))
        var line = opening
        while let next = text.line(behind: line) {
            line = next
            guard isFence(line, text) else { continue }
            return FrontMatterBlock(
                yaml: first..<Int(line.start), lastLine: Int(line.number), isClosed: true,
                bodyStart: text.nextLine(after: Int(line.end)))
        }
        return nil
    }

    /// Nobody knows where front matter ends that is never closed; a blank line or a heading is where the body mostly begins.
    private static func open(behind opening: TextLine, _ text: Bytes) -> FrontMatterBlock {
        let first = text.nextLine(after: Int(opening.end))
        var last = opening
        var previousHasValue = true
        while let line = text.line(behind: last), !beginsBody(line, previousHasValue, text) {
            let end = text.trimBlanks(from: Int(line.start), to: Int(line.end))
            if text[Int(line.start)] != UInt8(mark: "-") { previousHasValue = text[end - 1] != UInt8(mark: ":") }
            last = line
        }
        let bodyStart = text.nextLine(after: Int(last.end))
        return FrontMatterBlock(
            yaml: first..<bodyStart, lastLine: Int(last.number), isClosed: false, bodyStart: bodyStart)
    }

    private static func beginsBody(_ line: TextLine, _ previousHasValue: Bool, _ text: Bytes) -> Bool {
        let start = Int(line.start)
        let end = Int(line.end)
        if text.isBlank(start..<end) || text[start] == UInt8(mark: "#") { return true }
        return previousHasValue && !text.listMarker(at: start, before: end).isEmpty
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
