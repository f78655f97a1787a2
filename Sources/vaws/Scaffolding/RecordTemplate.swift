import Markdown
import Templates

/// The text with which a file begins: a built-in template, or the workspace's own in `templates/new/`.
struct RecordTemplate {
    private let text: String

    /// Nil where there is none of that name.
    init?(_ name: String, in root: WorkspaceRoot?) {
        let own = root.map { FileContent.read(joined($0.path, "templates/new/\(name)")) }
        if case .bytes(let bytes) = own {
            text = String(decoding: bytes, as: UTF8.self)
        } else if let bytes = Templates.new(name) {
            text = String(decoding: bytes, as: UTF8.self)
        } else {
            return nil
        }
    }

    /// Each `{{mark}}` becomes its value, as YAML wants it; a line with a mark that has no value is left out.
    func filled(_ values: [String: String]) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .compactMap { RecordTemplate.filled($0, values) }.joined(separator: "\n")
    }

    private static func filled(_ line: Substring, _ values: [String: String]) -> String? {
        var (result, rest) = ("", line)
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            guard let value = values[String(rest[open.upperBound..<close.lowerBound])] else { return nil }
            result += rest[..<open.lowerBound] + yamlScalar(value)
            rest = rest[close.upperBound...]
        }
        return result + rest
    }
}
