import Markdown

/// Where the lines of a file begin, so that lines can be put between them.
struct FileLines {
    private let bytes: [UInt8]
    private let starts: [Int]
    /// The number of the last line; a line feed at the very end begins none.
    let count: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
        self.starts = starts
        count = starts.last == bytes.count ? starts.count - 1 : starts.count
    }

    /// The bytes of a line, from 1, without its end.
    func line(_ number: Int) -> Range<Int> {
        let start = starts[number - 1]
        var end = number < starts.count ? starts[number] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// False past the last line.
    func isBlank(_ number: Int) -> Bool {
        number >= 1 && number <= count && line(number).allSatisfy { bytes[$0] == 32 || bytes[$0] == 9 }
    }

    /// The last line up to `last` that is not blank; `first` where all from there on are.
    func lastWritten(from first: Int, through last: Int) -> Int {
        var line = min(last, count)
        while line > first, isBlank(line) { line -= 1 }
        return max(line, first)
    }

    /// Puts whole lines behind a line, or before the first with 0; a file without a line feed at its end stays so.
    func insertion(of added: [String], after line: Int) -> TextEdit {
        let text = added.joined(separator: "\n")
        guard line < starts.count else { return TextEdit(replacing: bytes.count..<bytes.count, with: "\n" + text) }
        return TextEdit(replacing: starts[line]..<starts[line], with: text + "\n")
    }
}
