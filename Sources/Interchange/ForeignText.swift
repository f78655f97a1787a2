/// A person's words on one line, without what means something else to the program that reads them.
enum ForeignText {
    /// Line breaks and runs of blanks become one blank.
    static func oneLine(_ text: String) -> String {
        text.split { $0.isWhitespace || $0.isNewline || $0.unicodeScalars.allSatisfy { $0.value < 0x20 } }
            .joined(separator: " ")
    }

    /// In a description of hledger and ledger `;` begins a comment and `|` parts the payee.
    static func description(_ text: String) -> String {
        oneLine(text).replacing(";", with: ",").replacing("|", with: "/")
    }

    /// A part of an account's name: two blanks would end it, `:` would part it, and what stands first may mean something.
    static func account(_ text: String) -> String {
        let name = description(text).replacing(":", with: "-").drop { "()[]*!\"'&@=-".contains($0) || $0 == " " }
        return name.isEmpty ? "other" : String(name)
    }

    /// In a comment of hledger `name:value` is a tag that ends at a comma.
    static func tagValue(_ text: String) -> String { oneLine(text).replacing(",", with: " ") }
}
