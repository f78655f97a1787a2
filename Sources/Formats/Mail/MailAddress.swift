/// Who sends or gets a mail: `Dana Poll <dana@hollis.example>` (RFC 5322, 3.4).
public struct MailAddress: Hashable, Sendable {
    public let name: String
    /// `dana@hollis.example`
    public let address: String

    /// Nil where the address is not one that every mail program takes: letters of ASCII, one `@`, and around it words
    /// with single dots between.
    public init?(name: String, address: String) {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, address.utf8.count <= 254,
            MailAddress.isDotted(parts[0], HeaderWords.isAtom), MailAddress.isDotted(parts[1], MailAddress.isLabel)
        else { return nil }
        self.name = HeaderWords.oneLine(name)
        self.address = address
    }

    /// `hollis.example`
    public var domain: String { String(address.drop { $0 != "@" }.dropFirst()) }

    var words: [String] {
        name.isEmpty || name == address ? [address] : HeaderWords.phrase(name) + ["<\(address)>"]
    }

    private static func isDotted(_ text: Substring, _ isGood: (Unicode.Scalar) -> Bool) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && $0.unicodeScalars.allSatisfy(isGood)
        }
    }

    private static func isLabel(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    }
}
