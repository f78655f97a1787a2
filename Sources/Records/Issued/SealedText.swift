import Values

/// What the seal of an issued document covers: the bytes of its file without the `seal:` line, CRLF read as LF.
public enum SealedText {
    /// The SHA-256 that `seal:` should bear, as 64 hexadecimal digits.
    public static func digest(of bytes: [UInt8]) -> String {
        SHA256.hexDigest(of: covered(bytes))
    }

    static func covered(_ bytes: [UInt8]) -> [UInt8] { covered(bytes, without: ["seal"]) }

    /// The bytes without the lines of these keys, CRLF read as LF.
    ///
    /// Only a line of the front matter is a key's, and only its first; the page below may say `seal:` as well.
    static func covered(_ bytes: [UInt8], without keys: [String]) -> [UInt8] {
        var covered: [UInt8] = []
        covered.reserveCapacity(bytes.count)
        var (part, left) = (Part.start, keys.map { Array("\($0):".utf8) })
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: lineFeed) ?? bytes.count
            var line = bytes[start..<end]
            if end < bytes.count && line.last == carriageReturn { line = line.dropLast() }
            let key = part == .frontMatter ? left.firstIndex { line.starts(with: $0) } : nil
            if let key {
                left.remove(at: key)
            } else {
                covered += line
                if end < bytes.count { covered.append(lineFeed) }
            }
            part = part.next(after: line)
            start = end + 1
        }
        return covered
    }

    private enum Part {
        case start, frontMatter, page

        func next(after line: ArraySlice<UInt8>) -> Part {
            switch self {
            case .start: isFence(line.starts(with: byteOrderMark) ? line.dropFirst(3) : line) ? .frontMatter : .page
            case .frontMatter: isFence(line) ? .page : .frontMatter
            case .page: .page
            }
        }

        private func isFence(_ line: ArraySlice<UInt8>) -> Bool {
            line.starts(with: Array("---".utf8))
                && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        }
    }

    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
