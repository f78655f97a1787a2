// What the readers of entry lines look for in bytes.

typealias Bytes = Span<UInt8>

extension Bytes {
    func isBlank(_ index: Int) -> Bool {
        self[index] == UInt8(ascii: " ") || self[index] == UInt8(ascii: "\t")
    }

    func text(_ range: Range<Int>) -> String {
        withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
    }

    func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            if self[index] == byte { return index }
            index += 1
        }
        return nil
    }

    func endOfRun(of byte: UInt8, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, self[index] == byte { index += 1 }
        return index
    }

    func skippingBlanks(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, isBlank(index) { index += 1 }
        return index
    }

    func endOfWord(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, !isBlank(index), self[index] != UInt8(ascii: "(") { index += 1 }
        return index
    }

    /// Behind a word in which nothing begins that hides tokens, such as a code span or a link's destination, and no emoji.
    func endOfPlainWord(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, self[index] < 0x80, !isBlank(index) {
            switch self[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "`"):
                return index
            default: index += 1
            }
        }
        return index
    }

    /// The range without blanks at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, isBlank(end - 1) { end -= 1 }
        return skippingBlanks(range.lowerBound, end)..<end
    }

    /// Letters, digits, characters beyond ASCII, and those of `others`.
    func endOfName(_ start: Int, _ end: Int, with others: StaticString) -> Int {
        var index = start
        while index < end {
            let byte = self[index]
            guard RecordName.isLetterOrDigit(byte) || others.contains(byte) else { break }
            index += 1
        }
        return index
    }

    /// The colon behind a key that begins here: letters and hyphens.
    func endOfKey(_ start: Int, _ end: Int) -> Int? {
        var index = start
        while index < end, (self[index] | 0x20) &- UInt8(ascii: "a") < 26 || self[index] == UInt8(ascii: "-") {
            index += 1
        }
        return index < end && index > start && self[index] == UInt8(ascii: ":") ? index : nil
    }

    /// A bare value ends at a blank, without the `. , ; : ! ? )` at its end.
    func endOfBareValue(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, !isBlank(index) { index += 1 }
        let marks: StaticString = ".,;:!?)"
        while index > start, marks.contains(self[index - 1]) { index -= 1 }
        return index
    }

    func hasLetter(_ range: Range<Int>) -> Bool {
        for index in range where self[index] >= 0x80 || (self[index] | 0x20) &- UInt8(ascii: "a") < 26 { return true }
        return false
    }

    /// Whether these bytes stand at `index`; the caller knows that so many do.
    func has(_ other: [UInt8], at index: Int) -> Bool {
        for offset in other.indices where self[index + offset] != other[offset] { return false }
        return true
    }

    func starts(with literal: StaticString, at index: Int, before end: Int) -> Bool {
        let length = literal.utf8CodeUnitCount
        guard index + length <= end else { return false }
        for offset in 0..<length where self[index + offset] != literal.utf8Start[offset] { return false }
        return true
    }
}

extension StaticString {
    func contains(_ byte: UInt8) -> Bool {
        UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount).contains(byte)
    }
}
