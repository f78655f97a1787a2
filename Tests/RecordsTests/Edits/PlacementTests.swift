import Diagnostics
import Markdown
import Testing
import Values

@testable import Records

/// Where a new task is written, and what a moved one takes along.
struct PlacementTests {
    private func added(_ text: String, section: String? = nil, _ fields: [TaskField] = []) throws -> String {
        let file = SourceFile(id: FileID(0), path: "clients/acme/tasks.md", bytes: Array(text.utf8))
        let (edit, line) = try TaskEditor.add("New", fields, to: file, section: section)
        let result = String(decoding: try #require(TextEdit.apply([edit], to: file.bytes)), as: UTF8.self)
        let lines = result.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        try #require(line <= lines.count)
        #expect(String(decoding: Array(lines[line - 1]), as: UTF8.self).contains("[ ] New"), "line \(line)")
        return result
    }

    @Test(
        "A new task stands behind the last one, as that one is written",
        arguments: [
            ("- [ ] A\n- [ ] B\n", "- [ ] A\n- [ ] B\n- [ ] New\n"),
            ("- [ ] A", "- [ ] A\n- [ ] New"), ("- [ ] A\r\n", "- [ ] A\r\n- [ ] New\r\n"),
            ("* [ ] A\n  * [ ] Part\n  Note.\n\nProse.\n", "* [ ] A\n  * [ ] Part\n  Note.\n* [ ] New\n\nProse.\n"),
            ("1. [ ] A\n2. [x] B\n", "1. [ ] A\n2. [x] B\n3. [ ] New\n"),
            ("- [ ] A\n\n## Later\n\n- [ ] B\n\n## Empty\n", "- [ ] A\n\n## Later\n\n- [ ] B\n- [ ] New\n\n## Empty\n"),
            ("## Open\n", "## Open\n\n- [ ] New\n"), ("", "- [ ] New\n"), ("## Open", "## Open\n\n- [ ] New"),
            ("---\nproject: X\n---\n", "---\nproject: X\n---\n\n- [ ] New\n"),
            ("Prose.\n\n\n", "Prose.\n\n- [ ] New\n\n\n"),
        ])
    func standsBehindTheLast(_ text: String, _ expected: String) throws {
        #expect(try added(text) == expected)
    }

    @Test(
        "Below a heading it stands behind the last task there",
        arguments: [
            ("a", "# A\n\n- [ ] 1\n- [ ] New\n\n## Part\n\n- [ ] 2\n\n# B\n"),
            ("Part", "# A\n\n- [ ] 1\n\n## Part\n\n- [ ] 2\n- [ ] New\n\n# B\n"),
            ("B", "# A\n\n- [ ] 1\n\n## Part\n\n- [ ] 2\n\n# B\n\n- [ ] New\n"),
        ])
    func standsBelow(_ section: String, _ expected: String) throws {
        #expect(try added("# A\n\n- [ ] 1\n\n## Part\n\n- [ ] 2\n\n# B\n", section: section) == expected)
    }

    @Test("A section that is not there is told with the nearest") func noSection() {
        let near = #expect(throws: EditProblem.self) { try added("# November\n", section: "Novembr") }
        #expect(near?.fix == "did you mean 'November'?")
        let far = #expect(throws: EditProblem.self) { try added("# November\n", section: "X") }
        #expect(far?.fix == "its headings are 'November'")
    }

    @Test("Its fields are written in the notation that prevails in the file") func notation() throws {
        let fields = [TaskField(.due, "2026-11-27"), TaskField(.estimate, "2h")]
        #expect(try added("- [ ] A 📅 2026-11-20\n", fields).hasSuffix("- [ ] New estimate:2h 📅 2026-11-27\n"))
        #expect(
            try added("- [ ] A [due:: 2026-11-20]\n", fields).hasSuffix(
                "- [ ] New  [estimate:: 2h]  [due:: 2026-11-27]\n"))
        #expect(
            try added("- [ ] A due:2026-11-20\n- [ ] B ⏫\n- [ ] C due:2026-11-20\n", fields).hasSuffix(
                "- [ ] New due:2026-11-27 estimate:2h\n"))
    }

    @Test("A moved task keeps the distance of its nested lines and takes the new list's marker") func moves() throws {
        let edited = try EditedText(
            "1. [ ] Around due:2026-12-01\n   - [ ] Move me\n     - [ ] part\n\n     Note.\n2. [ ] Stays\n",
            others: ["clients/bolt/tasks.md": "* [ ] There\r\n"])
        let editor = TaskEditor(edited.workspace)
        let target = try #require(edited.workspace.files.first { $0.path == "clients/bolt/tasks.md" })
        let move = try editor.move(edited.tasks[1], to: target, section: nil)
        #expect(editor.dueAround(edited.tasks[1])?.description == "2026-12-01")
        #expect(try edited.text([move.removal]) == "1. [ ] Around due:2026-12-01\n2. [ ] Stays\n")
        let moved = try #require(TextEdit.apply([move.insertion], to: target.bytes))
        #expect(
            String(decoding: moved, as: UTF8.self)
                == "* [ ] There\r\n* [ ] Move me\r\n  - [ ] part\r\n\r\n  Note.\r\n")
        #expect(move.line == 2 && move.lineCount == 4 && move.members == Array(edited.tasks[1...2]))
    }
}
