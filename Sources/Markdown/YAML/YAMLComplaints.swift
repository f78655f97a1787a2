import Diagnostics
import Yams

/// What Yams has to complain about, in words that help.
struct YAMLComplaints {
    private let source: YAMLSource
    private let lines: [TextLine]

    init(_ source: YAMLSource, _ lines: [TextLine]) {
        self.source = source
        self.lines = lines
    }

    func diagnostic(for error: YamlError) -> Diagnostic {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            complaint(problem, at: mark, within: context)
        case .duplicatedKeysInMapping(let duplicates, let context):
            duplicate(duplicates.first ?? "", at: context.mark)
        case .reader: unprintable()
        default: unknown
        }
    }

    private func complaint(_ problem: String, at mark: Mark, within context: YamlError.Context?) -> Diagnostic {
        let opening = context?.mark ?? mark
        switch problem {
        case "mapping values are not allowed in this context":
            return refusal(
                "a value with `: ` in it must stand in quotes", at: mark, fix: "write `title: \"Newsletter: November\"`"
            )
        case "could not find expected ':'":
            return refusal(
                "this is neither a key with its value nor part of one", at: opening, fix: "write `key: value`")
        case "found character that cannot start any token": return strangeCharacter(at: mark)
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            return refusal("this list is not closed", at: opening, fix: "end it with \(problem.suffix(3))")
        case "found unexpected end of stream", "found unexpected document indicator":
            return refusal("this text in quotes is not closed", at: opening, fix: "end it with the same quote")
        case "did not find expected key":
            return refusal(
                "the line does not fit in with those above it", at: mark, fix: "indent it as they are, as `key: value`")
        case "found unknown escape character":
            return refusal(
                "a backslash within double quotes begins a special character", at: mark, fix: "use single quotes")
        case "block sequence entries are not allowed in this context":
            return refusal(
                "a list begins on the line below its key", at: mark,
                fix: "move the `- ` to the next line, or put the value in quotes")
        default:
            return refusal(
                "YAML cannot read this: \(problem)", at: mark, fix: "write `key: value`, with the value in quotes")
        }
    }

    private func strangeCharacter(at mark: Mark) -> Diagnostic {
        let scalar = lineText(mark.line).unicodeScalars.dropFirst(mark.column - 1).first
        if scalar == "\t" { return refusal("a tab cannot indent here", at: mark, fix: "indent with blanks") }
        return refusal(
            "a value cannot begin with '\(scalar.map(String.init) ?? "")'", at: mark, fix: "put it in quotes")
    }

    /// Yams counts to the character it cannot take; it is found again in the bytes, since that count has its own units.
    private func unprintable() -> Diagnostic {
        for line in lines {
            guard let index = source.text.firstUnprintable(in: line.range) else { continue }
            return source.refusal(
                "\(source.name) cannot be read: an unprintable character stands here", index..<index + 1,
                onLine: Int(line.number), fix: "delete it")
        }
        return unknown
    }

    private var unknown: Diagnostic {
        let start = source.range.lowerBound
        return source.refusal(
            "\(source.name) cannot be read as YAML", start..<start, onLine: source.firstLine,
            fix: "write `key: value` lines")
    }

    private func duplicate(_ key: String, at mark: Mark) -> Diagnostic {
        Diagnostic(
            .duplicateKey, "the key '\(key)' stands here and again below, and only one can hold",
            at: span(at: mark, length: key.unicodeScalars.count), fix: "keep one of the two")
    }

    private func refusal(_ message: String, at mark: Mark, fix: String) -> Diagnostic {
        Diagnostic(
            .frontMatterNotYAML, "\(source.name) cannot be read: \(message)", at: span(at: mark, length: 1), fix: fix)
    }

    private func span(at mark: Mark, length: Int) -> SourceSpan {
        let line = source.firstLine - 1 + max(mark.line, 1)
        return SourceSpan(Location(file: source.file.id, line: line, column: max(mark.column, 1)), length: length)
    }

    private func lineText(_ number: Int) -> String {
        guard lines.indices.contains(number - 1) else { return "" }
        return String(decoding: source.text[lines[number - 1].range], as: UTF8.self)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// A control character, or one of those that YAML 1.1 does not print.
    fileprivate func firstUnprintable(in range: Range<Int>) -> Int? {
        range.first { index in
            let next = index + 1 < range.upperBound ? self[index + 1] : 0
            return switch self[index] {
            case 0..<0x20: self[index] != .tab
            case 0x7F: true
            case 0xC2: next < 0xA0
            case 0xEF: next == 0xBB || next == 0xBF
            default: false
            }
        }
    }
}
