import Diagnostics
import Markdown

extension ValueType {
    /// One of a few words, which the finding lists, with the nearest to what stands there.
    static func word(of words: [String], _ parse: @escaping @Sendable (String) -> Value?) -> Self {
        let expected = listed(words)
        return ValueType(expected, example: words.first ?? "") { wanted, value, key, findings in
            if let text = value.text, let read = parse(text) { return read }
            let near = value.text.flatMap { nearest(to: $0, among: words) }
            let fix = near.map { "write `\(key): \($0)`" } ?? "write one of these"
            findings.append(wanted.refusal(of: value, key: key, fix: fix))
            return nil
        }
    }
}

extension ValueType where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
    /// One of the cases, by its word.
    static var choice: Self {
        .word(of: Value.allCases.map(\.rawValue), Value.init(rawValue:))
    }
}

/// `'lead', 'active' or 'ended'`.
func listed(_ words: [String]) -> String {
    let quoted = words.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
}
