import Markdown

/// Where a line lies in the bytes of its file.
struct FileLine {
    /// Without the line ending and the byte order mark.
    let range: Range<Int>
    /// Behind the line ending.
    let next: Int

    /// The line that holds the byte.
    init(holding offset: Int, in bytes: [UInt8]) {
        var start = offset
        while start > 0, !FileLine.isEnd(bytes[start - 1]) { start -= 1 }
        if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        var end = offset
        while end < bytes.count, !FileLine.isEnd(bytes[end]) { end += 1 }
        range = min(start, end)..<end
        if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: "\n") { end += 1 }
        next = end
    }

    private static func isEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    /// The line as it stands, with its own ending; a line feed where the file ends without one, which `TextEdit` makes the file's.
    func ending(in bytes: [UInt8]) -> String {
        let own = range.upperBound..<next
        // TextEdit makes a line feed what the file has; a carriage return alone it leaves.
        return own.count == 1 && bytes[own.lowerBound] == UInt8(ascii: "\r") ? "\r" : "\n"
    }
}

extension TextEdit {
    /// The least replacement that makes `new` of the bytes in `range`; nil where nothing changes, or where what is put in is no UTF-8.
    init?(_ range: Range<Int>, in bytes: [UInt8], becomes new: [UInt8]) {
        let old = bytes[range]
        var start = zip(old, new).prefix { $0 == $1 }.count
        while start > 0, TextEdit.splits(new[...], start) || TextEdit.splits(old, start) { start -= 1 }
        let limit = min(old.count, new.count) - start
        var end = zip(old.reversed(), new.reversed()).prefix(limit).prefix { $0 == $1 }.count
        while end > 0, TextEdit.continues(new[new.count - end]) { end -= 1 }
        let middle = Array(new[start..<new.count - end])
        guard middle.count > 0 || old.count > start + end, let text = String(validating: middle, as: UTF8.self) else {
            return nil
        }
        self.init(replacing: range.lowerBound + start..<range.upperBound - end, with: text)
    }

    private static func splits(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> Bool {
        offset < bytes.count && continues(bytes[bytes.startIndex + offset])
    }

    /// Whether the byte is none that begins a character.
    private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
