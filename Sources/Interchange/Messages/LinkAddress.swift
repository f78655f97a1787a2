/// The address of a link within marks of its own: what would end it is percent-coded, and so are blanks (RFC 3986).
enum LinkAddress {
    /// - Parameter replacements: what stands for each character that the marks give a meaning, such as `%29` for `)`.
    static func coded(_ target: String, _ replacements: [Unicode.Scalar: String]) -> String {
        var address = ""
        for scalar in target.unicodeScalars {
            if let replacement = replacements[scalar] {
                address += replacement
            } else if scalar.properties.isWhitespace || scalar.value < 0x20 {
                address += "%20"
            } else {
                address.unicodeScalars.append(scalar)
            }
        }
        return address
    }
}
