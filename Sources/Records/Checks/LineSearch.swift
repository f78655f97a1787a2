import Diagnostics
import Markdown

/// Finds a word again on the line of a record, for a finding that is made after the line was read.
enum LineSearch {
    /// The place of `word` on the record's line behind its beginning; the record's own place where it is not there.
    static func span(of word: String, _ location: Location, _ files: [SourceFile]) -> SourceSpan {
        find(word, location, files) ?? SourceSpan(location)
    }

    /// The place of `word` on the record's line; nil where it is not there.
    static func find(_ word: String, _ location: Location, _ files: [SourceFile]) -> SourceSpan? {
        let file = files[Int(location.file.index)]
        return file.bytes(ofLine: Int(location.line)).flatMap { find(Array(word.utf8), in: file.bytes[$0]) }
            .map { file.span(of: $0, onLine: Int(location.line)) }
    }

    /// The first place of `word` in the file of a record that is a file of its own.
    static func first(_ word: String, in location: Location, _ files: [SourceFile]) -> SourceSpan {
        let file = files[Int(location.file.index)]
        var (line, start) = (1, 0)
        while start < file.bytes.count {
            let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
            if let range = find(Array(word.utf8), in: file.bytes[start..<end]) {
                return file.span(of: range, onLine: line)
            }
            (line, start) = (line + 1, end + 1)
        }
        return SourceSpan(location)
    }

    /// The word where it stands alone, no letter, digit or hyphen beside it.
    static func find(_ word: [UInt8], in line: ArraySlice<UInt8>) -> Range<Int>? {
        guard !word.isEmpty, word.count <= line.count else { return nil }
        return (line.startIndex...line.endIndex - word.count).lazy
            .filter { line[$0..<$0 + word.count].elementsEqual(word) }
            .map { $0..<$0 + word.count }
            .first { range in
                (range.lowerBound == line.startIndex || !isNamePart(line[range.lowerBound - 1]))
                    && (range.upperBound == line.endIndex || !isNamePart(line[range.upperBound]))
            }
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        RecordName.isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
}

extension SourceFile {
    /// The bytes of a line, from 1, without its end.
    func bytes(ofLine number: Int) -> Range<Int>? {
        var (line, start) = (1, 0)
        while line < number {
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            (line, start) = (line + 1, end + 1)
        }
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        return start..<end
    }
}
