/// `%C3%A9` in the address of a link as the letter that it stands for.
enum PercentCoding {
    static func decoded(_ marks: [PlacedMark]) -> [PlacedMark] {
        let percent = Unicode.Scalar(0x25 as UInt8)
        guard marks.contains(where: { $0.scalar == percent }) else { return marks }
        var (result, index) = ([PlacedMark](), 0)
        while index < marks.count {
            var bytes: [UInt8] = []
            while marks[index...].first?.scalar == percent, let byte = byte(marks[index...].dropFirst().prefix(2)) {
                bytes.append(byte)
                index += 3
            }
            if bytes.isEmpty {
                result.append(marks[index])
                index += 1
            } else {
                let line = marks[index - 1].line
                result += String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
                    PlacedMark(mark: .scalar($0), line: line)
                }
            }
        }
        return result
    }

    private static func byte(_ digits: ArraySlice<PlacedMark>) -> UInt8? {
        guard digits.count == 2 else { return nil }
        return UInt8(String(digits.compactMap { $0.scalar.map(Character.init) }), radix: 16)
    }
}

extension PlacedMark {
    /// Nil for a tag.
    var scalar: Unicode.Scalar? {
        if case .scalar(let scalar) = mark { scalar } else { nil }
    }
}
