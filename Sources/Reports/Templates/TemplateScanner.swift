/// Finds the tags of a template with their places, which the template library does not give.
///
/// Read are `{{name}}`, `{{{name}}}`, `{{&name}}`, sections, inverted sections, partials and comments of Mustache(5);
/// other tags (new delimiters, pragmas, inheritance, lambdas) are refused.
struct TemplateScanner {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var lineStart = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    static func tags(in bytes: [UInt8]) throws(TemplateProblem) -> [TemplateTag] {
        var scanner = TemplateScanner(bytes)
        var tags: [TemplateTag] = []
        while scanner.moveToTag() {
            if let tag = try scanner.readTag() { tags.append(tag) }
        }
        return tags
    }

    private mutating func moveToTag() -> Bool {
        while position + 1 < bytes.count {
            if bytes[position] == UInt8(ascii: "{"), bytes[position + 1] == UInt8(ascii: "{") { return true }
            advance()
        }
        return false
    }

    private mutating func advance() {
        if bytes[position] == UInt8(ascii: "\n") {
            line += 1
            lineStart = position + 1
        }
        position += 1
    }

    private mutating func readTag() throws(TemplateProblem) -> TemplateTag? {
        let start = position
        let isTriple = bytes[start...].starts(with: "{{{".utf8)
        let inside = start + (isTriple ? 3 : 2)
        guard let end = firstIndex(of: isTriple ? "}}}" : "}}", from: inside), isOneLine(inside..<end) else {
            throw problem(
                "this '{{' is not closed on its line", fix: "write '}}' behind the name", at: start, length: 2)
        }
        let beginsAddress = ["href=\"", "src=\""].contains {
            bytes[..<start].suffix($0.utf8.count).elementsEqual($0.utf8)
        }
        let mark = isTriple ? nil : bytes[inside..<end].first
        let kind = try kind(of: mark, isTriple: isTriple, at: start)
        let place = nameStart(from: inside, to: end)
        let name = String(decoding: bytes[place..<end], as: UTF8.self).trimmingBlanks()
        let tag = kind.map {
            TemplateTag(kind: $0, name: name, line: line, column: column(of: place), beginsAddress: beginsAddress)
        }
        while position < end + (isTriple ? 3 : 2) { advance() }
        if let tag { try checkName(tag) }
        return tag
    }

    private func kind(of mark: UInt8?, isTriple: Bool, at start: Int) throws(TemplateProblem) -> TemplateTag.Kind? {
        if isTriple { return .unescaped }
        switch mark {
        case UInt8(ascii: "#"): return .section
        case UInt8(ascii: "^"): return .inverted
        case UInt8(ascii: "/"): return .close
        case UInt8(ascii: ">"): return .partial
        case UInt8(ascii: "&"): return .unescaped
        case UInt8(ascii: "!"): return nil
        case UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: "$"):
            let shown = String(decoding: bytes[start..<start + 3], as: UTF8.self)
            throw problem(
                "'\(shown)' is not read in templates of a workspace",
                fix: "use names, '#' and '^' sections, '>' partials and '!' comments", at: start, length: 3)
        default: return .variable
        }
    }

    /// A name is letters, digits, `_`, `-` and `.`.
    private func checkName(_ tag: TemplateTag) throws(TemplateProblem) {
        let isName = tag.name.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || "._-".utf8.contains($0)
        }
        guard !isName || tag.name.isEmpty else { return }
        throw TemplateProblem(
            kind: .notReadable, message: "'\(tag.name)' is no name", fix: "write a name such as '{{client}}'",
            line: tag.line, column: tag.column, length: tag.name.unicodeScalars.count)
    }

    /// Only a comment may go on over several lines.
    private func isOneLine(_ range: Range<Int>) -> Bool {
        bytes[range].first == UInt8(ascii: "!") || !bytes[range].contains(UInt8(ascii: "\n"))
    }

    private func nameStart(from inside: Int, to end: Int) -> Int {
        var place = inside
        if place < end, "#^/>&".utf8.contains(bytes[place]) { place += 1 }
        while place < end, bytes[place] == UInt8(ascii: " ") { place += 1 }
        return place
    }

    private func firstIndex(of text: String, from start: Int) -> Int? {
        let wanted = Array(text.utf8)
        var place = start
        while place + wanted.count <= bytes.count {
            if bytes[place..<place + wanted.count].elementsEqual(wanted) { return place }
            place += 1
        }
        return nil
    }

    private func column(of place: Int) -> Int {
        1 + bytes[min(lineStart, place)..<place].count { $0 & 0xC0 != 0x80 }
    }

    private func problem(_ message: String, fix: String, at place: Int, length: Int) -> TemplateProblem {
        TemplateProblem(
            kind: .notReadable, message: message, fix: fix, line: line, column: column(of: place), length: length)
    }
}

extension String {
    fileprivate func trimmingBlanks() -> String {
        let bytes = utf8.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        return end.map { String(self[bytes.startIndex...$0]) } ?? ""
    }
}
