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
        var (line, counted) = (1, 0)
        var position = 0
        while let candidate = candidate(bytes, from: position) {
            position = candidate + 1
            guard let range = secret(bytes, candidate) else { continue }
            for index in counted..<range.lowerBound where bytes[index] == UInt8(ascii: "\n") { line += 1 }
            counted = range.lowerBound
            diagnostics.append(finding(file.span(of: range, onLine: line)))
            position = range.upperBound
        }
        return diagnostics
    }

    /// The next place where a form or the value of a word may begin: two bytes tell that of almost none.
    private func candidate(_ bytes: Bytes, from start: Int) -> Int? {
        let (first, second) = (Self.firstBytes, Self.secondBytes)
        var index = start
        while index + 1 < bytes.count {
            if first[Int(bytes[index])] & second[Int(bytes[index + 1])] != 0 { return index }
            index += 1
        }
        return nil
    }

    private func secret(_ bytes: Bytes, _ position: Int) -> Range<Int>? {
        if bytes[position] == UInt8(ascii: ":") || bytes[position] == UInt8(ascii: "=") {
            // `**Password**: …` is a word too.
            var end = position
            while end > 0, bytes[end - 1] == UInt8(ascii: "*") { end -= 1 }
            guard end > 1, mayEndWord(bytes[end - 2], bytes[end - 1]) else { return nil }
            return assigned(bytes, wordEnd: end, sign: position)
        }
        guard position == 0 || !RecordName.isLetterOrDigit(bytes[position - 1]) else { return nil }
        return knownForm(bytes, position)
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

    /// By byte, a bit for each pair of bytes with which a form begins, and one for the sign behind a word.
    private static let firstBytes = table([
        ("s", 1), ("A", 2), ("g", 4), ("x", 8), ("-", 16), ("e", 32), (":", 64), ("=", 64),
    ])
    private static let secondBytes = table(
        [("k", 1), ("K", 2), ("I", 2), ("h", 4), ("i", 4), ("l", 4), ("o", 8), ("-", 16), ("y", 32)], others: 64)

    private static func table(_ bits: [(Unicode.Scalar, UInt8)], others: UInt8 = 0) -> [UInt8] {
        var table = [UInt8](repeating: others, count: 256)
        for (mark, bit) in bits { table[Int(UInt8(ascii: mark))] |= bit }
        return table
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
        ("xoxp-", 10), ("glpat-", 16), ("gho_", 20), ("ghs_", 20), ("AIza", 30), ("eyJhbGciOi", 20),
        ("-----BEGIN RSA PRIVATE KEY-----", 0),
        ("-----BEGIN EC PRIVATE KEY-----", 0), ("-----BEGIN PRIVATE KEY-----", 0),
        ("-----BEGIN OPENSSH PRIVATE KEY-----", 0),
    ]

    private static let words: [StaticString] = [
        "password", "passwd", "passwort", "passcode", "pwd", "secret", "token", "api-key", "api_key", "apikey",
        "api key",
        "pin",
    ]

    private func assigned(_ bytes: Bytes, wordEnd: Int, sign: Int) -> Range<Int>? {
        guard let start = start(ofWordEndingAt: wordEnd, bytes) else { return nil }
        let value = bytes.skippingBlanks(bytes.endOfRun(of: UInt8(ascii: "*"), sign + 1, bytes.count), bytes.count)
        var end = value
        while end < bytes.count, !bytes.isBlank(end), bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r")
        {
            end += 1
        }
        return looksSecret(bytes, value..<end) ? start..<end : nil
    }

    private func start(ofWordEndingAt end: Int, _ bytes: Bytes) -> Int? {
        for word in Self.words {
            if let start = wordStart(word, bytes, endingAt: end) { return start }
        }
        return nil
    }

    private func wordStart(_ word: StaticString, _ bytes: Bytes, endingAt end: Int) -> Int? {
        let start = end - word.utf8CodeUnitCount
        guard start >= 0, start == 0 || !RecordName.isLetterOrDigit(bytes[start - 1]) else {
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

    private func finding(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .secretInWorkspace, "this looks like a password, key or token", at: span,
            fix:
                "keep it in a password manager, write only where it lies (`ref:\"Bitwarden, Acme, mailbox\"`), and change it, since git remembers"
        )
    }
}
