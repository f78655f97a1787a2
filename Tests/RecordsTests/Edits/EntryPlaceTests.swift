import Diagnostics
import Markdown
import Testing
import Values

@testable import Records

/// Where a new line of feedback or of access goes: `«` and `»` stand around what is written, and are not in the file before.
@Suite struct EntryPlaceTests {
    private static let remark = EntryLine(
        .feedback, client: "acme", day: day("2026-11-10"),
        parts: [EntryLine.field(.rating, "4/5"), EntryLine.words("Nice, but task:late #again")], below: ["> Sam"])
    private static let account = EntryLine(
        .access, client: "acme", day: nil,
        parts: [EntryLine.words("Bank"), EntryLine.field(.ref, "Bitwarden, Acme")])

    private func expect(
        _ marked: String, in path: String, line: EntryLine, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let both = WrittenText(marked)
        let workspace = WorkspaceText("=== \(path)\n\(both.before)").workspace
        let change = try EntryBook(workspace).change(adding: line, to: path)
        let old = try #require(change.file.map { workspace.files[Int($0.index)].bytes }, sourceLocation: sourceLocation)
        let new = try #require(TextEdit.apply(change.edits, to: old), sourceLocation: sourceLocation)
        #expect(String(decoding: new, as: UTF8.self) == both.after + "\n", sourceLocation: sourceLocation)
    }

    @Test func `a dated line stands in the order of the days, and what would be a field is a word`() throws {
        try expect(
            """
            - 2026-11-01 rating:5/5 "Fine"
            «- 2026-11-10 rating:4/5 Nice, but \\task:late \\#again
              > Sam
            »- 2026-11-12 nps:9
            """, in: "clients/acme/feedback.md", line: Self.remark)
    }

    @Test func `a line without a day stands behind the others, with no blank line between`() throws {
        try expect(
            """
            # Access

            * Mailbox ref:"Bitwarden, Acme" granted:2026-01-05
              Both of them.
            «* Bank ref:"Bitwarden, Acme"
            »
            Prose.
            """, in: "clients/acme/access.md", line: Self.account)
    }

    @Test func `a file that is not there is made, with its kind and its client`() throws {
        let workspace = WorkspaceText("=== clients/acme/client.md\n---\nname: Acme\n---").workspace
        let change = try EntryBook(workspace).change(adding: Self.account, besides: [])
        #expect(change.path == "clients/acme/access.md")
        #expect(
            change.edits.map(\.replacement) == [
                "---\nkind: access\nclient: acme\n---\n\n- Bank ref:\"Bitwarden, Acme\"\n"
            ])
        #expect(change.newLine == 6)
    }

    @Test func `a line goes into the file of the client's latest, and a new month has a file of its own`() {
        let workspace = WorkspaceText(
            "=== clients/acme/feedback/2026-10.md\n- 2026-10-03 nps:9\n=== clients/acme/feedback/2026-11.md\n"
        ).workspace
        let others = workspace.feedback.map { (Optional($0.day), $0.location) }
        let place = EntryPlace(workspace, .feedback, of: "acme")
        #expect(place.path(for: day("2026-11-10"), among: others) == "clients/acme/feedback/2026-11.md")
        #expect(place.path(for: day("2026-12-01"), among: others) == "clients/acme/feedback/2026-12.md")
        #expect(place.path(for: nil, among: others) == "clients/acme/feedback/2026-10.md")
    }
}
