import Diagnostics
import Testing
import Values

@testable import Records

@Suite struct TaskReadingTests {
    @Test func `the example of the format`() {
        let text = WorkspaceText(
            """
            === vaws.yaml
            currency: EUR
            people: {robin: {name: Robin}, kim: {name: Kim}}
            === clients/acme/tasks.md
            ---
            kind: tasks
            project: Newsletter
            service: writing
            ---
            ## November issue

            - [ ] Draft the November issue due:2026-11-27 estimate:3h importance:high id:news-11
              - [x] Collect the links done:2026-11-20
              - [/] Write the lead story @kim
            - [ ] Send it out after:news-11 due:2026-11-30T09:00 estimate:20m
            - [ ] Post the week's reel repeat:"every week on mon" due:2026-11-30 #social
            - [-] Print run cancelled:2026-11-12
            """)
        #expect(text.findings == [])
        let tasks = text.workspace.tasks
        #expect(
            tasks.map(\.title) == [
                "Draft the November issue", "Collect the links", "Write the lead story", "Send it out",
                "Post the week's reel", "Print run",
            ])
        #expect(tasks.map(\.parent) == [nil, 0, 0, nil, nil, nil])
        #expect(tasks.allSatisfy { $0.project == "Newsletter" && $0.service == "writing" && $0.client == "acme" })
        #expect(tasks.allSatisfy { $0.section == ["November issue"] })
        #expect(tasks[0].due?.description == "2026-11-27" && tasks[0].estimate == Minutes(180))
        #expect(tasks[0].importance == .high && tasks[0].id == "news-11")
        #expect(tasks[1].state == .done(CalendarDate("2026-11-20")))
        #expect(tasks[2].state == .inProgress && tasks[2].people == ["kim"])
        #expect(tasks[3].after == [0] && tasks[3].due?.description == "2026-11-30T09:00")
        #expect(tasks[4].repeats?.text == "every week on mon" && tasks[4].tags == ["social"])
        #expect(tasks[5].state == .cancelled(CalendarDate("2026-11-12")))
    }

    @Test func `tasks stand in meeting notes and client files, not in agreements, quotes or code`() {
        let text = WorkspaceText(
            """
            === clients/acme/client.md
            ---
            kind: client
            name: Acme
            ---
            - [ ] Send the welcome letter
            === clients/acme/meetings/2026-11-20-check-in.md
            # Check-in
            1. Talked about the reel
            2. [ ] Order the photos due:2026-11-25

            > - [ ] said once, not a task

            ```
            - [ ] an example
            ```
            === clients/acme/agreements/2026.md
            ---
            kind: agreement
            from: 2026-01-01
            services: [{service: admin, rate: 42/hour}]
            ---
            - [ ] no task
            === me/notes.md
            * [ ] Own task
            === README.md
            - [ ] no task either
            """)
        #expect(text.findings == [])
        #expect(text.workspace.tasks.map(\.title) == ["Send the welcome letter", "Order the photos", "Own task"])
        #expect(text.workspace.tasks.map(\.client) == ["acme", "acme", nil])
    }

    @Test func `a task file of its own holds its parts`() {
        let text = WorkspaceText(
            """
            === clients/acme/tasks/book.md
            ---
            kind: task
            id: book
            due: 2026-12-01
            estimate: 6h
            ---
            # Put the book together

            Some notes.

            - [ ] Cover
              - [x] Colours
            - [ ] Index
            """)
        #expect(text.findings == [])
        #expect(text.workspace.tasks.map(\.title) == ["Put the book together", "Cover", "Colours", "Index"])
        #expect(text.workspace.tasks.map(\.parent) == [nil, 0, 1, 0])
    }

    @Test(arguments: [
        ("- [y] What", "1:4 unreadable-entry"),
        ("- [ ] A due:2026-02-30", "1:13 invalid-date"),
        ("- [ ] A due:friday", "1:13 invalid-value"),
        ("- [ ] A 📅 2026-02-30", "1:11 invalid-date"),
        ("- [ ] A [due:: soon]", "1:16 invalid-value"),
        ("- [ ] A estimate:3", "1:18 invalid-value"),
        ("- [ ] A importance:urgent", "1:20 invalid-value"),
        ("- [ ] A status:open", "1:16 invalid-value"),
        ("- [ ] A repeat:sometimes", "1:16 invalid-value"),
        ("- [ ] A due:2026-11-27 📅 2026-11-28", "1:24 duplicate-field"),
        ("- [ ] A deu:2026-11-27", "1:9 misspelt-field"),
        ("- [ ] A after:nope", "1:15 unknown-task"),
        ("- [ ] A service:admn", "1:17 unknown-service"),
        ("- [ ] A @smu", "1:9 unknown-person"),
        ("- [x] A status:waiting", "1:9 status-contradicts-checkbox"),
        ("- [ ] A id:x after:x", "1:3 dependency-cycle"),
        ("- A without a box", "1:3 unreadable-entry"),
        ("[ ] A", "1:1 looks-like-entry"),
    ])
    func `each mistake is found at its place and costs only itself`(line: String, place: String) {
        let text = WorkspaceText("=== clients/acme/tasks.md\n\(line)\n\n- [ ] Next one")
        #expect(text.places == ["clients/acme/tasks.md:" + place])
        #expect(text.workspace.tasks.last?.title == "Next one")
    }

    @Test func `equal ids of one client are told with both places, those of two clients are not`() {
        let text = WorkspaceText(
            """
            === clients/acme/tasks.md
            - [ ] A id:x
            - [ ] B id:x
            === clients/bolt/tasks.md
            - [ ] C id:x
            """)
        #expect(text.places == ["clients/acme/tasks.md:2:3 duplicate-id"])
        #expect(text.diagnostics.first?.notes.first?.span?.start.line == 1)
    }
}
