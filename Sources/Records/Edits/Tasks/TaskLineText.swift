import Markdown
import Values

/// One task's line taken apart, changed token by token; what is not changed stays byte for byte.
struct TaskLineText {
    /// The line without its ending.
    private(set) var bytes: [UInt8]
    /// Where the checkbox begins, behind indentation and marker.
    let contentStart: Int
    /// The style in which new fields are written.
    let notation: Task.Notation
    private(set) var box: TaskLine
    private(set) var todo: TodoTxt?
    private(set) var scanned: ScannedLine

    /// Nil where the line bears no checkbox. `prevailing` is the style of a line that has no field of its own.
    init?(_ bytes: [UInt8], contentStart: Int, prevailing: Task.Notation = .vaws) {
        guard let parts = TaskLineText.parts(bytes, contentStart) else { return nil }
        self.bytes = bytes
        self.contentStart = contentStart
        (box, todo, scanned) = parts
        let hasOwn = scanned.notation != .vaws || !scanned.fields.isEmpty
        notation = hasOwn ? scanned.notation : prevailing
    }

    private static let scanner = LineScanner(keys: FieldKey.ofTasks, isTask: true)

    private static func parts(_ bytes: [UInt8], _ start: Int) -> (TaskLine, TodoTxt?, ScannedLine)? {
        let span = bytes.span
        guard let box = TaskLine(span, start..<bytes.count) else { return nil }
        let todo = TodoTxt.read(span, box.words)
        let words = (todo?.start ?? box.words.lowerBound)..<box.words.upperBound
        return (box, todo, scanner.scan(span, words, isTodoTxt: todo != nil))
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Replaces some bytes and reads the line again. A change that would take the checkbox away is not made.
    mutating func replace(_ range: Range<Int>, with text: String) {
        var changed = bytes
        changed.replaceSubrange(range, with: text.utf8)
        guard let parts = TaskLineText.parts(changed, contentStart) else { return }
        bytes = changed
        (box, todo, scanned) = parts
    }

    /// Takes a token away, and the blanks before it; those behind it where it stands first.
    mutating func cut(_ range: Range<Int>) {
        var range = range
        while range.lowerBound > box.words.lowerBound, bytes.span.isBlank(range.lowerBound - 1) {
            range = range.lowerBound - 1..<range.upperBound
        }
        if range.lowerBound == box.words.lowerBound {
            range = range.lowerBound..<bytes.span.skippingBlanks(range.upperBound, box.words.upperBound)
        }
        replace(range, with: "")
    }

    mutating func insert(_ text: String, at position: Int) {
        replace(position..<position, with: text)
    }
}
