/// A change of a file: some of its bytes replaced, and every other byte as it was.
public struct TextEdit: Sendable, Equatable {
    /// The bytes that are replaced; empty to insert.
    public let range: Range<Int>
    /// What stands there instead. Its line feeds become the line ending that the file has at that place.
    public let replacement: String

    public init(replacing range: Range<Int>, with replacement: String) {
        self.range = range
        self.replacement = replacement
    }

    /// The bytes with all edits made; nil when two of them overlap or one lies outside the file.
    public static func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 64)
        var done = 0
        for edit in edits.sorted(by: {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }) {
            guard edit.range.lowerBound >= done, edit.range.upperBound <= bytes.count else { return nil }
            result += bytes[done..<edit.range.lowerBound]
            result += edit.replacement(in: bytes)
            done = edit.range.upperBound
        }
        return result + bytes[done...]
    }

    private func replacement(in bytes: [UInt8]) -> [UInt8] {
        let written = Array(replacement.utf8)
        guard written.contains(.lineFeed), usesCarriageReturns(bytes) else { return written }
        return written.flatMap { $0 == .lineFeed ? [.carriageReturn, .lineFeed] : [$0] }
    }

    /// As on the line that is changed, or the one before it where the file ends without a line feed.
    private func usesCarriageReturns(_ bytes: [UInt8]) -> Bool {
        let ending = bytes[range.lowerBound...].firstIndex(of: .lineFeed) ?? bytes.lastIndex(of: .lineFeed)
        guard let ending, ending > 0 else { return false }
        return bytes[ending - 1] == .carriageReturn
    }
}
