import Values

/// What todo.txt writes at the beginning of a task: `(A)` and dates. `+project` and `@context` are read as tokens.
struct TodoTxt {
    var priority: Importance?
    /// The dates that stand first: of creation, or of completion and then creation.
    var dates: [CalendarDate] = []
    /// Where the words begin behind priority and dates.
    var start: Int

    /// Reads the beginning of a line behind its checkbox; nil where nothing on the line is todo.txt's.
    static func read(_ bytes: Bytes, _ range: Range<Int>) -> TodoTxt? {
        let (start, end) = (range.lowerBound, range.upperBound)
        var found = TodoTxt(start: start)
        guard start + 3 < end, bytes[start] == UInt8(ascii: "("), bytes[start + 2] == UInt8(ascii: ")"),
            bytes.isBlank(start + 3), bytes[start + 1] &- UInt8(ascii: "A") < 26
        else { return hasMark(bytes, range) ? found : nil }
        found.priority = Importance(todoTxt: bytes[start + 1])
        found.start = bytes.skippingBlanks(start + 3, end)
        while found.dates.count < 2, let date = try? CalendarDate.read(bytes, at: &found.start) {
            found.dates.append(date)
            found.start = bytes.skippingBlanks(found.start, end)
        }
        return found
    }

    /// Whether a `+project`, `t:`, `rec:` or `pri:` stands on the line.
    private static func hasMark(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        while position < range.upperBound {
            let word = bytes.skippingBlanks(position, range.upperBound)
            position = word
            while position < range.upperBound, !bytes.isBlank(position) { position += 1 }
            if isMark(bytes, word, position) { return true }
        }
        return false
    }

    private static func isMark(_ bytes: Bytes, _ word: Int, _ end: Int) -> Bool {
        if end > word + 1, bytes[word] == UInt8(ascii: "+") { return bytes.hasLetter(word + 1..<word + 2) }
        return ["t:", "rec:", "pri:"].contains { (mark: StaticString) in
            bytes.starts(with: mark, at: word, before: end) && word + mark.utf8CodeUnitCount < end
        }
    }
}
