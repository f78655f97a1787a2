import Diagnostics

/// One line of `FlatYAML` with lists and mappings in brackets: `{text: Content writing, amount: 178.75, tax: [S21]}`.
///
/// It answers only where YAML would give the same; a value that goes on below is left to the YAML parser.
struct FlowYAML {
    let start: Int
    let end: Int
    private let source: YAMLSource
    private let number: Int
    /// Whether each byte of the line is a column.
    private let isASCII: Bool
    private var text: Bytes { source.text }

    private static let mostDepth = 8
    private static let mostKeys = 64

    init(_ source: YAMLSource, _ line: Range<Int>, _ number: Int) {
        self.source = source
        (start, end) = (line.lowerBound, line.upperBound)
        self.number = number
        var all: UInt8 = 0
        for index in line { all |= source.text[index] }
        isASCII = all < 0x80
    }

    func span(_ bytes: Range<Int>) -> SourceSpan {
        guard isASCII else { return source.span(bytes, onLine: number) }
        let column = bytes.lowerBound - start + 1
        return SourceSpan(Location(file: source.file.id, line: number, column: column), length: bytes.count)
    }

    /// The value at `position`, which moves behind it; nil where it is not that simple.
    func value(at position: inout Int, depth: Int) -> YAMLValue? {
        guard position < end, depth < Self.mostDepth else { return nil }
        switch text[position] {
        case UInt8(mark: "{"): return mapping(at: &position, depth: depth)
        case UInt8(mark: "["): return sequence(at: &position, depth: depth)
        case UInt8(mark: "\""), UInt8(mark: "'"): return quoted(at: &position)
        default: return plain(at: &position)
        }
    }

    private func mapping(at position: inout Int, depth: Int) -> YAMLValue? {
        let open = position
        var entries: [YAMLEntry] = []
        entries.reserveCapacity(5)
        repeat {
            position = text.skipSpaces(from: position + 1, to: end)
            guard let entry = entry(at: &position, depth: depth), entries.count < Self.mostKeys,
                !entries.contains(where: { $0.key == entry.key })
            else { return nil }
            entries.append(entry)
        } while isComma(position)
        return closes(UInt8(mark: "}"), at: &position) ? .mapping(entries, span(open..<open + 1)) : nil
    }

    private func sequence(at position: inout Int, depth: Int) -> YAMLValue? {
        let open = position
        var values: [YAMLValue] = []
        repeat {
            position = text.skipSpaces(from: position + 1, to: end)
            guard let value = value(at: &position, depth: depth + 1) else { return nil }
            values.append(value)
            position = text.skipSpaces(from: position, to: end)
        } while isComma(position)
        return closes(UInt8(mark: "]"), at: &position) ? .sequence(values, span(open..<open + 1)) : nil
    }

    /// `key: value`, and the blanks behind it.
    private func entry(at position: inout Int, depth: Int) -> YAMLEntry? {
        let first = position
        while position < end, text[position].isKeyByte { position += 1 }
        guard position > first, position - first < 100, text[first].isLetter, position + 1 < end,
            text[position] == UInt8(mark: ":"), text[position + 1] == .space
        else { return nil }
        let key = first..<position
        position = text.skipSpaces(from: position + 1, to: end)
        guard let value = value(at: &position, depth: depth + 1) else { return nil }
        position = text.skipSpaces(from: position, to: end)
        return YAMLEntry(key: String(decoding: text[key], as: UTF8.self), keySpan: span(key), value: value)
    }

    private func isComma(_ position: Int) -> Bool {
        position < end && text[position] == UInt8(mark: ",")
    }

    private func closes(_ mark: UInt8, at position: inout Int) -> Bool {
        guard position < end, text[position] == mark else { return false }
        position += 1
        return true
    }
}

extension FlowYAML {
    private func quoted(at position: inout Int) -> YAMLValue? {
        let (open, mark) = (position, text[position])
        position += 1
        while position < end, text[position] != mark {
            guard text[position] != UInt8(mark: "\\"), text.isPrintable(text[position], at: position, before: end)
            else { return nil }
            position += 1
        }
        guard closes(mark, at: &position) else { return nil }
        return scalar(open + 1..<position - 1, span(open..<position))
    }

    /// A text without quotes, which ends at a comma or a closing bracket.
    private func plain(at position: inout Int) -> YAMLValue? {
        guard text.beginsPlain(at: position, before: end) else { return nil }
        let first = position
        while position < end, !text[position].endsFlowText {
            guard isPlain(position) else { return nil }
            position += 1
        }
        guard position < end else { return nil }
        let content = first..<text.trimSpaces(from: first, to: position)
        return scalar(content, span(content))
    }

    /// Whether the byte belongs to the text and does not begin a comment, a key or another value.
    private func isPlain(_ index: Int) -> Bool {
        let byte = text[index]
        switch byte {
        case UInt8(mark: "["), UInt8(mark: "{"), UInt8(mark: "?"): return false
        case UInt8(mark: "#"): return text[index - 1] != .space
        case UInt8(mark: ":"):
            guard index + 1 < end else { return false }
            return text[index + 1].isLetter || text[index + 1].isDigit || text[index + 1] == UInt8(mark: "/")
        default: return text.isPrintable(byte, at: index, before: end)
        }
    }

    private func scalar(_ content: Range<Int>, _ span: SourceSpan) -> YAMLValue {
        .scalar(text: String(decoding: text[content], as: UTF8.self), span)
    }
}

extension UInt8 {
    fileprivate var endsFlowText: Bool {
        self == UInt8(mark: ",") || self == UInt8(mark: "]") || self == UInt8(mark: "}")
    }
}
