// The one idiom of every value that can begin a line: `Value.read(bytes, at: &position)`.
//
// It reads a value that begins at `position`, leaves `position` behind it, and throws the value's own problem,
// with `position` unmoved, where there is none. A `Span` comes without a copy from an array, a slice, a string's
// `utf8` or an unsafe buffer.

extension Span<UInt8> {
    /// The byte at `index`, or 0 past the end: no value has a NUL in it, so one comparison does for both.
    @inline(__always)
    func byte(_ index: Int) -> UInt8 {
        index < count ? self[index] : 0
    }

    /// The digit at `index`, or nil.
    @inline(__always)
    func digit(_ index: Int) -> Int? {
        let value = byte(index) &- UInt8(ascii: "0")
        return value < 10 ? Int(value) : nil
    }

    @inline(__always)
    func isBlank(_ index: Int) -> Bool {
        let byte = byte(index)
        return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    /// Whether a letter, a digit or a byte of a character beyond ASCII stands there, so that a word goes on.
    @inline(__always)
    func isWord(_ index: Int) -> Bool {
        let byte = byte(index)
        return byte >= 0x80 || byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
    }

    func skippingBlanks(_ index: Int) -> Int {
        var index = index
        while isBlank(index) { index += 1 }
        return index
    }

    /// Where the text that begins at `index` comes to a blank or the end.
    func endOfWord(_ index: Int) -> Int {
        var index = index
        while index < count && !isBlank(index) { index += 1 }
        return index
    }

    func starts(with literal: StaticString, at index: Int) -> Bool {
        let length = literal.utf8CodeUnitCount
        guard index + length <= count else { return false }
        for offset in 0..<length where self[index + offset] != literal.utf8Start[offset] { return false }
        return true
    }

    func text(_ range: Range<Int>) -> String {
        withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
    }
}

/// The value that the whole of `text` is, blanks around it aside; `leftover` is thrown when more follows it.
func whole<Value, Problem: Error>(
    _ text: some StringProtocol, else leftover: (String) -> Problem,
    _ read: (Span<UInt8>, inout Int) throws(Problem) -> Value
) throws(Problem) -> Value {
    let text = String(text)
    let bytes = text.utf8.span
    var position = bytes.skippingBlanks(0)
    let value = try read(bytes, &position)
    guard bytes.skippingBlanks(position) == bytes.count else { throw leftover(text) }
    return value
}
