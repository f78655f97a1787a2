import Diagnostics

/// The quick way for what most front matter is: `key: text` lines whose text needs no YAML to be understood.
///
/// It answers only where YAML would give the same, and leaves everything else to the YAML parser.
struct FlatYAML {
    private let source: YAMLSource
    private var entries: [YAMLEntry] = []

    static func entries(of source: YAMLSource) -> [YAMLEntry]? {
        var reader = FlatYAML(source: source)
        return reader.read() ? reader.entries : nil
    }

    private init(source: YAMLSource) {
        self.source = source
    }

    private mutating func read() -> Bool {
        var start = source.range.lowerBound
        var line = source.firstLine
        while start < source.range.upperBound {
            let end = source.lineEnd(from: start)
            guard start == end || readLine(start, end, line) else { return false }
            start = source.text.nextLine(after: end)
            line += 1
        }
        return true
    }

    private mutating func readLine(_ start: Int, _ end: Int, _ line: Int) -> Bool {
        let text = source.text
        var colon = start
        while colon < end, text[colon].isKeyByte { colon += 1 }
        guard colon > start, colon < end, text[start].isLetter, text[colon] == UInt8(mark: ":"), colon - start < 100,
            entries.count < 64
        else { return false }
        let key = String(decoding: text[start..<colon], as: UTF8.self)
        guard !entries.contains(where: { $0.key == key }) else { return false }
        let keySpan = Span(Location(file: source.file.id, line: line, column: 1), length: colon - start)
        let value = text.skipSpaces(from: colon + 1, to: end)
        guard value > colon + 1 || value == end else { return false }
        guard let scalar = scalar(value, text.trimSpaces(from: value, to: end), line, keySpan) else { return false }
        entries.append(YAMLEntry(key: key, keySpan: keySpan, value: scalar))
        return true
    }

    private func scalar(_ start: Int, _ end: Int, _ line: Int, _ keySpan: Span) -> YAMLValue? {
        let text = source.text
        guard start < end else { return .scalar(text: nil, keySpan) }
        let first = text[start]
        let content: Range<Int>
        if first == UInt8(mark: "\"") || first == UInt8(mark: "'") {
            content = start + 1..<max(start + 1, end - 1)
            guard end - start >= 2, text[end - 1] == first, text.isSimpleQuoted(content, mark: first) else {
                return nil
            }
        } else {
            content = start..<end
            guard first.isLetter || first.isDigit || first >= 0x80, text.isSimplePlain(content) else { return nil }
        }
        return .scalar(text: String(decoding: text[content], as: UTF8.self), source.span(start..<end, onLine: line))
    }
}

extension UInt8 {
    fileprivate var isKeyByte: Bool { isLetter || isDigit || self == UInt8(mark: "-") || self == UInt8(mark: "_") }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func skipSpaces(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, self[index] == .space { index += 1 }
        return index
    }

    fileprivate func trimSpaces(from start: Int, to end: Int) -> Int {
        var index = end
        while index > start, self[index - 1] == .space { index -= 1 }
        return index
    }

    /// Text without quotes that YAML takes as it stands: no comment, no second key, nothing unprintable.
    fileprivate func isSimplePlain(_ range: Range<Int>) -> Bool {
        var previous: UInt8 = 0
        for index in range {
            let byte = self[index]
            guard isPrintable(byte, at: index, before: range.upperBound) else { return false }
            if byte == UInt8(mark: "#"), previous == .space { return false }
            if previous == UInt8(mark: ":"), byte == .space { return false }
            previous = byte
        }
        return previous != UInt8(mark: ":")
    }

    fileprivate func isSimpleQuoted(_ range: Range<Int>, mark: UInt8) -> Bool {
        range.allSatisfy { index in
            let byte = self[index]
            return byte != mark && byte != UInt8(mark: "\\") && isPrintable(byte, at: index, before: range.upperBound)
        }
    }

    /// Not so: control characters, the further line endings of YAML 1.1, the byte order mark and its like.
    private func isPrintable(_ byte: UInt8, at index: Int, before end: Int) -> Bool {
        switch byte {
        case 0..<0x20, 0x7F, 0xEF: false
        case 0xC2: index + 1 < end && self[index + 1] >= 0xA0
        case 0xE2: index + 2 < end && !(self[index + 1] == 0x80 && (self[index + 2] & 0xFE) == 0xA8)
        default: true
        }
    }
}
