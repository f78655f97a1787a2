/// A text as a value in the front matter of an issued document: plain where nothing in it means something, else quoted.
enum IssuedScalar {
    /// `Content writing`, `"Set-up: the page"`
    static func text(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    /// In double quotes, with what YAML escapes.
    static func quoted(_ text: String) -> String {
        "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    /// `{text: Content writing, amount: 178.75}`; what is nil is left out.
    static func mapping(_ entries: [(String, String?)]) -> String {
        "{" + entries.compactMap { name, value in value.map { "\(name): \($0)" } }.joined(separator: ", ") + "}"
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, isLetterOrDigit(first), text.last != " " else { return false }
        return text.unicodeScalars.allSatisfy { isLetterOrDigit($0) || " ._/()+-".unicodeScalars.contains($0) }
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: isPrintable(scalar) ? String(scalar) : "\\U" + hexadecimal(scalar.value)
        }
    }

    /// What editors show as it is; the rest could not be told apart by a reader of the file.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
        default: true
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
}
