extension LineScanner {
    /// A line while it is taken apart: what was found, and the words that remain.
    struct State {
        var line = ScannedLine()
        let end: Int
        var position: Int
        /// Where the words begin that are not yet copied.
        var pending: Int
        var words: [UInt8] = []
        var atStart = true

        init(end: Int, position: Int) {
            self.end = end
            self.position = position
            pending = position
        }
    }
}

extension LineScanner.State {
    /// Takes a token out of the words, and with it the blanks before it where blanks follow.
    mutating func cut(_ bytes: Bytes, _ range: Range<Int>) {
        var start = range.lowerBound
        while start > pending, bytes.isBlank(start - 1) { start -= 1 }
        copy(bytes, upTo: start)
        var next = range.upperBound
        if start < range.lowerBound || words.isEmpty || words.last == UInt8(ascii: " ") {
            while next < end, bytes.isBlank(next) { next += 1 }
            // The words on both sides stay apart.
            if next > range.upperBound, next < end, let last = words.last, last != UInt8(ascii: " ") {
                words.append(UInt8(ascii: " "))
            }
        }
        pending = next
        position = next
        atStart = next > range.upperBound || words.isEmpty
    }

    mutating func dropBackslash(_ bytes: Bytes) {
        copy(bytes, upTo: position)
        pending = position + 1
        position += 2
        atStart = false
    }

    private mutating func copy(_ bytes: Bytes, upTo limit: Int) {
        let range = pending..<max(limit, pending)
        bytes.withUnsafeBufferPointer { words.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// Ends the line: its words are the bytes between the tokens, blanks at both ends cut.
    mutating func finish(_ bytes: Bytes) {
        if words.isEmpty {
            line.text = bytes.text(bytes.trimmed(pending..<end))
            return
        }
        copy(bytes, upTo: end)
        line.text = words.span.text(words.span.trimmed(0..<words.count))
    }
}
