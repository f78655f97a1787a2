import Formats

/// The picture at the head of a document, which stands in the page itself.
public struct Logo: Sendable {
    /// As it stands in a page: `<img class="logo" …>` with all its bytes.
    let image: String

    /// The most that a picture may have: it stands in every document.
    public static let limit = 100_000

    public static let kinds = ["svg", "png", "jpg", "jpeg", "webp"]

    /// Nil where the bytes are no picture of the kind that the path's ending says.
    public init?(path: String, bytes: [UInt8]) {
        guard let type = Logo.type(path: path, bytes: bytes) else { return nil }
        image = "<img class=\"logo\" alt=\"\" src=\"data:\(type);base64,\(Base64.text(of: bytes))\">"
    }

    private static func type(path: String, bytes: [UInt8]) -> String? {
        let ending = path.split(separator: ".").last?.lowercased() ?? ""
        switch ending {
        case "svg": return contains("<svg", in: bytes.prefix(4096)) ? "image/svg+xml" : nil
        case "png": return bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) ? "image/png" : nil
        case "jpg", "jpeg": return bytes.starts(with: [0xFF, 0xD8, 0xFF]) ? "image/jpeg" : nil
        case "webp": return bytes.starts(with: Array("RIFF".utf8)) ? "image/webp" : nil
        default: return nil
        }
    }

    private static func contains(_ text: String, in bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes, as: UTF8.self).contains(text)
    }
}
