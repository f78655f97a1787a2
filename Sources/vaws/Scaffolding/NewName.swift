/// A name as a file bears it and as a person reads it: `acme-ltd` and `Acme Ltd`.
struct NewName: Equatable {
    /// Letters, digits, `-`, `_` and `.`, as an id has them.
    let id: String
    let title: String

    /// From either form; nil where no letter or digit is left for an id.
    init?(_ text: String) {
        let isID = text.unicodeScalars.allSatisfy(NewName.mayStandInID) && !text.hasPrefix(".")
        id = isID ? text : NewName.slug(text)
        title = isID ? NewName.spoken(text) : text
        guard id.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    }

    private static func mayStandInID(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "-_.".unicodeScalars.contains(scalar)
    }

    private static func slug(_ text: String) -> String {
        text.lowercased().unicodeScalars.split { !mayStandInID($0) || $0 == "." }
            .map { String(Substring($0)) }.joined(separator: "-")
    }

    private static func spoken(_ id: String) -> String {
        let words = id.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
