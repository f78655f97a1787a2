import Diagnostics

// Words that may have been meant as fields.

extension LineScanner {
    /// Whether a key with a blank behind its colon was meant as a field: nothing follows, or a value of its type.
    func isMeant(_ key: FieldKey, _ bytes: Bytes, behind colon: Int, _ end: Int) -> Bool {
        let start = bytes.skippingBlanks(colon, end)
        return start == end || key.reads(bytes.text(start..<bytes.endOfBareValue(start, end)))
    }

    /// The bare value behind a colon, or what stands in quotes there.
    func value(_ bytes: Bytes, behind colon: Int, _ end: Int) -> Range<Int> {
        let start = colon + 1
        if start < end, bytes[start] == UInt8(ascii: "\""),
            let close = bytes.firstIndex(of: UInt8(ascii: "\""), in: start + 1..<end)
        {
            return start + 1..<close
        }
        return start..<bytes.endOfBareValue(start, end)
    }

    /// A key of three letters or more, one edit away from a known one, with a value of that one's type.
    func noteMisspelling(
        _ bytes: Bytes, _ state: inout State, _ keyRange: Range<Int>, _ value: Range<Int>, isDataview: Bool = false
    ) {
        guard keyRange.count >= 3, !value.isEmpty, bytes[value.lowerBound] != UInt8(ascii: "/") else { return }
        let (written, text) = (bytes.text(keyRange), bytes.text(value))
        let names = FieldKey.allCases.filter { keys.contains($0) }.map(\.rawValue)
        let meant = (isDataview ? names + DataviewKey.names : names).first { name in
            name.utf8.count >= 3 && isOneEditApart(written.utf8.span, name.utf8.span)
                && DataviewKey.meaning(of: name)?.reads(text) == true
        }
        guard let meant else { return }
        state.line.misspellings.append(.init(range: keyRange, written: written, meant: meant))
    }
}
