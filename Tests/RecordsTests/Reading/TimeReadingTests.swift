import Diagnostics
import Testing
import Values

@testable import Records

@Suite struct TimeReadingTests {
    private func rows(_ text: WorkspaceText) -> [String] {
        text.workspace.time.map { entry in
            let names = [entry.client ?? "me", entry.service ?? "-", entry.project ?? "-"].joined(separator: " ")
            return "\(entry.day) \(entry.minutes) \(names): \(entry.text)"
        }
    }

    @Test func `the example of the format`() {
        let text = WorkspaceText(
            """
            === clients/acme/tasks.md
            - [ ] Draft the November issue id:news-11 service:writing project:Newsletter
            === clients/acme/time/2026-11.md
            ---
            kind: time
            client: acme
            service: admin
            ---
            ## 2026-11-23

            - 9:00-10:30 Inbox and calendar
            - 1h15m Draft, first half task:news-11
            - -15m Coffee
            - 14:00 - ? Call preparation
            - 30m Redo the export billable:no
            """)
        #expect(text.findings == [])
        #expect(
            rows(text) == [
                "2026-11-23 1h30m acme admin -: Inbox and calendar",
                "2026-11-23 1h15m acme writing Newsletter: Draft, first half",
                "2026-11-23 -15m acme writing Newsletter: Coffee",
                "2026-11-23 0m acme admin -: Call preparation",
                "2026-11-23 30m acme admin -: Redo the export",
            ])
        #expect(text.workspace.time.map(\.isBillable) == [true, true, true, true, false])
        #expect(text.workspace.time[2].comesOff == 1)
        #expect(text.workspace.time[3].isRunning)
    }

    @Test func `the journal for all clients names the client in four ways`() {
        let text = WorkspaceText(
            """
            === clients/acme/tasks.md
            - [ ] Draft id:news-11 service:writing
            === time/2026-11.md
            # 2026-11-20
            - 9:00-9:30 Mail client:acme service:admin
            - 10:00-11:00 acme Calendar service:admin
            - 1h First half task:acme/news-11
            - 20m Second half task:news-11
            - 5m acme Third half task:news-11
            ### bolt
            - 45m Call
            - 15m acme Books service:admin
            """)
        #expect(text.findings == [])
        #expect(
            rows(text) == [
                "2026-11-20 30m acme admin -: Mail", "2026-11-20 1h acme admin -: Calendar",
                "2026-11-20 1h acme writing -: First half", "2026-11-20 20m acme writing -: Second half",
                "2026-11-20 5m acme writing -: Third half",
                "2026-11-20 45m bolt admin -: Call", "2026-11-20 15m acme admin -: Books",
            ])
    }

    @Test(arguments: [
        ("- 9:00-8:00 x", "1:3 range-ends-before-start"),
        ("- 9:75-10:00 x", "1:3 unreadable-entry"),
        ("- Inbox", "1:3 unreadable-entry"),
        ("- 2026-02-30 1h x", "1:3 invalid-date"),
        ("- 2h 15m Mail service:admin", "1:6 looks-like-entry"),
        ("- -15m Coffee", "1:3 negative-exceeds-entry"),
        ("- 1h x\n- -2h y", "2:3 negative-exceeds-entry"),
        ("- 1h x sevice:admin", "1:8 misspelt-field"),
        ("- 1h x service:admn", "1:16 unknown-service"),
        ("- 1h x task:nope", "1:13 unknown-task"),
        ("- 1h x billable:maybe", "1:17 invalid-value"),
        ("- 1h x rate:12", "1:13 invalid-value"),
        ("- 1h é x @nobody", "1:10 unknown-person"),
        ("- 1h x client:bolt", "1:15 client-mismatch"),
        ("9:00-10:00 x", "1:1 looks-like-entry"),
        ("- 2026-12-01 1h later", "1:3 future-entry"),
        ("- 9:00-10:00 x\n- 9:30-11:00 y", "2:3 overlapping-time"),
        ("- 9:00-? x\n- 10:00-? y", "2:3 two-open-timers"),
    ])
    func `each mistake is found at its place and costs only itself`(lines: String, place: String) {
        let text = WorkspaceText("=== clients/acme/time/2026-11-20.md\n\(lines)\n- 5m after it service:admin")
        #expect(text.places == ["clients/acme/time/2026-11-20.md:" + place])
        #expect(text.workspace.time.last?.text == "after it")
    }

    @Test func `an entry with no date above it is told`() {
        let text = WorkspaceText(
            "=== clients/acme/time/2026-11.md\n- 1h x service:admin\n## 2026-11-02\n- 1h y service:admin")
        #expect(text.places == ["clients/acme/time/2026-11.md:1:3 no-date"])
        #expect(text.workspace.time.map(\.text) == ["y"])
    }

    @Test func `the same minutes sold to two clients are an error with both places`() {
        let text = WorkspaceText(
            """
            === clients/acme/time/2026-11-20.md
            - 9:00-10:00 x service:admin
            === clients/bolt/time/2026-11-20.md
            - 9:30-10:30 y
            """)
        #expect(text.places == ["clients/bolt/time/2026-11-20.md:1:3 sold-twice"])
        #expect(text.diagnostics.first?.notes.map { $0.span?.start.line } == [1])
    }

    @Test func `two people may work at once, and a journal has an owner`() {
        let text = WorkspaceText(
            """
            === vaws.yaml
            currency: EUR
            people: {robin: {name: Robin}, kim: {name: Kim}}
            === time/2026-11.kim.md
            ## 2026-11-20
            - 9:00-10:00 bolt x
            === time/2026-11.md
            ## 2026-11-20
            - 9:00-10:00 bolt y
            - 10:00-11:00 bolt z @kim
            """)
        #expect(text.findings == [])
        #expect(text.workspace.time.map(\.person) == ["kim", "robin", "kim"])
    }
}
