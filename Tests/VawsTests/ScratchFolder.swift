import Foundation

/// A folder on disk for one test, removed with it.
final class ScratchFolder {
    let path: String

    /// `files` are texts by their paths.
    init(_ files: [String: String] = [:]) throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "vaws-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
        for (file, text) in files { try write(text, to: file) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func absolute(_ file: String) -> String { "\(path)/\(file)" }

    func write(_ text: String, to file: String) throws {
        let url = URL(filePath: absolute(file))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func link(_ file: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: absolute(file), withDestinationPath: target)
    }

    func text(_ file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: absolute(file))), as: UTF8.self)
    }

    func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: absolute(file)) }

    /// Every file with its bytes, but those in `reports/`.
    func personsFiles() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for case let file as String in FileManager.default.enumerator(atPath: path) ?? .init()
        where !file.hasPrefix("reports/") {
            files[file] = FileManager.default.contents(atPath: absolute(file))
        }
        return files
    }
}
