import Diagnostics
import Foundation
import Testing

/// Each finding has a fixture that provokes it, the text that is then told, and its place in `docs/diagnostics.md`.
///
/// `VAWS_GOLDEN=write swift test --filter Catalogue` writes the expected texts and the reference anew; look at the diff.
@Suite struct CatalogueTests {
    @Test func `code and catalogue name the same findings`() throws {
        #expect(try CatalogueFixture.all().map(\.name) == DiagnosticID.allCases.map(\.rawValue).sorted())
    }

    @Test(arguments: DiagnosticID.allCases)
    func `each finding is told as the catalogue says`(id: DiagnosticID) throws {
        let url = CatalogueFixture.folder.appendingPathComponent("\(id.rawValue).txt")
        let fixture = try CatalogueFixture(url)
        let told = try run(fixture)
        #expect(told.contains("[\(id.rawValue)]"), "the fixture does not provoke its finding:\n\(told)")
        if Golden.isWritten {
            try "\(fixture.source)\n=== (expected)\n\(told)".write(to: url, atomically: true, encoding: .utf8)
        } else {
            #expect(told == fixture.expected)
        }
    }

    @Test func `the reference of findings is made from the catalogue`() throws {
        let fixtures = try CatalogueFixture.all()
        let reference = CatalogueReference.text(fixtures)
        let url = CatalogueFixture.folder.appendingPathComponent("../../../docs/diagnostics.md").standardized
        if Golden.isWritten { try reference.write(to: url, atomically: true, encoding: .utf8) }
        #expect(try String(contentsOf: url, encoding: .utf8) == reference)
    }

    /// What the last command told on standard error.
    private func run(_ fixture: CatalogueFixture) throws -> String {
        let folder = try ScratchFolder()
        try fixture.write(to: URL(filePath: folder.path))
        let told = try fixture.commands.map { try run($0, in: folder) }.last ?? ""
        return told.replacingOccurrences(of: folder.path, with: "FOLDER")
    }

    private func run(_ command: String, in folder: ScratchFolder) throws -> String {
        let words = command.split(separator: " ", maxSplits: 2).map(String.init)
        guard words[0] == "append" else { return Call(Array(words.dropFirst()), in: folder.path).errors }
        try folder.write(try folder.text(words[1]) + "\(words[2])\n", to: words[1])
        return ""
    }
}
