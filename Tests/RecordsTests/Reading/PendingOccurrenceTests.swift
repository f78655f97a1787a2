import Testing
import Values

@testable import Records

/// A repeating task that was ticked in an editor is open again on its next date.
@Suite struct PendingOccurrenceTests {
    /// `title start=… on=… due=…` of each task that stands on no line of its own.
    static func pending(_ lines: String) -> [String] {
        let text = WorkspaceText("=== clients/acme/tasks.md\n\(lines)\n")
        return text.workspace.tasks.compactMap { task in
            guard task.pendingOf != nil else { return nil }
            let dates = [
                ("start", task.start?.description), ("on", task.plannedOn?.description), ("due", task.due?.description),
            ]
            return ([task.title] + dates.compactMap { name, date in date.map { "\(name)=\($0)" } }).joined(
                separator: " ")
        }
    }

    @Test(arguments: [
        (line: #"- [x] Reel repeat:"every week on mon" due:2026-11-23 done:2026-11-24"#, next: "Reel due=2026-11-30"),
        (
            line: #"- [x] Reel repeat:"every week when done" due:2022-02-11 done:2022-02-13"#,
            next: "Reel due=2022-02-20"
        ),
        (line: #"- [x] Reel repeat:"every week when done" due:2022-02-11"#, next: "Reel due=2022-02-18"),
        (
            line: #"- [x] Reel repeat:"every week skip missed" due:2026-11-02 done:2026-11-18"#,
            next: "Reel due=2026-11-23"
        ),
        (line: #"- [x] Pay repeat:"every month" due:2022-01-31 done:2022-01-31"#, next: "Pay due=2022-02-28"),
        (line: #"- [x] Pay repeat:"FREQ=MONTHLY" due:2022-01-31 done:2022-01-31"#, next: "Pay due=2022-03-31"),
        (
            line: "- [x] Reel repeat:weekly start:2026-11-20 on:2026-11-21 due:2026-11-23T17:00 done:2026-11-23",
            next: "Reel start=2026-11-27 on=2026-11-28 due=2026-11-30T17:00"
        ),
        (line: "- [x] Reel 🔁 every week ⏳ 2026-11-20 🛫 2026-11-19", next: "Reel start=2026-11-26 on=2026-11-27"),
        (line: "- [x] Reel repeat:weekly start:2026-11-20", next: "Reel start=2026-11-27"),
        (line: "- [x] Reel repeat:weekly done:2026-11-20", next: "Reel due=2026-11-27"),
        (line: "- [x] Reel repeat:weekly", next: "Reel"),
    ])
    func `it has the next date, and its other dates keep their distance`(line: String, next: String) {
        #expect(PendingOccurrenceTests.pending(line) == [next])
    }

    @Test(arguments: [
        "- [x] Reel due:2026-11-23 done:2026-11-23",
        "- [-] Reel repeat:weekly due:2026-11-23",
        "- [ ] Reel repeat:weekly due:2026-11-23",
        "- [ ] Reel repeat:weekly due:2026-11-30\n- [x] Reel repeat:weekly due:2026-11-23",
        "- [x] Reel repeat:weekly due:2026-11-23\n\ntext\n\n- [/] Reel repeat:weekly",
        "- [x] Reel repeat:weekly due:2026-11-23\n- [-] Reel repeat:weekly due:2026-11-30",
        "- [x] Pay repeat:monthly due:2022-01-31\n- [ ] Pay repeat:\"monthly on the 31st\" due:2022-02-28",
        "- [x] Reel repeat:RRULE:FREQ=DAILY;UNTIL=20261123 due:2026-11-23",
    ])
    func `it is not open again where a line says what follows, or nothing does`(lines: String) {
        #expect(PendingOccurrenceTests.pending(lines) == [])
    }

    @Test func `of a long history only the latest line is followed`() {
        let history = """
            - [x] Reel repeat:weekly due:2026-11-16 done:2026-11-16
            - [x] Reel repeat:weekly due:2026-11-23 done:2026-11-23
            - [x] Reel repeat:weekly due:2026-11-23 done:2026-11-23
            - [x] Reel repeat:weekly due:2026-11-09 done:2026-11-09
            - [x] Reel repeat:"every 2 weeks" due:2026-11-02 done:2026-11-02
            - [x] Pay repeat:monthly due:2022-01-31 done:2022-01-31
            - [x] Pay repeat:"monthly on the 31st" due:2022-02-28 done:2022-02-28
            """
        #expect(
            PendingOccurrenceTests.pending(history) == [
                "Reel due=2026-11-30", "Reel due=2026-11-16", "Pay due=2022-03-31",
            ])
    }

    @Test func `it keeps what belongs to the work, not what belonged to one occurrence`() throws {
        let text = WorkspaceText(
            """
            === clients/acme/tasks.md
            - [x] Reel @sam #social estimate:1h importance:high id:reel created:2026-01-01 since:2026-11-01 repeat:weekly due:2026-11-23
            - [ ] After it after:reel
            === clients/acme/other.md
            - [ ] Reel repeat:weekly due:2026-11-30
            """)
        let tasks = text.workspace.tasks
        let next = try #require(tasks.last)
        let ticked = try #require(next.pendingOf)
        #expect(text.findings == [])
        #expect(tasks[ticked].id == "reel" && !tasks[ticked].isOpen)
        #expect(next.state == .open && next.location == tasks[ticked].location)
        #expect(next.people == ["sam"] && next.tags == ["social"] && next.importance == .high)
        #expect(next.estimate == Minutes(60) && next.client == "acme")
        #expect(next.id == nil && next.created == nil && next.since == nil && next.after == [])
        #expect(tasks.filter { $0.pendingOf != nil }.count == 1)
    }
}
