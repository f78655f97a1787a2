/// Bytes as text (RFC 4648, section 4).
public enum Base64 {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    public static func text(of bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var index = 0
        while index < bytes.count {
            let group = bytes[index..<min(index + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            let letters = [18, 12, 6, 0].map { digits[bits >> $0 & 63] }
            text += letters.prefix(group.count + 1)
            text += [UInt8](repeating: UInt8(ascii: "="), count: 3 - group.count)
            index += 3
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// In lines of 76 characters, as a mail has them (RFC 2045, 6.8).
    static func lines(of bytes: [UInt8]) -> [String] {
        stride(from: 0, to: bytes.count, by: 57).map { text(of: Array(bytes[$0..<min($0 + 57, bytes.count)])) }
    }
}
