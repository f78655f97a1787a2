import Foundation
import Testing

@testable import vaws

/// The sample business and a folder full of mistakes, each read and reported as a whole.
///
/// `VAWS_GOLDEN=write swift test --filter WholeWorkspace` writes the committed reports and findings anew.
@Suite struct WholeWorkspaceTests {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let sample = tests.appendingPathComponent("../../sample-workspace").standardized
    private static let broken = tests.appendingPathComponent("BrokenWorkspace")

    @Test func `the sample workspace has nothing to tell`() {
        let run = CommandRun(["check", "--strict"], in: Self.sample)
        #expect(run.told == "")
        #expect(run.status == .success)
    }

    @Test func `the sample's committed reports are what sync writes, and a second sync writes nothing`() throws {
        try withScratchFolder { folder in
            let copy = folder.appendingPathComponent("sample")
            try FileManager.default.copyItem(at: Self.sample, to: copy)
            #expect(CommandRun(["sync", "--today", "2026-11-23"], in: copy).status == .success)
            let made = try pages(in: copy)
            if rewritesGoldenFiles { try replaceReports(by: made) }
            let committed = try pages(in: Self.sample)
            #expect(made.keys.sorted() == committed.keys.sorted())
            for (path, text) in made { #expect(text == committed[path], "\(path) is not current") }
            #expect(CommandRun(["sync", "--check", "--today", "2026-11-23"], in: copy).status == .success)
        }
    }

    @Test func `sync, check and list change no byte of a person's file`() throws {
        try withScratchFolder { folder in
            let copy = folder.appendingPathComponent("broken")
            try FileManager.default.copyItem(at: Self.broken, to: copy)
            let before = try contents(of: copy)
            for arguments in [["sync"], ["check"], ["list", "tasks"], ["list", "time", "--format", "json"]] {
                _ = CommandRun(arguments, in: copy)
            }
            #expect(try contents(of: copy) == before)
        }
    }

    @Test func `every mistake of the broken workspace is told, and none invented`() throws {
        let run = CommandRun(["check", "--format", "gcc"], in: Self.broken)
        let url = Self.tests.appendingPathComponent("BrokenWorkspace.expected.txt")
        if rewritesGoldenFiles { try run.output.write(to: url, atomically: true, encoding: .utf8) }
        #expect(run.output == (try String(contentsOf: url, encoding: .utf8)))
        #expect(run.status == .findings)
    }

    /// The generated Markdown by path.
    private func pages(in workspace: URL) throws -> [String: String] {
        let reports = workspace.appendingPathComponent("reports")
        let paths = (FileManager.default.enumerator(atPath: reports.path)?.allObjects ?? []).compactMap {
            $0 as? String
        }
        let pages = paths.filter { $0.hasSuffix(".md") }.map { path in
            (path, try? String(contentsOf: reports.appendingPathComponent(path), encoding: .utf8))
        }
        return Dictionary(uniqueKeysWithValues: pages.compactMap { path, text in text.map { (path, $0) } })
    }

    private func replaceReports(by pages: [String: String]) throws {
        let reports = Self.sample.appendingPathComponent("reports")
        try? FileManager.default.removeItem(at: reports)
        for (path, text) in pages {
            let url = reports.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: url, atomically: true, encoding: .utf8)
        }
    }

    /// The bytes of every file outside `reports/`.
    private func contents(of folder: URL) throws -> [String: Data] {
        let paths = (FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []).compactMap { $0 as? String }
        let files = paths.filter { !$0.hasPrefix("reports") }.map { path in
            (path, FileManager.default.contents(atPath: folder.appendingPathComponent(path).path) ?? Data())
        }
        return Dictionary(uniqueKeysWithValues: files)
    }
}
