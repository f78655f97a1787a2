import Diagnostics

/// Two dangers that are found whatever the quotes and comments say: brackets and lists so deep that a parser overflows
/// its stack, and an alias whose anchor stands above it, of which a few lines can mean millions of values.
struct YAMLRawCheck {
    private let source: YAMLSource
    private let text: Bytes

    init(_ source: YAMLSource) {
        self.source = source
        text = source.text
    }

    func run() -> [Diagnostic] {
        [tooDeep(), alias()].compactMap { $0 }
    }

    private func tooDeep() -> Diagnostic? {
        var depth = 0
        for line in source.lines {
            if text.listPrefix(of: line.range) > 2 * ReadingLimits.depth { return tooDeep(line.range.lowerBound, line) }
            for index in line.range {
                if text[index] == UInt8(mark: "[") || text[index] == UInt8(mark: "{") { depth += 1 }
                if text[index] == UInt8(mark: "]") || text[index] == UInt8(mark: "}") { depth = max(depth - 1, 0) }
                if depth > ReadingLimits.depth { return tooDeep(index, line) }
            }
        }
        return nil
    }

    private func tooDeep(_ index: Int, _ line: TextLine) -> Diagnostic {
        Diagnostic(
            .nestedTooDeep, "values are nested over \(ReadingLimits.depth) deep here, which is not read",
            at: source.span(index..<index + 1, onLine: Int(line.number)), fix: "nest them less")
    }

    private func alias() -> Diagnostic? {
        guard text[source.range].contains(UInt8(mark: "*")), text[source.range].contains(UInt8(mark: "&")) else {
            return nil
        }
        var anchors: Set<String> = []
        for line in source.lines {
            for index in line.range where beginsWord(index, in: line) {
                let name = self.name(behind: index, in: line)
                let word = String(decoding: text[name], as: UTF8.self)
                if text[index] == UInt8(mark: "&") { anchors.insert(word) }
                if text[index] == UInt8(mark: "*"), anchors.contains(word) {
                    return alias(index..<name.upperBound, line)
                }
            }
        }
        return nil
    }

    private func alias(_ bytes: Range<Int>, _ line: TextLine) -> Diagnostic {
        let word = String(decoding: text[bytes], as: UTF8.self)
        return Diagnostic(
            .yamlAlias, "'\(word)' points from one value to another, which is not read",
            at: source.span(bytes, onLine: Int(line.number)), fix: "write the value out")
    }

    private func beginsWord(_ index: Int, in line: TextLine) -> Bool {
        guard text[index] == UInt8(mark: "&") || text[index] == UInt8(mark: "*") else { return false }
        guard index > line.range.lowerBound else { return true }
        let before = text[index - 1]
        return !before.isLetter && !before.isDigit && before < 0x80
    }

    /// What YAML takes for a name: letters, digits, `-` and `_`.
    private func name(behind index: Int, in line: TextLine) -> Range<Int> {
        var last = index + 1
        while last < line.range.upperBound, text[last].isNameByte { last += 1 }
        return index + 1..<last
    }
}

extension UInt8 {
    fileprivate var isNameByte: Bool {
        isLetter || isDigit || self == UInt8(mark: "-") || self == UInt8(mark: "_") || self >= 0x80
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The length of the blanks and list markers with which a line begins.
    fileprivate func listPrefix(of line: Range<Int>) -> Int {
        let prefix = line.prefix { self[$0].isBlank || self[$0] == UInt8(mark: "-") || self[$0] == UInt8(mark: "?") }
        return prefix.count
    }
}
