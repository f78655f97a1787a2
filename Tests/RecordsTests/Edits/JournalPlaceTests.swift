import Diagnostics
import Markdown
import Testing
import Values

@testable import Records

/// Where a new line goes, and how it looks: `«` and `»` stand around what is written, and are not in the file before.
@Suite struct JournalPlaceTests {
    private func expect(
        _ marked: String, in path: String = "clients/acme/time/2026-11.md", on date: String = "2026-11-23",
        _ begin: String = "14:00 - ?", client: String = "acme", text: String = "Call service:admin",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let both = WrittenText(marked)
        let line = TimeLine(day: day(date), amount: amount(begin), client: client, text: text)
        let result = try JournalText("=== \(path)\n\(both.before)", adding: line)
        // The reader of the texts ends each file with a line feed.
        #expect(result.files[path] == both.after + "\n", sourceLocation: sourceLocation)
        #expect(result.changed == [path], sourceLocation: sourceLocation)
    }

    @Test func `behind the last line of the day, its notes too`() throws {
        try expect(
            """
            ## 2026-11-23

            - 9:00-10:30 Inbox service:admin
              She wants it weekly.
              - and a chart
            «- 14:00-? Call service:admin
            »
            Prose.

            ## 2026-11-24

            - 1h Tomorrow service:admin
            """)
    }

    @Test func `a new day goes behind the days before it`() throws {
        try expect(
            """
            # November

            ## Fri 2026-11-20

            * 9:00 - 10:30 Inbox service:admin
            «
            ## Mon 2026-11-23

            * 14:00 - ? Call service:admin
            »
            ## Tue 2026-11-24

            * 9:00 - 9:30 Inbox service:admin
            """)
    }

    @Test func `the newest day on top stays on top`() throws {
        try expect(
            """
            # November

            «### 2026/11/23
            - 2:00pm-? Call service:admin

            »### 2026/11/20
            - 9:00am-10:30am Inbox service:admin

            ### 2026/11/19
            - 9:00am-10:30am Inbox service:admin
            """)
    }

    @Test func `a day between two that run down`() throws {
        try expect(
            """
            ## 2026-11-24

            - 1h Inbox service:admin

            «## 2026-11-23

            - 14:00 - ? Call service:admin

            »## 2026-11-20

            - 2h Inbox service:admin
            """)
    }

    @Test func `the first day of a file that has only front matter`() throws {
        try expect("---\nkind: time\n---\n«\n## 2026-11-23\n\n- 14:00 - ? Call service:admin\n»")
    }

    @Test func `lines that bear their day`() throws {
        try expect(
            """
            - 2026-11-20 09:00-10:30 Inbox service:admin
            - 2026-11-23 1h Inbox service:admin
            «- 2026-11-23 14:00-? Call service:admin
            »- 2026-11-24 1h Inbox service:admin
            """)
        try expect(
            """
            - 2026/11/24 1h Inbox service:admin
            «- 2026/11/23 14:00 - ? Call service:admin
            »- 2026/11/20 1h Inbox service:admin
            """)
        try expect(
            """
            «- 2026-11-23 14:00 - ? Call service:admin
            »- 2026-11-24 1h Inbox service:admin
            """)
    }

    @Test func `a file of one day`() throws {
        try expect(
            """
            # A day of calls

            1. 9:00-10:30 Inbox service:admin
            «2. 14:00-? Call service:admin
            »
            """, in: "clients/acme/time/2026-11-23.md")
    }

    @Test func `a client's part of a day in the journal for all`() throws {
        try expect(
            """
            ## 2026-11-23

            ### bolt

            - 1h Call service:admin

            ### acme

            - 1h Inbox service:admin
            «- 14:00 - ? Call service:admin
            »
            ### Notes
            """, in: "time/2026-11.md")
    }

    @Test func `days under the client in the journal for all`() throws {
        try expect(
            """
            # acme

            ## 2026-11-20

            - 1h Inbox service:admin
            «
            ## 2026-11-23

            - 14:00 - ? Call service:admin
            »
            # bolt

            ## 2026-11-20

            - 1h Call service:admin
            """, in: "time/2026-11.md")
    }

    @Test func `the client as its lines have it`() throws {
        try expect(
            """
            ## 2026-11-23

            - 1h bolt Inbox service:admin
            - 1h acme Inbox service:admin
            «- 14:00 - ? acme Call service:admin
            »
            """, in: "time/2026-11.md")
        try expect(
            """
            ## 2026-11-23

            - 1h Inbox client:acme service:admin
            «- 14:00 - ? Call service:admin client:acme
            »
            """, in: "time/2026-11.md")
    }

    @Test func `09:00 and 9:05am are written as they stand`() throws {
        try expect(
            """
            ## 2026-11-23

            - 08:00 - 08:30 Inbox service:admin
            «- 09:05 - 10:10 Call service:admin
            »
            """, "9:05-10:10")
        try expect(
            """
            ## 2026-11-23

            - 8:00am-8:30am Inbox service:admin
            «- 11:30pm-12:15am> Call service:admin
            »
            """, "23:30-0:15>")
    }

    @Test func `line ends and a missing last one stay`() throws {
        let text = "## 2026-11-23\r\n\r\n- 1h Inbox service:admin"
        let file = Journal(source("clients/acme/time/2026-11.md", text), names: KnownNames(WorkspaceText("").workspace))
        let edit = file.lines.insertion(of: ["", "- 2h B"], after: 3)
        #expect(edit == .init(replacing: text.utf8.count..<text.utf8.count, with: "\n\n- 2h B"))
        let workspace = WorkspaceText("=== clients/acme/time/2026-11.md\n## 2026-11-23\r\n- 1h Inbox service:admin\r")
            .workspace
        let line = TimeLine(day: day("2026-11-23"), amount: amount("2h"), client: "acme", text: "Call service:admin")
        let change = try #require(try JournalBook(workspace).changes(adding: line).first)
        let old = workspace.files[Int(try #require(change.file).index)].bytes
        #expect(
            String(decoding: TextEdit.apply(change.edits, to: old) ?? [], as: UTF8.self)
                == "## 2026-11-23\r\n- 1h Inbox service:admin\r\n- 2h Call service:admin\r\n")
    }

    private func source(_ path: String, _ text: String) -> SourceFile {
        SourceFile(id: FileID(0), path: path, bytes: Array(text.utf8))
    }
}
