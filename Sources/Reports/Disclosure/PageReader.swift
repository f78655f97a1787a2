/// Reads a page of HTML or a drawing in SVG as the parts that a reader, or a program that they use, could see.
///
/// Names of tags and attributes are no part of it. Text that is word for word one of `fixed` is passed over: it is what
/// `vaws` itself writes on every page.
struct PageReader {
    private let page: [Unicode.Scalar]
    private let fixed: Set<String>
    private var position = 0
    private var line = 1
    private var text: [PlacedMark] = []
    private var run: [PlacedMark] = []
    private var others: [OutputPart] = []

    /// The text of the page first, then attributes, comments and style rules in their order.
    static func parts(of page: String, passingOver fixed: Set<String>) -> [OutputPart] {
        var reader = PageReader(page: Array(page.unicodeScalars), fixed: fixed)
        reader.read()
        return [OutputPart(what: "text", marks: reader.text)] + reader.others
    }

    private init(page: [Unicode.Scalar], fixed: Set<String>) {
        (self.page, self.fixed) = (page, fixed)
    }

    private mutating func read() {
        while position < page.count {
            if page[position] == "<", starts(with: PageReader.commentMark) {
                readComment()
            } else if page[position] == "<", isTag(at: position + 1) {
                readTag()
            } else {
                run += entityOrScalar()
            }
        }
        endRun()
    }

    private func isTag(at index: Int) -> Bool {
        guard index < page.count else { return false }
        return page[index] == "/" || page[index] == "!" || page[index] == "?" || page[index].properties.isAlphabetic
    }

    private func starts(with wanted: [Unicode.Scalar]) -> Bool {
        guard page[position] == wanted.first, position + wanted.count <= page.count else { return false }
        return wanted.indices.allSatisfy { index in
            let scalar = page[position + index]
            return scalar == wanted[index] || scalar.properties.lowercaseMapping == String(wanted[index])
        }
    }

    private mutating func advance() -> Unicode.Scalar {
        let scalar = page[position]
        position += 1
        if scalar == "\n" { line += 1 }
        return scalar
    }

    private mutating func endRun() {
        if !fixed.contains(OutputPart.trimmed(run)) { text += run }
        run = []
    }
}

extension PageReader {
    private mutating func readComment() {
        let start = line
        position += 4
        let content = upTo("-->")
        others.append(OutputPart(what: "comment", text: content, line: start))
    }

    /// What stands before `end`, which is passed.
    private mutating func upTo(_ end: String) -> String {
        var content = String.UnicodeScalarView()
        let mark = Array(end.unicodeScalars)
        while position < page.count, !starts(with: mark) { content.append(advance()) }
        position = min(position + mark.count, page.count)
        return String(content)
    }

    private mutating func readTag() {
        _ = advance()
        let name = readName().lowercased()
        endRun()
        let inline = PageReader.inlineTags.contains(name.hasPrefix("/") ? String(name.dropFirst()) : name)
        text.append(PlacedMark(mark: inline ? .seam : .edge, line: line))
        while position < page.count, page[position] != ">" { readAttribute(of: name) }
        position = min(position + 1, page.count)
        guard name == "style" || name == "script" else { return }
        let (start, rules) = (line, upTo("</\(name)"))
        if !fixed.contains(PageReader.trimmed(rules)) {
            others.append(OutputPart(what: name == "style" ? "style rules" : name, text: rules, line: start))
        }
    }

    private mutating func readName() -> String {
        var name = String.UnicodeScalarView()
        while position < page.count, !">= \n\t\r".unicodeScalars.contains(page[position]) { name.append(advance()) }
        return String(name)
    }

    private mutating func readAttribute(of tag: String) {
        let name = readName()
        guard position < page.count else { return }
        if page[position] != "=" {
            if name.isEmpty || page[position] != ">" { if page[position] != ">" { _ = advance() } }
            if tag.hasPrefix("!"), !name.isEmpty {
                others.append(OutputPart(what: "declaration", text: name, line: line))
            }
            return
        }
        _ = advance()
        let value = readValue()
        let text = OutputPart.trimmed(value)
        // The bytes of a picture are no text.
        guard !fixed.contains(text), !(text.hasPrefix("data:image/") && text.contains(";base64,")) else { return }
        others.append(OutputPart(what: "attribute \(name)", marks: PercentCoding.decoded(value)))
    }

    private mutating func readValue() -> [PlacedMark] {
        guard position < page.count else { return [] }
        let quote = page[position] == "\"" || page[position] == "'" ? advance() : nil
        var value: [PlacedMark] = []
        while position < page.count, page[position] != quote,
            quote != nil || !"> \n".unicodeScalars.contains(page[position])
        {
            value += entityOrScalar()
        }
        if quote != nil, position < page.count { _ = advance() }
        return value
    }

    /// One character, or what an entity such as `&amp;` stands for.
    private mutating func entityOrScalar() -> [PlacedMark] {
        let line = line
        let scalar = advance()
        guard scalar == "&", let (meant, length) = HTMLEntity.read(page[position...].prefix(12)) else {
            return [PlacedMark(mark: .scalar(scalar), line: line)]
        }
        position += length
        return meant.unicodeScalars.map { PlacedMark(mark: .scalar($0), line: line) }
    }

    static func trimmed(_ text: String) -> String { OutputPart.trimmed(OutputPart(what: "", text: text).marks) }

    private static let commentMark = Array("<!--".unicodeScalars)

    private static let inlineTags: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s",
        "small", "span", "strong", "sub", "sup", "tspan", "u", "var", "wbr",
    ]
}

extension OutputPart {
    /// Its words with one blank between them.
    static func trimmed(_ marks: [PlacedMark]) -> String {
        var text = String.UnicodeScalarView()
        for mark in marks {
            guard case .scalar(let scalar) = mark.mark else { continue }
            text.append(scalar)
        }
        return String(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension PageReader {
    /// Each text between two tags, and each value of an attribute.
    static func texts(of page: String) -> Set<String> {
        let parts = parts(of: page, passingOver: [])
        var texts = Set(parts.dropFirst().map { OutputPart.trimmed($0.marks) })
        let body = parts.first?.marks ?? []
        for run in body.split(whereSeparator: { $0.scalar == nil }) { texts.insert(OutputPart.trimmed(Array(run))) }
        return texts
    }
}
