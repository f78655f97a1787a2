/// Puts backslashes before what would be a mark in Markdown, and before as little else as it can, so that it reads well.
struct MarkdownEscaper {
    private let text: [UInt8]
    private var result: [UInt8] = []

    init(_ text: String) {
        var bytes = text.utf8.map { $0 < 0x20 || $0 == 0x7F ? UInt8.space : $0 }
        while bytes.last == .space { bytes.removeLast() }
        self.text = Array(bytes.drop { $0 == .space })
    }

    mutating func run() -> String {
        result.reserveCapacity(text.count + 8)
        let start = startMark
        for index in text.indices {
            if isClosingBackslash(index) {
                result += Array("&#92;".utf8)
                continue
            }
            if index == start || isMark(at: index) { result.append(UInt8(mark: "\\")) }
            result.append(text[index])
        }
        return String(decoding: result, as: UTF8.self)
    }

    private func byte(_ index: Int) -> UInt8 {
        text.indices.contains(index) ? text[index] : .space
    }

    /// What would make the line a heading, an item, a quote, an underline or the second row of a table.
    private var startMark: Int? {
        guard let first = text.first else { return nil }
        // `-53.93` and `+32 9 555` are no items: a blank would have to follow.
        if "+-".utf8.contains(first), byte(1).isDigit { return nil }
        if "#+-=>:".utf8.contains(first) { return 0 }
        let digits = text.prefix { $0.isDigit }.count
        guard (1...9).contains(digits), ".)".utf8.contains(byte(digits)) else { return nil }
        return byte(digits + 1) == .space ? digits : nil
    }

    private func isMark(at index: Int) -> Bool {
        switch text[index] {
        case UInt8(mark: "\\"), UInt8(mark: "`"), UInt8(mark: "*"), UInt8(mark: "["), UInt8(mark: "]"),
            UInt8(mark: "<"), UInt8(mark: "|"), UInt8(mark: "~"):
            true
        case UInt8(mark: "_"): !isWithinWord(index)
        case UInt8(mark: "&"): isEntity(at: index)
        case UInt8(mark: "#"): isClosingMark(at: index)
        case UInt8(mark: ":"): byte(index + 1) == UInt8(mark: "/") && isLinkWithMarks(at: index)
        case UInt8(mark: "."): byte(index - 1) | 0x20 == UInt8(mark: "w") && isLinkWithMarks(at: index)
        default: false
        }
    }

    /// Letters of other alphabets would do as well, but cmark's idea of them need not be known.
    private func isWithinWord(_ index: Int) -> Bool {
        let before = byte(index - 1)
        let behind = byte(index + 1)
        return (before.isLetter || before.isDigit) && (behind.isLetter || behind.isDigit)
    }

    private func isEntity(at index: Int) -> Bool {
        let name = text[(index + 1)...].prefix { $0.isLetter || $0.isDigit || $0 == UInt8(mark: "#") }
        return !name.isEmpty && byte(name.endIndex) == UInt8(mark: ";")
    }

    /// A run of `#` behind a blank at the end of a heading is dropped.
    private func isClosingMark(at index: Int) -> Bool {
        byte(index - 1) == .space && text[index...].allSatisfy { $0 == UInt8(mark: "#") }
    }

    /// At the end of a table cell even a doubled backslash would take the `|` behind it along.
    private func isClosingBackslash(_ index: Int) -> Bool {
        index == text.count - 1 && text[index] == UInt8(mark: "\\")
    }

    /// A bare link takes a backslash for a part of itself, so one with marks in it is better no link.
    private func isLinkWithMarks(at index: Int) -> Bool {
        let end = text[index...].firstIndex(of: .space) ?? text.count
        return (index + 1..<max(index + 1, end)).contains { inner in
            "\\`*[]<|~&".utf8.contains(text[inner]) || (text[inner] == UInt8(mark: "_") && !isWithinWord(inner))
        }
    }
}
