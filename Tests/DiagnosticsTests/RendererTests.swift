import Testing

@testable import Diagnostics

@Suite struct RendererTests {
    static let tasks = SourceFile(
        id: FileID(0), path: "clients/acme/tasks.md",
        bytes: Array("- [ ] Draft due:2026-02-30\n- [ ] 📅 Émile id:a\n- [ ] Other id:a\n".utf8))
    static let odd = SourceFile(id: FileID(1), path: "me/my tasks é.md", bytes: Array("x\n".utf8))

    static func file(_ id: FileID) -> SourceFile? { [tasks, odd].first { $0.id == id } }

    static func span(_ line: Int, _ column: Int, _ length: Int, file: Int = 0) -> SourceSpan {
        SourceSpan(Location(file: FileID(file), line: line, column: column), length: length)
    }

    static let findings = [
        Diagnostic(.noWorkspace, "there is no 'vaws.yaml' here", at: nil, fix: "run `vaws init`"),
        Diagnostic(
            .invalidDate, "there is no day '2026-02-30'", at: span(1, 13, 14), fix: "write `due:2026-02-28`"),
        Diagnostic(
            .duplicateID, "the id 'a' is used twice", at: span(3, 13, 4),
            notes: [.init("first used here", at: span(2, 15, 4)), .init("ids are unique within a client")]),
        Diagnostic(.unknownKey, "'x' is not known", at: span(1, 1, 1, file: 1)),
    ]

    private func rendered(_ format: DiagnosticFormat, coloured: Bool = false) -> String {
        format.rendered(Self.findings, coloured: coloured, version: "0.1.0", file: Self.file)
    }

    @Test func textShowsTheLineAndWhatIsMeantInIt() {
        #expect(
            rendered(.text) == """
                error: there is no 'vaws.yaml' here [no-workspace]
                      = help: run `vaws init`
                clients/acme/tasks.md:1:13: error: there is no day '2026-02-30' [invalid-date]
                    1 | - [ ] Draft due:2026-02-30
                      |             ^~~~~~~~~~~~~~
                      = help: write `due:2026-02-28`
                clients/acme/tasks.md:3:13: error: the id 'a' is used twice [duplicate-id]
                    3 | - [ ] Other id:a
                      |             ^~~~
                clients/acme/tasks.md:2:15: note: first used here
                    2 | - [ ] 📅 Émile id:a
                      |                ^~~~
                      = note: ids are unique within a client
                me/my tasks é.md:1:1: warning: 'x' is not known [unknown-key]
                    1 | x
                      | ^

                """)
    }

    @Test func colourIsAddedOnlyWhereItIsAskedFor() {
        let plain = rendered(.text)
        let coloured = rendered(.text, coloured: true)
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m"))
        #expect(coloured.contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

    @Test func aMessageCannotActOnTheTerminal() {
        let finding = Diagnostic(.invalidValue, "'a\u{1B}[2Jb\nc' is wrong", at: nil)
        #expect(
            DiagnosticFormat.text.rendered([finding], file: Self.file)
                == "error: 'a\u{FFFD}[2Jb c' is wrong [invalid-value]\n")
    }

    @Test func gccHasOneLineEach() {
        #expect(
            rendered(.gcc) == """
                error: there is no 'vaws.yaml' here; run `vaws init` [no-workspace]
                clients/acme/tasks.md:1:13: error: there is no day '2026-02-30'; write `due:2026-02-28` [invalid-date]
                clients/acme/tasks.md:3:13: error: the id 'a' is used twice [duplicate-id]
                clients/acme/tasks.md:2:15: note: first used here
                me/my tasks é.md:1:1: warning: 'x' is not known [unknown-key]

                """)
    }

    @Test func jsonHasStableKeys() {
        let finding = JSONRenderer().rendered([Self.findings[2]], file: Self.file)
        #expect(
            finding == [
                [
                    "id": "duplicate-id", "severity": "error", "file": "clients/acme/tasks.md", "line": 3, "column": 13,
                    "length": 4, "message": "the id 'a' is used twice", "fix": nil,
                    "notes": [
                        [
                            "message": "first used here", "file": "clients/acme/tasks.md", "line": 2, "column": 15,
                            "length": 4,
                        ],
                        [
                            "message": "ids are unique within a client", "file": nil, "line": nil, "column": nil,
                            "length": nil,
                        ],
                    ],
                ]
            ])
    }

    @Test func noFindingsAreAnEmptyList() {
        #expect(DiagnosticFormat.json.rendered([], file: Self.file) == "[]\n")
        #expect(DiagnosticFormat.text.rendered([], file: Self.file) == "")
        #expect(DiagnosticFormat.gcc.rendered([], file: Self.file) == "")
    }

    @Test func sarifCountsInUTF16AndEncodesPaths() {
        let log = rendered(.sarif)
        #expect(log.contains("\"columnKind\": \"utf16CodeUnits\""))
        #expect(log.contains("\"uri\": \"me/my%20tasks%20%C3%A9.md\""))
        #expect(log.contains("\"text\": \"there is no day '2026-02-30'; write `due:2026-02-28`\""))
        let related = SARIFRenderer().rendered([Self.findings[2]], file: Self.file).compactText
        #expect(related.contains(#""relatedLocations":[{"physicalLocation":{"artifactLocation":"#))
        // The calendar sign before the id is two units of UTF-16.
        #expect(related.contains(#""region":{"startLine":2,"startColumn":16,"endColumn":20}"#))
        #expect(related.contains(#""region":{"startLine":3,"startColumn":13,"endColumn":17}"#))
    }

    @Test func sarifNamesEachRuleOnce() {
        let log = SARIFRenderer(version: "0.1.0").rendered(Self.findings + Self.findings, file: Self.file).compactText
        let rules = #"""
            "driver":{"name":"vaws","version":"0.1.0","rules":[{"id":"duplicate-id","defaultConfiguration":{"level":"error"}},\#
            {"id":"invalid-date","defaultConfiguration":{"level":"error"}},\#
            {"id":"no-workspace","defaultConfiguration":{"level":"error"}},\#
            {"id":"unknown-key","defaultConfiguration":{"level":"warning"}}]}
            """#
        #expect(log.contains(rules))
        #expect(log.contains(#"{"ruleId":"unknown-key","ruleIndex":3,"level":"warning""#))
    }
}
