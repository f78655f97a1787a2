import Diagnostics
import Yams

/// Gives checked YAML to Yams and takes its nodes as located text.
struct YAMLComposer {
    struct Complaint: Error {
        let diagnostic: Diagnostic
    }

    private let source: YAMLSource
    private let lines: [TextLine]

    init(_ source: YAMLSource) {
        self.source = source
        lines = source.lines
    }

    func compose() -> Result<[YAMLEntry], Complaint> {
        do {
            let yaml = String(decoding: source.text[source.range], as: UTF8.self)
            let parser = try Parser(yaml: yaml, resolver: .basic, constructor: .default, encoding: .utf8)
            guard let root = try parser.singleRoot() else { return .success([]) }
            return .success(try entries(of: root))
        } catch let error as YamlError {
            return .failure(Complaint(diagnostic: YAMLComplaints(source, lines).diagnostic(for: error)))
        } catch let error as Complaint {
            return .failure(error)
        } catch {
            return .failure(refusal("\(source.name) is not YAML: \(error)", at: nil))
        }
    }

    private func entries(of root: Node) throws -> [YAMLEntry] {
        guard case .mapping(let mapping) = root else {
            if case .scalar(let scalar) = root, scalar.isUnset { return [] }
            throw refusal("\(source.name) is not made of `key: value` lines", at: root.mark)
        }
        return try mapping.map(entry)
    }

    private func entry(_ key: Node, _ value: Node) throws -> YAMLEntry {
        guard case .scalar(let name) = key else {
            throw refusal("a key is a word, such as `client`, and not a list", at: key.mark)
        }
        let keySpan = span(of: name)
        return YAMLEntry(key: name.string, keySpan: keySpan, value: try self.value(value, keySpan: keySpan))
    }

    private func value(_ node: Node, keySpan: SourceSpan?) throws -> YAMLValue {
        switch node {
        case .scalar(let scalar) where scalar.isUnset: .scalar(text: nil, keySpan ?? span(of: scalar))
        case .scalar(let scalar): .scalar(text: scalar.string, span(of: scalar))
        case .sequence(let sequence):
            .sequence(try sequence.map { try value($0, keySpan: nil) }, span(at: sequence.mark, length: 1))
        case .mapping(let mapping): .mapping(try mapping.map(entry), span(at: mapping.mark, length: 1))
        case .alias: throw refusal("a value cannot point at another one", at: node.mark)
        }
    }

    private func refusal(_ message: String, at mark: Mark?) -> Complaint {
        Complaint(
            diagnostic: Diagnostic(
                .frontMatterNotYAML, message, at: span(at: mark, length: 1), fix: "write one `key: value` on each line")
        )
    }

    // MARK: Places

    private func span(at mark: Mark?, length: Int) -> SourceSpan {
        let line = source.firstLine - 1 + (mark?.line ?? 1)
        return SourceSpan(Location(file: source.file.id, line: line, column: mark?.column ?? 1), length: length)
    }

    private func span(of scalar: Node.Scalar) -> SourceSpan {
        span(at: scalar.mark, length: length(of: scalar))
    }

    /// In Unicode scalars, as far as it stands on its first line.
    private func length(of scalar: Node.Scalar) -> Int {
        guard let mark = scalar.mark, lines.indices.contains(mark.line - 1) else { return 1 }
        let line = source.text[lines[mark.line - 1].range]
        let rest = String(decoding: line, as: UTF8.self).unicodeScalars.dropFirst(mark.column - 1)
        switch scalar.style {
        case .singleQuoted, .doubleQuoted: return YAMLQuotes.length(of: rest)
        case .literal, .folded: return 1
        default: return min(rest.count, scalar.string.unicodeScalars.count)
        }
    }
}

extension Node.Scalar {
    /// Nothing, or a plain `~`.
    fileprivate var isUnset: Bool {
        style == .plain && (string.isEmpty || string == "~")
    }
}

enum YAMLQuotes {
    /// How long the quoted text is with which the line begins, quotes included; all of it when it goes on below.
    static func length(of text: Substring.UnicodeScalarView) -> Int {
        guard let mark = text.first else { return 1 }
        var length = 1
        var isEscaped = false
        for scalar in text.dropFirst() {
            length += 1
            if isEscaped {
                isEscaped = false
            } else if scalar == "\\", mark == "\"" {
                isEscaped = true
            } else if scalar == mark {
                return length
            }
        }
        return length
    }
}
