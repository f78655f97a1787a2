import Diagnostics

/// Where texts end, and what is said about them.
extension YAMLCheck {
    func skipSpaces(from start: Int) -> Int {
        text.skipBlanks(from: min(start, end), to: end)
    }

    /// Behind the closing quote on this line. In double quotes a backslash, in single quotes a second quote, escapes it.
    func endOfQuote(_ quote: UInt8, from start: Int) -> Int? {
        var index = start
        while index < end {
            if text[index] == UInt8(mark: "\\"), quote == UInt8(mark: "\"") {
                index += 2
            } else if text[index] != quote {
                index += 1
            } else if quote == UInt8(mark: "'"), index + 1 < end, text[index + 1] == quote {
                index += 2
            } else {
                return index + 1
            }
        }
        return nil
    }

    /// Where a text without quotes stops: at `: `, at ` #`, within brackets at their marks, else at the end of the line.
    func endOfPlain(from start: Int) -> Int {
        var index = start
        while index < end {
            if isColon(index) { return index }
            if keys.isInFlow, text[index].isFlowMark { return index }
            if text[index] == UInt8(mark: "#"), index > start, text[index - 1].isBlank { return index }
            index += 1
        }
        return end
    }

    func isColon(_ index: Int) -> Bool {
        guard index < end, text[index] == UInt8(mark: ":") else { return false }
        return index + 1 == end || text[index + 1].isBlank || (keys.isInFlow && text[index + 1].isFlowMark)
    }

    func name(_ key: Range<Int>) -> String {
        let inner = text[key.lowerBound].isQuote && key.count > 1 ? key.dropFirst().dropLast() : key
        return String(decoding: text[inner], as: UTF8.self)
    }

    func span(_ bytes: Range<Int>) -> SourceSpan {
        source.span(bytes, onLine: Int(line.number))
    }

    /// `title: #1 client` loses its value; `title: # the first one` is meant as a comment.
    mutating func checkTrailing(_ start: Int) {
        let mark = skipSpaces(from: start)
        guard mark + 1 < end, text[mark] == UInt8(mark: "#") else { return }
        guard !text[mark + 1].isBlank, text[mark + 1] != UInt8(mark: "#") else { return }
        let lost = mark..<text.trimBlanks(from: mark, to: end)
        let words = String(decoding: text[lost], as: UTF8.self)
        findings.append(
            Diagnostic(
                .yamlSwallowed, "YAML takes '\(words)' for a comment and drops it", at: span(lost),
                fix: "put the value in quotes; if it is a comment, write a blank behind `#`"))
    }

    mutating func tellDuplicate(_ duplicate: YAMLKeys.Duplicate?) {
        guard let duplicate else { return }
        findings.append(
            Diagnostic(
                .duplicateKey, "the key '\(duplicate.name)' stands here a second time, and only one can hold",
                at: duplicate.second, fix: "keep one of the two",
                notes: [Diagnostic.Note("the first one is here", at: duplicate.first)]))
    }

    mutating func refuse(_ message: String, _ bytes: Range<Int>, fix: String) {
        findings.append(
            source.refusal("\(source.name) cannot be read: \(message)", bytes, onLine: Int(line.number), fix: fix))
    }

    mutating func refuseKeyMark(_ index: Int) {
        refuse("a key is a word, and `? ` begins another kind of key", index..<index + 1, fix: "write `key: value`")
    }

    mutating func refuseSpecial(at start: Int) {
        let stop = text[start..<end].firstIndex { $0.isBlank || (keys.isInFlow && $0.isFlowMark) } ?? end
        let bytes = start..<stop
        let word = String(decoding: text[bytes], as: UTF8.self)
        switch text[start] {
        case UInt8(mark: "*") where bytes.count == 1:
            refuse("a list in YAML is made with `- `", bytes, fix: "write `- ` for `* `")
        case UInt8(mark: "&"), UInt8(mark: "*"):
            findings.append(
                Diagnostic(
                    .yamlAlias, "'\(word)' points from one value to another, which is not read", at: span(bytes),
                    fix: "write the value out; if it is text, put it in quotes"))
        case UInt8(mark: "!"):
            findings.append(
                Diagnostic(
                    .yamlTag, "'\(word)' is a YAML tag, which is not read", at: span(bytes),
                    fix: "leave it out; if it is text, put it in quotes"))
        default:
            let mark = String(decoding: text[start..<start + 1], as: UTF8.self)
            refuse(
                "a value cannot begin with '\(mark)'", bytes,
                fix: mark == "@" ? "leave out the `@`, or put it in quotes: `\"\(word)\"`" : "put it in quotes")
        }
    }
}
