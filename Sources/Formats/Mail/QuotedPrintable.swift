/// Text in ASCII lines of at most 76 characters (RFC 2045, 6.7).
enum QuotedPrintable {
    /// Room in a line before the `=` that says it goes on.
    private static let room = 75

    /// The lines of a text, without their ends. Each kind of line end in it counts as one.
    static func lines(of text: String) -> [String] {
        var bytes = Array(text.utf8)
        if bytes.contains(0x0D) {
            bytes = Array(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").utf8)
        }
        return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).flatMap(encoded)
    }

    private static func encoded(_ line: ArraySlice<UInt8>) -> [String] {
        var lines: [String] = []
        var current = ""
        for index in line.indices {
            let isPlain = isPlain(line, index) && !(current.isEmpty && isTakenAmiss(line[index...]))
            let next = isPlain ? String(Unicode.Scalar(line[index])) : "=" + hexadecimal(line[index])
            if current.utf8.count + next.utf8.count > room {
                lines.append(current + "=")
                current = ""
            }
            current += next
        }
        return lines + [current]
    }

    /// A blank at the end of a line might be lost on the way.
    private static func isPlain(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
        switch line[index] {
        case 0x20, 0x09: index + 1 < line.endIndex
        case UInt8(ascii: "="): false
        default: (0x21...0x7E).contains(line[index])
        }
    }

    /// A dot alone ends a message in SMTP, and `From ` begins one in a mailbox file.
    private static func isTakenAmiss(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == UInt8(ascii: ".") || line.starts(with: Array("From ".utf8))
    }
}

/// Two digits, such as `0A`.
func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0" + digits : digits
}
