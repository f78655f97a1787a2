/// A line of a file and the marks under it, as they stand on a terminal: tabs become blanks, a long line is cut around the marks.
struct Excerpt: Equatable {
    let text: String
    /// `^~~~` below the text.
    let marks: String

    /// `width` is how many scalars of the line are shown at most.
    init(line: ArraySlice<UInt8>, column: Int, length: Int, width: Int) {
        let start = max(column - 1, 0)
        let total = line.count { !$0.continuesScalar }
        let first = total <= width ? 0 : max(min(start - width / 3, total - width), 0)
        let window = Excerpt.scalars(line, skipping: first, at: width)
        var (text, marks) = (String.UnicodeScalarView(), "")
        if first > 0 { (text, marks) = ("…".unicodeScalars, " ") }
        for (index, scalar) in window.enumerated() {
            let cells = Excerpt.cells(scalar, at: marks.utf8.count)
            text.append(contentsOf: cells.text)
            marks += Excerpt.mark(first + index - start, length: length, width: cells.width)
        }
        if first + window.count < total { text.append("…") }
        if start >= first + window.count {
            // The place is behind the line's last character.
            marks += String(repeating: " ", count: max(start - first - window.count, 0)) + "^"
        }
        self.text = String(text)
        self.marks = String(marks[...(marks.lastIndex { $0 != " " } ?? marks.startIndex)])
    }

    /// At most `count` scalars of a line; what is not UTF-8 is one U+FFFD a byte that begins something.
    private static func scalars(_ line: ArraySlice<UInt8>, skipping skipped: Int, at count: Int) -> [Unicode.Scalar] {
        var index = line.startIndex
        var left = skipped
        while index < line.endIndex, left > 0 || line[index].continuesScalar {
            if !line[index].continuesScalar { left -= 1 }
            index += 1
            if left == 0, index < line.endIndex, !line[index].continuesScalar { break }
        }
        var scalars: [Unicode.Scalar] = []
        while index < line.endIndex, scalars.count < count {
            var end = index + 1
            while end < line.endIndex, line[end].continuesScalar { end += 1 }
            let decoded = String(decoding: line[index..<end], as: UTF8.self).unicodeScalars
            scalars.append(decoded.count == 1 ? decoded[decoded.startIndex] : "\u{FFFD}")
            index = end
        }
        return scalars
    }

    private static func cells(_ scalar: Unicode.Scalar, at position: Int) -> (text: [Unicode.Scalar], width: Int) {
        guard scalar == "\t" else { return ([scalar.shown], scalar.displayWidth) }
        let width = 4 - position % 4
        return (Array(repeating: " ", count: width), width)
    }

    /// What stands under a character that is `offset` from the first one that is meant.
    private static func mark(_ offset: Int, length: Int, width: Int) -> String {
        guard offset >= 0, offset < length else { return String(repeating: " ", count: width) }
        guard offset == 0 else { return String(repeating: "~", count: width) }
        return "^" + String(repeating: "~", count: max(width - 1, 0))
    }
}
