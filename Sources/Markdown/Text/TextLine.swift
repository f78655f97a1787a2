/// One line of a file: its number from 1 and its bytes without the line ending.
struct TextLine: Equatable {
    let number: Int32
    let start: Int32
    let end: Int32

    var range: Range<Int> { Int(start)..<Int(end) }
    var isLong: Bool { end - start > ReadingLimits.lineBytes }
}

extension UnsafeBufferPointer<UInt8> {
    /// Calls back with each line; a line feed at the very end begins no line.
    func forEachLine(from start: Int, to stop: Int? = nil, number first: Int, _ body: (TextLine) -> Void) {
        var start = start
        var number = first
        while start < stop ?? count {
            let end = lineEnd(after: start)
            body(TextLine(number: Int32(number), start: Int32(start), end: Int32(end)))
            start = nextLine(after: end)
            number += 1
        }
    }

    /// The start of the line behind the line whose end is given.
    func nextLine(after end: Int) -> Int {
        var next = end
        if next < count, self[next] == .carriageReturn { next += 1 }
        if next < count, self[next] == .lineFeed { next += 1 }
        return next
    }
}
