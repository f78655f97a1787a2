import Markdown

/// The front matter of a file, changed key by key; what is not changed stays byte for byte.
struct FrontMatterText {
    private let bytes: [UInt8]
    /// The lines between the two `---`.
    private let lines: [FileLine]
    /// The closing `---`.
    private let closing: FileLine

    /// Nil where the file begins with no front matter, or where it is one `{…}`.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        var line = FileLine(holding: 0, in: bytes)
        guard FrontMatterText.isFence(line, bytes) else { return nil }
        var lines: [FileLine] = []
        while line.next < bytes.count {
            line = FileLine(holding: line.next, in: bytes)
            if FrontMatterText.isFence(line, bytes) {
                guard lines.first.map({ bytes[$0.range].first != UInt8(ascii: "{") }) ?? true else { return nil }
                (self.lines, closing) = (lines, line)
                return
            }
            lines.append(line)
        }
        return nil
    }

    private static func isFence(_ line: FileLine, _ bytes: [UInt8]) -> Bool {
        let text = bytes.span.text(bytes.span.trimmed(line.range))
        return text == "---"
    }

    /// Gives the key that value, in its own lines or in a new one above the closing `---`.
    func setting(_ key: String, to value: String) -> TextEdit {
        guard let own = linesOf(key) else {
            let ending = closing.ending(in: bytes)
            let start = closing.range.lowerBound
            return TextEdit(replacing: start..<start, with: "\(key): \(value)\(ending)")
        }
        if own.count == 1, let place = valueRange(of: own[own.startIndex], key) {
            return TextEdit(replacing: place, with: place.isEmpty ? " \(value)" : value)
        }
        let end = own.last?.range.upperBound ?? 0
        return TextEdit(replacing: own[own.startIndex].range.lowerBound..<end, with: "\(key): \(value)")
    }

    /// Nil where the key does not stand there.
    func removing(_ key: String) -> TextEdit? {
        guard let own = linesOf(key), let first = own.first, let last = own.last else { return nil }
        return TextEdit(replacing: first.range.lowerBound..<last.next, with: "")
    }

    /// The key's line with those that go on with its value.
    private func linesOf(_ key: String) -> ArraySlice<FileLine>? {
        guard let first = lines.firstIndex(where: { keyLength($0, key) != nil }) else { return nil }
        var end = first + 1
        while end < lines.count, goesOn(lines[end]) { end += 1 }
        while end > first + 1, isBlank(lines[end - 1]) { end -= 1 }
        return lines[first..<end]
    }

    private func isBlank(_ line: FileLine) -> Bool { bytes.span.trimmed(line.range).isEmpty }

    /// An indented line, an item or a blank one belongs to the key above it.
    private func goesOn(_ line: FileLine) -> Bool {
        guard let first = bytes[line.range].first else { return true }
        return first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") || first == UInt8(ascii: "-")
    }

    /// The bytes up to and with the colon, where the line begins with that key.
    private func keyLength(_ line: FileLine, _ key: String) -> Int? {
        let text = bytes.span.text(line.range)
        for spelled in [key, "\"\(key)\"", "'\(key)'"] where text.hasPrefix(spelled) {
            let rest = text.dropFirst(spelled.count)
            let blanks = rest.prefix { $0 == " " }.count
            let behind = rest.dropFirst(blanks)
            guard behind.first == ":", behind.dropFirst().first.map({ $0 == " " || $0 == "\t" }) ?? true else {
                continue
            }
            return spelled.utf8.count + blanks + 1
        }
        return nil
    }

    /// The value behind the colon without a comment; empty behind the colon where there is none.
    private func valueRange(of line: FileLine, _ key: String) -> Range<Int>? {
        guard let length = keyLength(line, key) else { return nil }
        let span = bytes.span
        let start = span.skippingBlanks(line.range.lowerBound + length, line.range.upperBound)
        let quote = start < line.range.upperBound ? bytes[start] : 0
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            guard let close = bytes[(start + 1)..<line.range.upperBound].lastIndex(of: quote) else { return nil }
            return start..<close + 1
        }
        var end = start
        while end < line.range.upperBound {
            if bytes[end] == UInt8(ascii: "#"), end == start || span.isBlank(end - 1) { break }
            end += 1
        }
        let value = span.trimmed(start..<end)
        let behindColon = line.range.lowerBound + length
        return value.isEmpty ? behindColon..<behindColon : value
    }
}
