import Diagnostics
import Markdown
import Testing
import Values

@testable import Records

@Suite struct CheckEditTests {
    @Test(arguments: [
        ("- [ ] Issue\n- [ ] Other\n", "- [ ] Issue\n  - [ ] Links #check\n- [ ] Other\n"),
        ("- [ ] Issue", "- [ ] Issue\n  - [ ] Links #check"),
        ("- [ ] Issue\n    * [ ] Lead\n", "- [ ] Issue\n    * [ ] Lead\n    * [ ] Links #check\n"),
        ("1. [ ] Issue\n", "1. [ ] Issue\n   - [ ] Links #check\n"),
        ("- [ ] Issue\r\n- [ ] B\r\n", "- [ ] Issue\r\n  - [ ] Links #check\r\n- [ ] B\r\n"),
    ])
    func `a check is written below the task, as its other parts are`(before: String, after: String) throws {
        let file = SourceFileText(before)
        let edit = try TaskEditor(file.workspace).addChecks(["Links"], to: 0)
        #expect(TextEdit.apply([edit], to: Array(before.utf8)).map { String(decoding: $0, as: UTF8.self) } == after)
    }

    @Test func `ticking a check changes its box alone`() throws {
        let before = "- [ ] Issue\n  - [ ] Links #check\n"
        let workspace = SourceFileText(before).workspace
        let edits = try TaskEditor(workspace).tick(try #require(workspace.tasks.first?.checks.first))
        let after = TextEdit.apply(edits, to: Array(before.utf8)).map { String(decoding: $0, as: UTF8.self) }
        #expect(after == "- [ ] Issue\n  - [x] Links #check\n")
    }

    @Test func `fields go behind what stands on an entry's line`() throws {
        let before = "- 2026-11-13 csat:2 \"It cost me a call\"  \n  A note\n"
        let text = WorkspaceText("=== clients/acme/feedback.md\n" + before)
        let feedback = try #require(text.workspace.feedback.first)
        let edit = try EntryFields([(.id, "call"), (.noted, "2026-11-14")]).edit(
            at: feedback.location, in: text.workspace)
        let bytes = text.workspace.files[Int(feedback.location.file.index)].bytes
        let after = TextEdit.apply([edit], to: bytes).map { String(decoding: $0, as: UTF8.self) } ?? ""
        #expect(after.hasPrefix("- 2026-11-13 csat:2 \"It cost me a call\" id:call noted:2026-11-14  \n  A note\n"))
    }
}

/// The tasks of `acme` with exactly this text.
private struct SourceFileText {
    let workspace: Workspace

    init(_ text: String) {
        let files = ["clients/acme/client.md": "---\nname: Acme\n---\n", "clients/acme/tasks.md": text]
        let basis = ["vaws.yaml": "currency: EUR\n"].merging(files) { _, own in own }
        let sources = basis.sorted { $0.key < $1.key }.enumerated().map {
            SourceFile(id: FileID($0.offset), path: $0.element.key, bytes: Array($0.element.value.utf8))
        }
        workspace =
            WorkspaceReader.read(files: sources, today: CalendarDate("2026-11-23") ?? CalendarDate(dayNumber: 0)).0
    }
}
