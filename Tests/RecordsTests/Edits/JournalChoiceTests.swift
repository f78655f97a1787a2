import Testing
import Values

@testable import Records

/// Which file a line goes into.
@Suite struct JournalChoiceTests {
    private static let people = """
        === vaws.yaml
        business: {name: Robin Vale}
        currency: EUR
        timezone: Europe/Brussels
        people: {robin: {name: Robin Vale}, kim: {name: Kim Roe}}

        """

    private func path(
        _ text: String, client: String? = "acme", person: String? = nil, on date: String = "2026-11-23"
    ) throws -> String {
        let line = TimeLine(
            day: day(date), amount: amount("1h"), client: client, person: person, text: "Call service:admin")
        let result = try JournalText(text, adding: line)
        let path = try #require(result.changed.first)
        let others = result.reread.findings.filter { !$0.contains("outside-agreement") && !$0.contains("future-entry") }
        #expect(others == [], "\(result.files[path] ?? "")")
        return "\(path): \(result.newLine ?? "")"
    }

    private let line = "- 2026-11-20 1h Inbox service:admin"

    @Test func `where the lines of the month lie`() throws {
        #expect(
            try path("=== clients/acme/time/2026-11.md\n\(line)")
                == "clients/acme/time/2026-11.md: - 2026-11-23 1h Call service:admin")
        #expect(
            try path("=== time/2026-11.md\n\(line) client:acme")
                == "time/2026-11.md: - 2026-11-23 1h Call service:admin client:acme")
        #expect(
            try path("=== clients/acme/time.md\n\(line)")
                == "clients/acme/time.md: - 2026-11-23 1h Call service:admin")
        #expect(
            try path("=== logs/all.md\n---\nkind: time\n---\n\(line) client:acme")
                == "logs/all.md: - 2026-11-23 1h Call service:admin client:acme")
        #expect(
            try path(
                "=== clients/acme/time/2026-11.md\n\(line)\n=== time/2026-11.md\n- 2026-11-21 1h A service:admin client:acme"
            )
                == "time/2026-11.md: - 2026-11-23 1h Call service:admin client:acme")
    }

    @Test func `a new month or day is like the one before it`() throws {
        let month = try JournalText(
            """
            === clients/acme/time/2026-10.md
            ---
            title: October
            service: writing
            ---

            ### Fri 2026-10-30
            * 09:00 - 10:00 Inbox
            """,
            adding: TimeLine(day: day("2026-11-02"), amount: amount("9:30-10:00"), client: "acme", text: "Call"))
        #expect(
            month.files["clients/acme/time/2026-11.md"]
                == "---\nservice: writing\n---\n\n### Mon 2026-11-02\n* 09:30 - 10:00 Call\n")
        #expect(
            try path("=== clients/acme/time/2026-11-20.md\n- 1h Inbox service:admin")
                == "clients/acme/time/2026-11-23.md: - 1h Call service:admin")
        #expect(
            try path("=== time/2026.md\n- 2026-03-02 1h Inbox service:admin client:acme", on: "2026-11-23")
                == "time/2026.md: - 2026-11-23 1h Call service:admin client:acme")
        #expect(
            try path("=== time/2026.md\n- 2026-03-02 1h Inbox service:admin client:acme", on: "2027-01-04")
                == "time/2027.md: - 2027-01-04 1h Call service:admin client:acme")
    }

    @Test func `the first line of a client`() throws {
        #expect(try path("") == "time/2026-11.md: - 1h Call service:admin client:acme")
        #expect(
            try path("=== clients/acme/time/2026-09.md\n---\nkind: time\n---")
                == "clients/acme/time/2026-11.md: - 1h Call service:admin")
        #expect(
            try path("=== clients/bolt/time/2026-10.md\n- 2026-10-20 1h Inbox service:admin")
                == "clients/acme/time/2026-11.md: - 2026-11-23 1h Call service:admin")
        #expect(
            try path("=== time/2026-10.md\n- 2026-10-20 1h bolt Inbox service:admin")
                == "time/2026-11.md: - 2026-11-23 1h acme Call service:admin")
        #expect(try path("", client: nil).hasPrefix("me/time.md: - 1h Call"))
        #expect(
            try path("=== me/time.md\n- 2026-10-20 1h Inbox", client: nil)
                == "me/time.md: - 2026-11-23 1h Call service:admin")
    }

    @Test func `each person's own journal`() throws {
        let people = Self.people
        #expect(
            try path(people + "=== time/2026-11.md\n\(line) client:acme", person: "kim")
                == "time/2026-11.kim.md: - 1h Call service:admin client:acme")
        #expect(
            try path(people + "=== time/2026-10.kim.md\n- 2026-10-20 1h A service:admin client:acme", person: "kim")
                == "time/2026-11.kim.md: - 2026-11-23 1h Call service:admin client:acme")
        #expect(
            try path(people + "=== time/2026-10.kim.md\n- 2026-10-20 1h A service:admin client:acme", person: "robin")
                == "time/2026-11.md: - 1h Call service:admin client:acme")
        #expect(
            try path(people + "=== time/2026-11.md\n\(line) client:acme @kim", person: "kim")
                == "time/2026-11.md: - 2026-11-23 1h Call service:admin client:acme @kim")
    }

    @Test func `a task is named with its client where it must be`() throws {
        let task = "=== clients/acme/tasks.md\n- [ ] Draft id:news-11 service:admin\n"
        let line = TimeLine(
            day: day("2026-11-23"), amount: amount("9:05 - ?"), client: "acme", task: "news-11", text: "Draft")
        #expect(
            try JournalText(task + "=== time/2026-11.md\n## 2026-11-23", adding: line).newLine
                == "- 9:05 - ? Draft task:acme/news-11")
        #expect(
            try JournalText(task + "=== time/2026-11.md\n## 2026-11-23\n### acme", adding: line).newLine
                == "- 9:05 - ? Draft task:news-11")
        #expect(
            try JournalText(task + "=== clients/acme/time/2026-11.md\n", adding: line).newLine
                == "- 9:05 - ? Draft task:news-11")
    }

    @Test func `what would not read as meant is not written`() throws {
        let conflict = "=== time/2026-11.md\n<<<<<<< HEAD\n\(line) client:acme\n=======\n>>>>>>> x\n"
        #expect(throws: EditProblem.self) { try path(conflict) }
        let unknown = TimeLine(day: day("2026-11-23"), amount: amount("1h"), client: "acme", text: "A service:nope")
        #expect(throws: EditProblem.self) { try JournalText("", adding: unknown) }
        let second = TimeLine(
            day: day("2026-11-23"), amount: amount("1h"), client: "acme", text: "15m more service:admin")
        #expect(throws: EditProblem.self) { try JournalText("", adding: second) }
        let me = TimeLine(day: day("2026-11-23"), amount: amount("1h"), client: nil, text: "acme is late")
        #expect(throws: EditProblem.self) { try JournalText("", adding: me) }
    }
}
