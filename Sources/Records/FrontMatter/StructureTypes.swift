import Diagnostics
import Markdown

extension ValueType {
    /// Several values in `[a, b]` or on lines of their own; a single one needs no brackets.
    static func list<Element>(of type: ValueType<Element>) -> ValueType<[Element]> where Value == [Element] {
        ValueType("a list of values, each \(type.wanted.words)", example: "[\(type.wanted.example)]") {
            _, value, key, findings in
            guard case .sequence(let values, _) = value else {
                return type.read(value, key, &findings).map { [$0] }
            }
            return values.filter { !$0.isUnset }.compactMap { type.read($0, key, &findings) }
        }
    }

    /// A mapping with keys of its own, which `body` reads; `what` names it in messages: `a retainer`.
    static func mapping(
        _ what: String, example: String, _ body: @escaping @Sendable (inout MappingReader) -> Value?
    ) -> Self {
        ValueType("keys and values", example: example) { wanted, value, key, findings in
            guard case .mapping(let entries, let span) = value else {
                findings.append(wanted.refusal(of: value, key: key))
                return nil
            }
            var reader = MappingReader(what, entries: entries, at: span)
            let read = body(&reader)
            findings += reader.finish()
            return read
        }
    }

    /// A mapping whose keys are names that the person gave, in the order written; `row` reads one of them, which may be unset.
    static func table<Row>(
        example: String, _ row: @escaping @Sendable (YAMLEntry, inout [Diagnostic]) -> Row?
    ) -> ValueType<[Row]> where Value == [Row] {
        ValueType("names, each with a value", example: example) { wanted, value, key, findings in
            guard case .mapping(let entries, _) = value else {
                findings.append(wanted.refusal(of: value, key: key))
                return nil
            }
            return entries.compactMap { row($0, &findings) }
        }
    }
}

extension ValueType where Value == [String] {
    /// Ids, people or tags: `[admin, writing]` or `admin, writing`.
    static var names: Self {
        ValueType("names", example: "[admin, writing]") { _, value, key, findings in
            if case .scalar(let text?, let span) = value {
                let parts = text.split(separator: ",").map { YAMLValue.scalar(text: trimmed($0), span) }
                return parts.compactMap { ValueType<String>.name.read($0, key, &findings) }
            }
            return ValueType.list(of: ValueType<String>.name).read(value, key, &findings)
        }
    }

    static var texts: Self { .list(of: ValueType<String>.text) }
}

/// The text without the blanks around it.
func trimmed(_ text: some StringProtocol) -> String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    let start = text.drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(start[...last])
}
