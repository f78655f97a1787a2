typealias Bytes = UnsafeBufferPointer<UInt8>

extension UInt8 {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20

    init(mark: Unicode.Scalar) {
        self = UInt8(ascii: mark)
    }

    var isBlank: Bool { self == .space || self == .tab }
    var isDigit: Bool { self &- 0x30 < 10 }
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the line that holds the byte begins: behind the line feed before it, or behind the byte order mark.
    func lineStart(before offset: Int) -> Int {
        var start = offset
        while start > 0, self[start - 1] != .lineFeed { start -= 1 }
        return start == 0 && startsWithByteOrderMark ? Swift.min(3, offset) : start
    }

    /// Where the line ends: its line feed (or the carriage return before it), or the end of the file.
    func lineEnd(after offset: Int) -> Int {
        var end = offset
        while end < count, self[end] != .lineFeed { end += 1 }
        return end > offset && self[end - 1] == .carriageReturn ? end - 1 : end
    }

    var startsWithByteOrderMark: Bool {
        count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF
    }

    /// The number of Unicode scalars, counted as the bytes that do not continue one.
    func scalarCount(in range: Range<Int>) -> Int {
        var found = 0
        for index in range where self[index] & 0xC0 != 0x80 { found &+= 1 }
        return found
    }

    func skipBlanks(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, self[index].isBlank { index += 1 }
        return index
    }

    /// The end of the range without the blanks before it.
    func trimBlanks(from start: Int, to end: Int) -> Int {
        var index = end
        while index > start, self[index - 1].isBlank { index -= 1 }
        return index
    }

    /// Whether the bytes at the place are those of the (ASCII) text.
    func has(_ text: StaticString, at start: Int, before end: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard start >= 0, end - start >= length else { return false }
        for index in 0..<length where self[start + index] != text.utf8Start[index] { return false }
        return true
    }
}
