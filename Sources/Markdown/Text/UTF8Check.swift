/// Whether bytes are UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
extension UnsafeBufferPointer<UInt8> {
    func firstInvalidUTF8(in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            if self[index] < 0x80 {
                index += 1
            } else if let length = scalarLength(at: index, before: range.upperBound) {
                index += length
            } else {
                return index
            }
        }
        return nil
    }

    /// The bytes of the scalar of two bytes or more that begins here; nil when none does.
    private func scalarLength(at start: Int, before end: Int) -> Int? {
        let lead = self[start]
        guard let length = Self.length(behind: lead), start + length <= end else { return nil }
        for index in start + 1..<start + length where self[index] & 0xC0 != 0x80 { return nil }
        let second = self[start + 1]
        switch lead {
        case 0xE0 where second < 0xA0, 0xED where second > 0x9F: return nil
        case 0xF0 where second < 0x90, 0xF4 where second > 0x8F: return nil
        default: return length
        }
    }

    private static func length(behind lead: UInt8) -> Int? {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: nil
        }
    }

    /// Whether there is a NUL among the bytes, and whether all of them are ASCII.
    func survey() -> (hasNUL: Bool, isASCII: Bool) {
        var all: UInt8 = 0
        var zeros: UInt8 = 0
        for byte in self {
            all |= byte
            zeros |= byte == 0 ? 1 : 0
        }
        return (zeros != 0, all < 0x80)
    }
}
