import Foundation
import Testing

/// Files become documents, documents records, records results, results files: a module imports only those before it.
@Suite struct ModuleOrderTests {
    /// The modules of the project that each one may know.
    static let known: [String: Set<String>] = [
        "Diagnostics": [],
        "Values": [],
        "Formats": ["Values"],
        "Markdown": ["CCMarkGFM", "Diagnostics"],
        "Records": ["Diagnostics", "Values", "Formats", "Markdown"],
        "Planning": ["Diagnostics", "Values", "Records"],
        "Billing": ["Diagnostics", "Values", "Records"],
        "Practice": ["Diagnostics", "Values", "Records", "Planning", "Billing"],
        "Interchange": ["Diagnostics", "Values", "Formats", "Markdown", "Records", "Billing"],
        "Reports": [
            "Diagnostics", "Values", "Formats", "Markdown", "Records", "Planning", "Billing", "Practice", "Templates",
        ],
        "vaws": [
            "Diagnostics", "Values", "Markdown", "Records", "Planning", "Billing", "Practice", "Interchange", "Reports",
            "Templates",
        ],
    ]
    /// What else a module may import; the disk, the clock and the console come with `Glibc`.
    static let libraries: [String: Set<String>] = [
        "Markdown": ["Synchronization", "Yams"],
        "Records": ["Dispatch", "Synchronization"],
        "Reports": ["Mustache"],
        "Values": ["Foundation"],
        "vaws": ["ArgumentParser", "Dispatch", "Glibc", "Synchronization"],
    ]

    @Test(arguments: known.keys.sorted())
    func `a module imports only those before it, and no library beyond its own`(module: String) throws {
        let allowed = Self.known[module, default: []].union(Self.libraries[module, default: []])
        let files = try SourceText.files(of: module)
        #expect(!files.isEmpty)
        for file in files {
            let beyond = Set(file.imports).subtracting(allowed)
            #expect(beyond.isEmpty, "\(file.path) imports \(beyond.sorted())")
        }
    }

    @Test(arguments: [("CCMarkGFM", "Markdown/CMark/"), ("Foundation", "Values/ZoneDatabase.swift")])
    func `one place alone speaks to a library that the rest does not need`(
        library: String, place: String
    ) throws {
        let files = try Self.known.keys.flatMap(SourceText.files(of:)).filter { $0.imports.contains(library) }
        #expect(!files.isEmpty && files.allSatisfy { $0.path.hasPrefix(place) })
    }
}

private struct SourceText {
    /// Below `Sources`.
    let path: String
    let imports: [String]

    static func files(of module: String) throws -> [SourceText] {
        let sources = Golden.folder.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
        let folder = sources.appending(path: module)
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            return SourceText(path: "\(module)/\(name)", imports: text.split(separator: "\n").compactMap(imported(by:)))
        }
    }

    /// `Values` for `public import Values` and `@preconcurrency import struct Values.Money`.
    private static func imported(by line: Substring) -> String? {
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), words[..<index].allSatisfy(isModifier) else { return nil }
        return words.last.map { String($0.prefix { $0 != "." }) }
    }

    private static func isModifier(_ word: Substring) -> Bool {
        word.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains(word)
    }
}
