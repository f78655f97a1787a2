/// Where the lines of a file begin; a line ends at LF or CRLF.
public struct LineTable: Sendable {
    private let starts: [Int]
    private let bytes: [UInt8]

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // A byte order mark is no part of the first line's text.
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
        self.starts = starts
    }

    public var count: Int { starts.count }

    /// The bytes of a line, from 1, without its end; nil past the last line.
    public func line(_ number: Int) -> ArraySlice<UInt8>? {
        guard number >= 1, number <= starts.count else { return nil }
        let start = starts[number - 1]
        var end = number < starts.count ? starts[number] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return bytes[start..<end]
    }

    /// A column in UTF-16 code units, as SARIF and editors count, for one in Unicode scalars; both from 1.
    public func utf16Column(line number: Int, column: Int) -> Int {
        guard let line = line(number) else { return column }
        var (scalars, units) = (0, 0)
        for byte in line where !byte.continuesScalar {
            if scalars == column - 1 { break }
            scalars += 1
            units += byte >= 0xF0 ? 2 : 1
        }
        // A place behind the line's end, such as that of what is missing there.
        return units + max(column - 1 - scalars, 0) + 1
    }
}

extension UInt8 {
    /// Whether it is a byte of UTF-8 behind a scalar's first.
    var continuesScalar: Bool { self & 0xC0 == 0x80 }
}
