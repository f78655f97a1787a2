/// How the marks that open blocks look (CommonMark 0.29, sections 4 and 5).
extension UnsafeBufferPointer<UInt8> {
    /// The bytes of the list or quote marker that stands at the place; empty when none does.
    func containerMarker(at start: Int, before end: Int) -> Range<Int> {
        let isQuote = start < end && self[start] == UInt8(mark: ">")
        return isQuote ? start..<start + 1 : listMarker(at: start, before: end)
    }

    /// The bytes of `-`, `+`, `*`, `12.` or `12)` with a blank or nothing behind; empty when there is none.
    func listMarker(at start: Int, before end: Int) -> Range<Int> {
        guard start < end else { return start..<start }
        var last = start
        switch self[start] {
        case UInt8(mark: "-"), UInt8(mark: "+"), UInt8(mark: "*"): break
        default:
            while last < end, last - start < 10, self[last].isDigit { last += 1 }
            guard last > start, last - start < 10, last < end else { return start..<start }
            guard self[last] == UInt8(mark: ".") || self[last] == UInt8(mark: ")") else { return start..<start }
        }
        let behind = last + 1
        return behind == end || self[behind].isBlank ? start..<behind : start..<start
    }

    /// Whether the line from here is a rule: three or more of one of `-`, `_`, `*`, and blanks.
    func isThematicBreak(from start: Int, to end: Int) -> Bool {
        let mark = self[start]
        guard mark == UInt8(mark: "-") || mark == UInt8(mark: "_") || mark == UInt8(mark: "*") else { return false }
        var found = 0
        for index in start..<end {
            if self[index] == mark { found += 1 } else if !self[index].isBlank { return false }
        }
        return found >= 3
    }

    /// The bytes of one to six `#` with a blank or nothing behind.
    func headingMark(at start: Int, before end: Int) -> Range<Int>? {
        guard start < end, self[start] == UInt8(mark: "#") else { return nil }
        let last = runEnd(from: start, to: end)
        guard last - start <= 6, last == end || self[last].isBlank else { return nil }
        return start..<last
    }

    /// The text of a heading that begins with `#`, without the mark, the blanks around and the closing `#`.
    func headingContent(behind mark: Range<Int>, before end: Int) -> Range<Int> {
        let start = skipBlanks(from: mark.upperBound, to: end)
        let last = trimBlanks(from: start, to: end)
        var closing = last
        while closing > start, self[closing - 1] == UInt8(mark: "#") { closing -= 1 }
        guard closing < last, closing == start || self[closing - 1].isBlank else { return start..<last }
        return start..<trimBlanks(from: start, to: closing)
    }

    func canBeginHTML(at start: Int, before end: Int) -> Bool {
        guard start + 1 < end else { return false }
        let next = self[start + 1]
        return next.isLetter || next == UInt8(mark: "/") || next == UInt8(mark: "!") || next == UInt8(mark: "?")
    }

    /// Whether a paragraph line defines a link or a footnote: `[name]: …`.
    func isLinkDefinition(from start: Int, to end: Int) -> Bool {
        guard start < end, self[start] == UInt8(mark: "[") else { return false }
        var index = start + 1
        while index < end, self[index] != UInt8(mark: "]") {
            if self[index] == UInt8(mark: "[") { return false }
            index += self[index] == UInt8(mark: "\\") ? 2 : 1
        }
        return index > start + 1 && index + 1 < end && self[index + 1] == UInt8(mark: ":")
    }

    /// How far blanks reach: a tab goes to the next column that is a multiple of four.
    func columns(of blanks: Range<Int>) -> Int {
        blanks.reduce(0) { $1 < count && self[$1] == .tab ? ($0 / 4 + 1) * 4 : $0 + 1 }
    }

    /// The end of the run of bytes equal to the first.
    func runEnd(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, self[index] == self[start] { index += 1 }
        return index
    }

    /// Whether the (lower-case ASCII) text stands anywhere in the range, in capitals or not.
    func contains(_ text: StaticString, in range: Range<Int>) -> Bool {
        let length = text.utf8CodeUnitCount
        guard range.count >= length else { return false }
        return (range.lowerBound...(range.upperBound - length)).contains { start in
            (0..<length).allSatisfy { index in
                let byte = self[start + index]
                return (byte &- 0x41 < 26 ? byte | 0x20 : byte) == text.utf8Start[index]
            }
        }
    }
}
