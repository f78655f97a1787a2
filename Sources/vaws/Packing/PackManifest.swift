import Values

/// The list of a pack's files with their SHA-256, which `sha256sum --check` reads, sealed in its last line.
///
/// ```
/// # Made by vaws pack: acme, 2026-11-01..2026-11-30
/// 9f86d081…  index.html
/// # 5e884898…
/// ```
struct PackManifest {
    static let name = "manifest.txt"
    private static let opening = "# Made by vaws pack: "

    let text: String

    init(of files: [PackedFile], about: String) {
        let lines = files.map { "\(SHA256.hexDigest(of: $0.bytes))  \($0.name)\n" }
        let body = PackManifest.opening + about + "\n" + lines.joined()
        text = body + "# \(SHA256.hexDigest(of: body.utf8))\n"
    }

    /// The names and digests of a manifest as it was made; nil for any other text.
    static func files(in text: String) -> [String: String]? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard text.hasPrefix(opening), text.hasSuffix("\n"), lines.count >= 3 else { return nil }
        let body = lines.dropLast(2).map { $0 + "\n" }.joined()
        guard lines[lines.count - 2] == "# \(SHA256.hexDigest(of: body.utf8))" else { return nil }
        let pairs = lines.dropFirst().dropLast(2).map { line in
            (String(line.dropFirst(66)), String(line.prefix(64)))
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

/// A file of a pack, by its name below the folder.
struct PackedFile: Sendable {
    let name: String
    let bytes: [UInt8]
}
