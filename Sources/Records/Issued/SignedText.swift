public import Diagnostics
public import Values

/// What `hash:` of a signed agreement covers: the bytes of its file without the lines `signed:`, `signed-by:` and `hash:`,
/// CRLF read as LF.
public enum SignedText {
    static let keys = ["signed", "signed-by", "hash"]

    /// The SHA-256 that `hash:` should bear, as 64 hexadecimal digits.
    public static func digest(of bytes: [UInt8]) -> String {
        SHA256.hexDigest(of: SealedText.covered(bytes, without: keys))
    }
}

extension Agreement {
    /// Whether the file still says what was signed; nil where no hash was kept.
    public func isAsSigned(in files: [SourceFile]) -> Bool? {
        hash.map { $0 == SignedText.digest(of: files[Int(location.file.index)].bytes) }
    }

    /// Whether it is in force, and nobody wrote down when it was signed.
    public func isUnsigned(on day: CalendarDate) -> Bool { signed == nil && period.contains(day) }
}
