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
    /// The bytes behind the checkbox, blanks at both ends aside.
    let words: Range<Int>

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
        words = bytes.trimmed(close + 1..<end)
        self.mark =
            switch mark {
            case " ", "\t": .open
            case "/": .inProgress
            case "x", "X": .done
            case "-": .cancelled
            default: .unknown(mark)
            }
    }
}
