import Diagnostics
import Markdown
import Values

/// Finds what looks like a password, key or token, which belongs in a password manager.
///
/// Known forms of keys are found anywhere; a word such as `password` or `token` counts where `:` or `=` and a value
/// follow that is no reference: six characters or more, with a letter and a digit or sign, and no blank or `://` in it.
struct SecretScan {
    func diagnostics(_ file: SourceFile) -> [Diagnostic] {
        let bytes = file.bytes.span
        var diagnostics: [Diagnostic] = []
        var (line, start) = (1, 0)
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\n") {
                (line, start) = (line + 1, position + 1)
            } else if let range = secret(bytes, byte, position, lineStart: start) {
                diagnostics.append(finding(file.span(of: range, onLine: line)))
                position = range.upperBound
                continue
            }
            position += 1
        }
        return diagnostics
    }

    private func secret(_ bytes: Bytes, _ byte: UInt8, _ position: Int, lineStart: Int) -> Range<Int>? {
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: "="):
            guard position > lineStart + 1, mayEndWord(bytes[position - 2], bytes[position - 1]) else { return nil }
            return assigned(bytes, position, lineStart)
        case UInt8(ascii: "s"), UInt8(ascii: "A"), UInt8(ascii: "g"), UInt8(ascii: "x"), UInt8(ascii: "-"),
            UInt8(ascii: "e"):
            guard position + 1 < bytes.count, mayBeginForm(byte, bytes[position + 1]),
                position == lineStart || !RecordName.isLetterOrDigit(bytes[position - 1])
            else { return nil }
            return knownForm(bytes, position)
        default: return nil
        }
    }

    /// Whether one of the forms begins with these two bytes, which few words do.
    private func mayBeginForm(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "s"): second == UInt8(ascii: "k")
        case UInt8(ascii: "A"): second == UInt8(ascii: "K")
        case UInt8(ascii: "g"):
            second == UInt8(ascii: "h") || second == UInt8(ascii: "i") || second == UInt8(ascii: "l")
        case UInt8(ascii: "x"): second == UInt8(ascii: "o")
        case UInt8(ascii: "-"): second == UInt8(ascii: "-")
        default: second == UInt8(ascii: "y")
        }
    }

    /// Whether one of the words ends with these two bytes, in capitals or not.
    private func mayEndWord(_ last: UInt8, _ end: UInt8) -> Bool {
        switch end | 0x20 {
        case UInt8(ascii: "d"): last | 0x20 == UInt8(ascii: "r") || last | 0x20 == UInt8(ascii: "w")
        case UInt8(ascii: "t"): last | 0x20 == UInt8(ascii: "r") || last | 0x20 == UInt8(ascii: "e")
        case UInt8(ascii: "e"): last | 0x20 == UInt8(ascii: "d")
        case UInt8(ascii: "n"): last | 0x20 == UInt8(ascii: "e") || last | 0x20 == UInt8(ascii: "i")
        case UInt8(ascii: "y"): last | 0x20 == UInt8(ascii: "e")
        default: false
        }
    }

    /// Prefixes that services give their keys, with the least number of characters behind them.
    private func knownForm(_ bytes: Bytes, _ position: Int) -> Range<Int>? {
        for (prefix, least) in Self.forms where bytes.starts(with: prefix, at: position, before: bytes.count) {
            let end = bytes.endOfName(position + prefix.utf8CodeUnitCount, bytes.count, with: "-_.")
            if end - position - prefix.utf8CodeUnitCount >= least { return position..<end }
        }
        return nil
    }

    private static let forms: [(StaticString, Int)] = [
        ("sk_live_", 12), ("sk_test_", 12), ("sk-", 20), ("AKIA", 16), ("ghp_", 20), ("github_pat_", 20), ("xoxb-", 10),
        ("xoxp-", 10), ("glpat-", 16), ("eyJhbGciOi", 20), ("-----BEGIN RSA PRIVATE KEY-----", 0),
        ("-----BEGIN PRIVATE KEY-----", 0), ("-----BEGIN OPENSSH PRIVATE KEY-----", 0),
    ]

    private static let words: [StaticString] = [
        "password", "passwd", "passwort", "passcode", "pwd", "secret", "token", "api-key", "api_key", "apikey",
        "api key",
        "pin",
    ]

    private func assigned(_ bytes: Bytes, _ sign: Int, _ lineStart: Int) -> Range<Int>? {
        guard let start = start(ofWordEndingAt: sign, bytes, lineStart) else { return nil }
        let value = bytes.skippingBlanks(sign + 1, bytes.count)
        var end = value
        while end < bytes.count, !bytes.isBlank(end), bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r")
        {
            end += 1
        }
        return looksSecret(bytes, value..<end) ? start..<end : nil
    }

    private func start(ofWordEndingAt end: Int, _ bytes: Bytes, _ lineStart: Int) -> Int? {
        for word in Self.words {
            if let start = wordStart(word, bytes, endingAt: end, lineStart) { return start }
        }
        return nil
    }

    private func wordStart(_ word: StaticString, _ bytes: Bytes, endingAt end: Int, _ lineStart: Int) -> Int? {
        let start = end - word.utf8CodeUnitCount
        guard start >= lineStart, start == lineStart || !RecordName.isLetterOrDigit(bytes[start - 1]) else {
            return nil
        }
        for offset in 0..<word.utf8CodeUnitCount where bytes[start + offset] | 0x20 != word.utf8Start[offset] | 0x20 {
            return nil
        }
        return start
    }

    private func looksSecret(_ bytes: Bytes, _ value: Range<Int>) -> Bool {
        guard value.count >= 6 else { return false }
        var (letters, others) = (0, 0)
        for index in value {
            let byte = bytes[index]
            if bytes.starts(with: "://", at: index, before: value.upperBound) { return false }
            if byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26 {
                letters += 1
            } else if index < value.upperBound - 1, !(".,-_/\"'" as StaticString).contains(byte) {
                others += 1
            }
            if byte &- UInt8(ascii: "0") < 10, index == value.upperBound - 1 { others += 1 }
        }
        return letters > 0 && others > 0
    }

    private func finding(_ span: Span) -> Diagnostic {
        Diagnostic(
            .secretInWorkspace, "this looks like a password, key or token", at: span,
            fix:
                "keep it in a password manager, write only where it lies (`ref:\"Bitwarden, Acme, mailbox\"`), and change it, since git remembers"
        )
    }
}
