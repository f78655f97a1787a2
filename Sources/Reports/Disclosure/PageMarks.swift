/// What stands in a page one after the other: characters, and the tags between them.
struct PlacedMark: Sendable {
    enum Mark: Sendable {
        case scalar(Unicode.Scalar)
        /// A tag within a line, such as `<b>`: what stands around it may be one word.
        case seam
        /// A tag that ends a line or a cell.
        case edge
    }

    let mark: Mark
    let line: Int
}

/// A part of an output that is read for itself: the text of a page, the value of an attribute, a comment, a name.
struct OutputPart: Sendable {
    /// `text`, `attribute href`, `comment`, `style rules`, `file name`.
    let what: String
    let marks: [PlacedMark]

    init(what: String, marks: [PlacedMark]) {
        self.what = what
        self.marks = marks
    }

    /// Of a text without markup.
    init(what: String, text: String, line: Int = 1) {
        self.what = what
        var line = line
        marks = text.unicodeScalars.map { scalar in
            defer { if scalar == "\n" { line += 1 } }
            return PlacedMark(mark: .scalar(scalar), line: line)
        }
    }
}
