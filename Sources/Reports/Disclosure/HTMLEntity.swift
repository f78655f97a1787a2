/// What an entity of HTML stands for: `amp;`, `#39;`, `#x27;`, `uuml;`, without its `&`.
enum HTMLEntity {
    /// The text and how many scalars of `rest` it takes; nil where it is no entity.
    static func read(_ rest: ArraySlice<Unicode.Scalar>) -> (text: String, length: Int)? {
        guard let end = rest.firstIndex(of: ";") else { return nil }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: rest[..<end])
        guard let text = text(of: String(name)) else { return nil }
        return (text, end - rest.startIndex + 1)
    }

    private static func text(of name: String) -> String? {
        if name.hasPrefix("#") { return numbered(name.dropFirst()) }
        if let known = named[name] { return known }
        // `uuml`, `Eacute`: a letter with its accent is searched without it.
        guard let letter = name.first, letter.isASCII, letter.isLetter, accents.contains(String(name.dropFirst()))
        else {
            return nil
        }
        return String(letter)
    }

    private static func numbered(_ digits: Substring) -> String? {
        let isHex = digits.first == "x" || digits.first == "X"
        let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map(String.init)
    }

    private static let named = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
        "szlig": "ß", "aelig": "æ", "AElig": "Æ", "oelig": "œ", "OElig": "Œ", "oslash": "ø", "Oslash": "Ø",
        "ndash": "–", "mdash": "—", "hellip": "…", "rsquo": "’", "lsquo": "‘", "ldquo": "“", "rdquo": "”",
        "middot": "·", "commat": "@", "period": ".", "hyphen": "-", "lowbar": "_", "sol": "/", "colon": ":",
        "zwnj": "\u{200C}", "zwj": "\u{200D}", "ZeroWidthSpace": "\u{200B}",
    ]

    private static let accents: Set<String> = [
        "acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "caron", "slash",
    ]
}
