import Values

/// What todo.txt writes at the beginning of a task: `(A)` and dates. `+project` and `@context` are read as tokens.
struct TodoTxt {
    /// The letter of `(A)`, which stands first while the task is open.
    var letter: UInt8?
    /// The dates that stand first: of creation, or of completion and then creation.
    var dates: [CalendarDate] = []
    /// Where the dates begin, or the words where there are none.
    var datesStart: Int
    /// Where the words begin behind priority and dates.
    var start: Int

    var priority: Importance? { letter.flatMap(Importance.init(todoTxt:)) }

    /// The day on which a ticked task was done: todo.txt writes it before that of creation, and takes `(A)` away. One date
    /// behind a priority is still the creation's, of a box ticked in an editor.
    var completed: CalendarDate? {
        dates.count == 2 || letter == nil ? dates.first : nil
    }

    /// Of a cancelled task one date is the creation's as well: todo.txt has no day for cancelling.
    func created(isOpen: Bool, isCancelled: Bool) -> CalendarDate? {
        if isOpen { return dates.first }
        return isCancelled || dates.count == 2 || letter != nil ? dates.last : nil
    }

    /// Reads the beginning of a line behind its checkbox; nil where nothing on the line is todo.txt's.
    static func read(_ bytes: Bytes, _ range: Range<Int>) -> TodoTxt? {
        let (start, end) = (range.lowerBound, range.upperBound)
        var found = TodoTxt(datesStart: start, start: start)
        if start + 3 < end, bytes[start] == UInt8(ascii: "("), bytes[start + 2] == UInt8(ascii: ")"),
            bytes.isBlank(start + 3), bytes[start + 1] &- UInt8(ascii: "A") < 26
        {
            found.letter = bytes[start + 1]
            found.datesStart = bytes.skippingBlanks(start + 3, end)
        } else if !hasMark(bytes, range) {
            return nil
        }
        found.start = found.datesStart
        while found.dates.count < 2, let (date, behind) = date(bytes, found.start, end) {
            found.dates.append(date)
            found.start = behind
        }
        return found
    }

    /// A date with a blank behind it, or the line's end.
    private static func date(_ bytes: Bytes, _ start: Int, _ end: Int) -> (CalendarDate, behind: Int)? {
        var position = start
        guard let date = try? CalendarDate.read(bytes, at: &position), position <= end,
            position == end || bytes.isBlank(position)
        else { return nil }
        return (date, bytes.skippingBlanks(position, end))
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
