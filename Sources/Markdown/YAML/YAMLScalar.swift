/// The text as a YAML scalar that reads as itself: in double quotes where a plain one would mean something else.
public func yamlScalar(_ text: String) -> String {
    let isPlain =
        text.first.map { $0.isLetter || $0.isNumber } ?? false && text.last != " " && text.last != ":"
        && !text.contains { "\"\\{}[],\n\t\r".contains($0) } && !text.contains(": ") && !text.contains(" #")
    if isPlain { return text }
    let escaped = text.flatMap { character -> [Character] in
        switch character {
        case "\"", "\\": ["\\", character]
        case "\n": ["\\", "n"]
        case "\t": ["\\", "t"]
        default: [character]
        }
    }
    return "\"\(String(escaped))\""
}
