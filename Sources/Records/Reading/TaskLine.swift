import Markdown

/// A list item that begins with a checkbox: its mark, and where its words begin.
struct TaskLine {
    enum Mark {
        case open, inProgress, done, cancelled
        /// One character that is none of the customary marks.
        case unknown(String)
    }

    let mark: Mark
    /// The bytes of the mark between the brackets.
    let markRange: Range<Int>
    /// The bytes behind the checkbox, blanks at both ends and a block link aside.
    let words: Range<Int>
    /// The blanks and the `^id` at the line's end by which Obsidian links to it.
    let blockLink: Range<Int>?

    /// Nil where the item begins with no `[ ]`; a link such as `[a](b)` has no blank behind its bracket.
    init?(_ bytes: Bytes, _ content: Range<Int>) {
        let (start, end) = (content.lowerBound, content.upperBound)
        guard start + 2 < end, bytes[start] == UInt8(ascii: "["),
            let close = bytes.firstIndex(of: UInt8(ascii: "]"), in: start + 1..<min(start + 6, end)),
            close > start + 1, close + 1 == end || bytes.isBlank(close + 1)
        else { return nil }
        let mark = bytes.text(start + 1..<close)
        guard mark.count == 1 else { return nil }
        markRange = start + 1..<close
        let words = bytes.trimmed(close + 1..<end)
        blockLink = TaskLine.blockLink(bytes, words)
        self.words = words.lowerBound..<(blockLink?.lowerBound ?? words.upperBound)
        self.mark =
            switch mark {
            case " ", "\t": .open
            case "/": .inProgress
            case "x", "X": .done
            case "-": .cancelled
            default: .unknown(mark)
            }
    }

    /// Letters, digits and hyphens behind ` ^` at the end of the words.
    private static func blockLink(_ bytes: Bytes, _ words: Range<Int>) -> Range<Int>? {
        var start = words.upperBound
        while start > words.lowerBound, bytes[start - 1] < 0x80,
            RecordName.isLetterOrDigit(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "-")
        {
            start -= 1
        }
        guard start < words.upperBound, start - 1 > words.lowerBound, bytes[start - 1] == UInt8(ascii: "^"),
            bytes.isBlank(start - 2)
        else { return nil }
        start -= 1
        while start > words.lowerBound, bytes.isBlank(start - 1) { start -= 1 }
        return start..<words.upperBound
    }
}
