import Foundation

/// One finding of the catalogue: why it is told, files that provoke it, and what is then printed.
///
/// A fixture begins with the reason in prose. `=== path` begins a file; in brackets behind it may stand `absent`,
/// `link: TARGET`, `repeat: N` (the text N times), `nested: N` (N lists inside each other), `front: N` (front matter of
/// N bytes) or `hex`. `=== (run)` holds the commands, `vaws check` where it is missing; `=== (expected)` what is told.
struct CatalogueFixture {
    let name: String
    let reason: String
    let files: [(path: String, how: String?, text: String)]
    let commands: [String]
    let expected: String
    /// All but the expected text, to write the fixture anew.
    let source: String

    init(_ url: URL) throws {
        name = url.deletingPathExtension().lastPathComponent
        let text = try String(contentsOf: url, encoding: .utf8)
        let parts = text.components(separatedBy: "\n=== ")
        reason = parts[0].trimmingCharacters(in: .whitespacesAndNewlines)
        let sections = parts.dropFirst().map { part -> (head: String, body: String) in
            let end = part.firstIndex(of: "\n") ?? part.endIndex
            return (String(part[..<end]), String(part[end...].dropFirst()))
        }
        files = sections.filter { !$0.head.hasPrefix("(") }.map { section in
            let words = section.head.split(separator: " ", maxSplits: 1)
            let how = words.count == 2 ? String(words[1].dropFirst().dropLast()) : nil
            return (String(words[0]), how, section.body)
        }
        let run = sections.first { $0.head == "(run)" }?.body ?? "vaws check"
        commands = run.split(separator: "\n").map(String.init)
        expected = sections.first { $0.head == "(expected)" }?.body ?? ""
        source = text.components(separatedBy: "\n=== (expected)")[0]
    }

    static let folder = Golden.folder.appending(path: "Catalogue")

    static func all() throws -> [CatalogueFixture] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "txt" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { try CatalogueFixture($0) }
    }
}

extension CatalogueFixture {
    /// Writes the workspace into a folder: what every fixture has, and its own files over that.
    func write(to folder: URL) throws {
        for (path, text) in Self.basis where !files.contains(where: { $0.path == path }) {
            try Self.write(Data(text.utf8), to: folder.appendingPathComponent(path))
        }
        for file in files where file.how != "absent" {
            let url = folder.appendingPathComponent(file.path)
            if let target = file.how.flatMap({ Self.argument("link", of: $0) }) {
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: target)
            } else {
                try Self.write(Self.content(of: file.text, file.how), to: url)
            }
        }
    }

    private static func write(_ data: Data, to url: URL) throws {
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    private static func argument(_ name: String, of how: String) -> String? {
        how.hasPrefix(name + ": ") ? String(how.dropFirst(name.count + 2)) : nil
    }

    private static func content(of text: String, _ how: String?) -> Data {
        guard let how else { return Data(text.utf8) }
        if how == "hex" {
            return Data(text.split(whereSeparator: \.isWhitespace).compactMap { UInt8($0, radix: 16) })
        }
        if let count = argument("repeat", of: how).flatMap({ Int($0) }) {
            let piece = text.hasPrefix("- ") ? text : text.trimmingCharacters(in: .newlines)
            return Data(String(repeating: piece, count: count).utf8)
        }
        if let depth = argument("nested", of: how).flatMap({ Int($0) }) {
            return Data((0..<depth).map { String(repeating: "  ", count: $0) + text }.joined().utf8)
        }
        if let size = argument("front", of: how).flatMap({ Int($0) }) {
            let filler = text.trimmingCharacters(in: .newlines)
            return Data("---\n\(filler)\(String(repeating: "x", count: size))\n---\n".utf8)
        }
        return Data(text.utf8)
    }

    /// A business, two clients with an agreement each, two services.
    private static let basis = [
        "vaws.yaml": """
        business: {name: Robin Vale, country: BE, vat-id: BE0123456749}
        currency: EUR
        timezone: Europe/Brussels
        hours: {mon-fri: 9:00-17:00}
        tax: {default: S21, codes: {S21: {category: S, rate: 21%}}}

        """,
        "services/admin.md": "---\nname: Admin\nrate: 42/hour\n---\n",
        "services/writing.md": "---\nname: Writing\nrate: 55/hour\n---\n",
        "clients/acme/client.md": "---\nname: Acme\ncontacts: {sam: Sam Bolt}\n---\n",
        "clients/acme/agreements/2026.md":
            "---\nfrom: 2026-01-01\nservices: [{service: admin, rate: 42/hour}, {service: writing, rate: 55/hour}]\n---\n",
        "clients/bolt/client.md": "---\nname: Bolt\n---\n",
        "clients/bolt/agreements/2026.md": "---\nfrom: 2026-01-01\nservices: [{service: admin, rate: 40/hour}]\n---\n",
    ]
}
