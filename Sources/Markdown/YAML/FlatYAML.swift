import Diagnostics

/// The quick way for what most front matter is: `key: text` lines whose text needs no YAML to be understood, lists and
/// mappings in brackets on one line, and lists of such below a key.
///
/// It answers only where YAML would give the same, and leaves everything else to the YAML parser.
struct FlatYAML {
    private let source: YAMLSource
    private var entries: [YAMLEntry] = []
    /// The list below the last key, while its lines are read.
    private var list: List?

    private struct List {
        let column: Int
        let span: SourceSpan
        var values: [YAMLValue] = []
    }

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
        closeList()
        return true
    }

    private mutating func readLine(_ start: Int, _ end: Int, _ line: Int) -> Bool {
        let text = source.text
        if text[start] == .space { return readItem(FlowYAML(source, start..<end, line)) }
        closeList()
        var colon = start
        while colon < end, text[colon].isKeyByte { colon += 1 }
        guard colon > start, colon < end, text[start].isLetter, text[colon] == UInt8(mark: ":"), colon - start < 100,
            entries.count < 64
        else { return false }
        let key = String(decoding: text[start..<colon], as: UTF8.self)
        guard !entries.contains(where: { $0.key == key }) else { return false }
        let keySpan = SourceSpan(Location(file: source.file.id, line: line, column: 1), length: colon - start)
        let value = text.skipSpaces(from: colon + 1, to: end)
        guard value > colon + 1 || value == end else { return false }
        let flow = FlowYAML(source, start..<end, line)
        guard let read = value == end ? .scalar(text: nil, keySpan) : self.value(value, flow) else { return false }
        entries.append(YAMLEntry(key: key, keySpan: keySpan, value: read))
        return true
    }

    /// A line `- value` of the list that stands below a key without a value of its own.
    private mutating func readItem(_ line: FlowYAML) -> Bool {
        let text = source.text
        let dash = text.skipSpaces(from: line.start, to: line.end)
        guard dash + 1 < line.end, text[dash] == UInt8(mark: "-"), text[dash + 1] == .space else { return false }
        if list == nil {
            guard case .scalar(nil, _) = entries.last?.value else { return false }
            list = List(column: dash - line.start, span: line.span(dash..<dash + 1))
        }
        let start = text.skipSpaces(from: dash + 1, to: line.end)
        guard list?.column == dash - line.start, start < line.end, let value = value(start, line) else { return false }
        list?.values.append(value)
        return true
    }

    private mutating func closeList() {
        guard let list, let key = entries.popLast() else { return }
        entries.append(YAMLEntry(key: key.key, keySpan: key.keySpan, value: .sequence(list.values, list.span)))
        self.list = nil
    }

    /// The value that is the rest of the line.
    private func value(_ start: Int, _ line: FlowYAML) -> YAMLValue? {
        let end = source.text.trimSpaces(from: start, to: line.end)
        switch source.text[start] {
        case UInt8(mark: "["), UInt8(mark: "{"):
            var position = start
            let value = line.value(at: &position, depth: 0)
            return position == end ? value : nil
        default: return scalar(start, end, line)
        }
    }

    private func scalar(_ start: Int, _ end: Int, _ line: FlowYAML) -> YAMLValue? {
        let text = source.text
        let first = text[start]
        let content: Range<Int>
        if first == UInt8(mark: "\"") || first == UInt8(mark: "'") {
            content = start + 1..<max(start + 1, end - 1)
            guard end - start >= 2, text[end - 1] == first, text.isSimpleQuoted(content, mark: first) else {
                return nil
            }
        } else {
            content = start..<end
            guard text.beginsPlain(at: start, before: end), text.isSimplePlain(content) else { return nil }
        }
        return .scalar(text: String(decoding: text[content], as: UTF8.self), line.span(start..<end))
    }
}

extension UInt8 {
    var isKeyByte: Bool { isLetter || isDigit || self == UInt8(mark: "-") || self == UInt8(mark: "_") }
}

extension UnsafeBufferPointer<UInt8> {
    func skipSpaces(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, self[index] == .space { index += 1 }
        return index
    }

    func trimSpaces(from start: Int, to end: Int) -> Int {
        var index = end
        while index > start, self[index - 1] == .space { index -= 1 }
        return index
    }

    /// Whether a text without quotes may begin here: with a letter, a digit or the sign of a number.
    func beginsPlain(at index: Int, before end: Int) -> Bool {
        let first = self[index]
        if first == UInt8(mark: "-") { return index + 1 < end && self[index + 1].isDigit }
        return first.isLetter || first.isDigit || first >= 0x80
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
    func isPrintable(_ byte: UInt8, at index: Int, before end: Int) -> Bool {
        switch byte {
        case 0..<0x20, 0x7F, 0xEF: false
        case 0xC2: index + 1 < end && self[index + 1] >= 0xA0
        case 0xE2: index + 2 < end && !(self[index + 1] == 0x80 && (self[index + 2] & 0xFE) == 0xA8)
        default: true
        }
    }
}
