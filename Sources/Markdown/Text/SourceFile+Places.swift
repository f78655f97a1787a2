public import Diagnostics

extension SourceFile {
    /// The place of a byte on a line whose number is known, in time that grows with the length of the line.
    ///
    /// A column is one Unicode scalar; a byte order mark at the start of the file has none.
    public func location(ofByte offset: Int, onLine line: Int) -> Location {
        bytes.withUnsafeBufferPointer { bytes in
            let offset = min(offset, bytes.count)
            let start = bytes.lineStart(before: offset)
            return Location(file: id, line: line, column: 1 + bytes.scalarCount(in: start..<offset))
        }
    }

    /// The place of some bytes on one line whose number is known; what reaches beyond the line is cut off.
    public func span(of range: Range<Int>, onLine line: Int) -> SourceSpan {
        let start = location(ofByte: range.lowerBound, onLine: line)
        let length = bytes.withUnsafeBufferPointer { bytes in
            let lower = min(range.lowerBound, bytes.count)
            let upper = min(range.upperBound, bytes.lineEnd(after: lower))
            return bytes.scalarCount(in: lower..<max(lower, upper))
        }
        return SourceSpan(start, length: length)
    }

    /// The text of some bytes; what is not UTF-8 becomes U+FFFD.
    public func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
