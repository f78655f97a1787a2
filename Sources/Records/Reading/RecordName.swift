/// The form of ids: letters, digits, `-`, `_` and `.`, with a client's id and `/` before it elsewhere (`acme/news-11`).
enum RecordName {
    static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { isLetterOrDigit($0) || "-_./,".utf8.contains($0) }
    }

    static func isID(_ text: String) -> Bool {
        isName(text) && !text.utf8.contains(UInt8(ascii: "/")) && !text.utf8.contains(UInt8(ascii: ","))
    }

    /// ASCII letters and digits, and every byte of a character beyond ASCII.
    static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
    }
}
