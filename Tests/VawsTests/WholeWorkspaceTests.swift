import Foundation
import Testing

/// The sample business and a folder full of mistakes, each read and reported as a whole.
///
/// `VAWS_GOLDEN=write swift test --filter WholeWorkspace` writes the committed reports and findings anew.
@Suite struct WholeWorkspaceTests {
    private static let sample = Golden.folder.appending(path: "../../sample-workspace").standardized
    private static let broken = Golden.folder.appending(path: "BrokenWorkspace")

    /// Its README says so too: a workspace that promises too much is what the program is for.
    @Test func `the sample workspace tells of one overload, and of nothing else`() {
        let call = Call(["check"], in: Self.sample.path)
        #expect(call.errors.contains("13h25m are promised and 13h5m are there: 20m too much [overloaded]"))
        #expect(call.output.contains("1 warning in"))
        #expect(call.status == 0)
    }

    @Test func `the sample's committed reports are what sync writes, and a second sync writes nothing`() throws {
        let folder = try ScratchFolder()
        let copy = URL(filePath: folder.absolute("sample"))
        try FileManager.default.copyItem(at: Self.sample, to: copy)
        try? FileManager.default.removeItem(at: copy.appending(path: "reports"))
        #expect(Call(["sync", "--today", "2026-11-23"], in: copy.path).status == 0)
        let made = try pages(in: copy)
        if Golden.isWritten { try replaceReports(by: made) }
        let committed = try pages(in: Self.sample)
        #expect(made.keys.sorted() == committed.keys.sorted())
        for (path, text) in made { #expect(text == committed[path], "\(path) is not current") }
        #expect(Call(["sync", "--check", "--today", "2026-11-23"], in: copy.path).status == 0)
    }

    @Test func `sync, check and list change no byte of a person's file`() throws {
        let folder = try ScratchFolder()
        try FileManager.default.copyItem(at: Self.broken, to: URL(filePath: folder.absolute("broken")))
        let before = try folder.personsFiles()
        for arguments in [["sync"], ["check"], ["list", "tasks"], ["list", "time", "--format", "json"]] {
            _ = Call(arguments, in: folder.absolute("broken"))
        }
        let after = try folder.personsFiles().filter { !$0.key.hasPrefix("broken/reports") }
        #expect(after == before)
    }

    @Test func `every mistake of the broken workspace is told, and none invented`() throws {
        let call = Call(["check", "--format", "gcc"], in: Self.broken.path)
        let url = Golden.folder.appending(path: "BrokenWorkspace.expected.txt")
        if Golden.isWritten { try call.output.write(to: url, atomically: true, encoding: .utf8) }
        #expect(call.output == (try String(contentsOf: url, encoding: .utf8)))
        #expect(call.status == 1)
    }

    /// The generated Markdown by path.
    private func pages(in workspace: URL) throws -> [String: String] {
        let reports = workspace.appending(path: "reports")
        var pages: [String: String] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: reports.path) ?? .init()
        where path.hasSuffix(".md") {
            pages[path] = try String(contentsOf: reports.appending(path: path), encoding: .utf8)
        }
        return pages
    }

    private func replaceReports(by pages: [String: String]) throws {
        let reports = Self.sample.appending(path: "reports")
        try? FileManager.default.removeItem(at: reports)
        for (path, text) in pages {
            let url = reports.appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: url, atomically: true, encoding: .utf8)
        }
    }
}
