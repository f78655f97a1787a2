import Diagnostics
import Records
import Testing
import Values

@testable import Planning

/// What is told of tasks, with its line and column, on Monday 2026-11-23; 9:00 to 13:00 from Monday to Friday.
@Suite struct PlanningChecksTests {
    /// Findings of a workspace: `tasks.md:1:14 over-estimate`, in file order.
    static func told(
        _ tasks: String, client: String = "name: Acme", business: String = "", _ more: [String: String] = [:]
    ) throws -> [Diagnostic] {
        var texts = [
            "clients/acme/client.md": "---\n\(client)\n---\n",
            "clients/acme/tasks.md": tasks,
            "vaws.yaml": "currency: EUR\nhours: {mon-fri: 9:00-13:00}\nfocus: 100%\n\(business)\n",
        ]
        texts.merge(more) { $1 }
        let files = texts.sorted { $0.key < $1.key }.enumerated().map {
            SourceFile(id: FileID($0), path: $1.key, bytes: Array($1.value.utf8))
        }
        let (workspace, diagnostics) = WorkspaceReader.read(files: files, today: try day("2026-11-23"))
        #expect(diagnostics.map(\.message) == [])
        return PlanningChecks.diagnostics(Plan(workspace))
    }

    static func brief(_ findings: [Diagnostic]) -> [String] {
        findings.map { "\($0.id.rawValue) \($0.span?.start.line ?? 0):\($0.span?.start.column ?? 0)" }
    }

    @Test func `an overload is told once, with its figures and the tasks in it`() throws {
        let told = try PlanningChecksTests.told(
            """
            - [ ] One due:2026-11-24 estimate:6h
            - [ ] Two due:2026-11-24 estimate:5h
            - [ ] Three due:2026-12-04 estimate:1h
            """)
        #expect(PlanningChecksTests.brief(told) == ["overloaded 1:15"])
        #expect(
            told.first?.message
                == "from 2026-11-23 to 2026-11-24 11h are promised and 8h are there: 3h too much")
        #expect(told.first?.fix == "write `due:2026-11-25` here, or do 3h less of it")
        #expect(
            told.first?.notes.map(\.message) == [
                "'Two': 5h left, needed by 2026-11-24; or here: `due:2026-11-25`, or 3h less"
            ])
    }

    @Test func `two overloads are two findings, and a colleague with room is named`() throws {
        let told = try PlanningChecksTests.told(
            """
            - [ ] One due:2026-11-24 estimate:10h
            - [ ] Two start:2026-12-01 due:2026-12-01 estimate:6h
            """, business: "people: {robin: {name: Robin Vale}, kim: {name: Kim Roe}}")
        #expect(PlanningChecksTests.brief(told) == ["overloaded 1:15", "overloaded 2:32"])
        #expect(told.first?.message.hasPrefix("for Robin Vale from 2026-11-23 to 2026-11-24 10h are promised") == true)
        #expect(told.first?.fix == "write `due:2026-11-25` here, or do 2h less of it")
        let small = try PlanningChecksTests.told(
            """
            - [ ] One due:2026-11-24 estimate:5h
            - [ ] Two due:2026-11-24 estimate:5h
            """, business: "people: {robin: {name: Robin Vale}, kim: {name: Kim Roe}}")
        #expect(small.first?.fix?.hasSuffix("or hand it to @kim") == true)
    }

    @Test func `where no single change mends an overload, it is at what is due last`() throws {
        let told = try PlanningChecksTests.told(
            """
            - [ ] Nine due:2026-11-23 estimate:9h
            - [ ] Ten due:2026-11-24 estimate:9h
            """)
        #expect(told.first?.fix == "agree on a later day or on less for more than one of them")
        #expect(PlanningChecksTests.brief(told).first == "overloaded 2:15")
    }

    @Test func `what is only overdue is no finding, nor what has no date`() throws {
        let told = try PlanningChecksTests.told(
            """
            - [ ] One due:2026-11-20 estimate:6h
            - [ ] Two estimate:50h
            - [ ] Three due:2026-11-24 estimate:1h
            """)
        #expect(told == [])
    }

    @Test func `overdue work that takes the room of a promise is told with it`() throws {
        let told = try PlanningChecksTests.told(
            """
            - [ ] One due:2026-11-20 estimate:3h
            - [ ] Two due:2026-11-23 estimate:2h
            """)
        #expect(PlanningChecksTests.brief(told) == ["overloaded 2:15"])
        #expect(told.first?.message == "on 2026-11-23 5h are promised and 4h are there: 1h too much")
    }

    @Test func `of many tasks in an overload five are named`() throws {
        let lines = (1...20).map { "- [ ] Task \($0) due:2026-11-24 estimate:1h" }
        let told = try PlanningChecksTests.told(lines.joined(separator: "\n"))
        #expect(told.map(\.id) == [.overloaded])
        #expect(told.first?.notes.count == 6)
        #expect(told.first?.notes.last?.message == "and 14 more")
    }

    /// Lines of tasks, and what is told of them.
    static let dates: [(String, [String])] = [
        ("- [ ] Plan 📅 2026-11-26 estimate:1h", ["due-on-day-off 1:14"]),
        ("- [ ] Plan [due:: 2026-11-26] estimate:1h", ["due-on-day-off 1:19"]),
        ("- [ ] Plan due:2026-12-27 estimate:1h", ["due-on-day-off 1:16"]),
        ("- [ ] Plan due:2026-12-01 estimate:1h", ["due-on-day-off 1:16"]),
        // A Saturday is no day off: it means by the end of the week.
        ("- [ ] Plan due:2026-11-28 estimate:1h", []),
        ("- [x] Plan due:2026-11-26 estimate:1h", []),
        ("- [ ] Plan due:2026-11-26 estimate:1h status:waiting", []),
        ("- [ ] Plan due:2026-11-24T17:30 estimate:1h", ["due-outside-hours 1:16"]),
        ("- [ ] Plan due:2026-11-24T17:00 estimate:1h", []),
        ("- [ ] Plan due:2026-11-24T17:00-05:00 estimate:1h", []),
        ("- [ ] Plan due:2026-11-24T17:00-06:00 estimate:1h", ["due-outside-hours 1:16"]),
        ("- [ ] Plan due:2026-11-28T12:00 estimate:1h", ["due-outside-hours 1:16"]),
        ("- [ ] Plan start:2026-11-25 due:2026-11-24 estimate:1h", ["due-before-start 1:33"]),
        ("- [ ] (B) Plan t:2026-11-25 due:2026-11-24 estimate:1h", ["due-before-start 1:33"]),
        ("- [ ] Plan ⏳ 2026-11-25 📅 2026-11-24 estimate:1h", ["due-before-start 1:27"]),
        ("- [ ] Plan start:2026-11-24 due:2026-11-24 estimate:1h", []),
        ("- [ ] Plan start:2026-11-24T12:00 due:2026-11-24T11:00 estimate:1h", ["due-before-start 1:39"]),
    ]

    @Test(arguments: dates)
    func `dates that fit nothing are told at their value`(_ line: String, _ expected: [String]) throws {
        let told = try PlanningChecksTests.told(
            line,
            client: """
                timezone: America/New_York
                hours: {mon-fri: 9:00-17:00}
                holidays: [{2026-11-26: Thanksgiving}]
                """,
            business: "off: [2026-12-21..2026-12-31]\nholidays: [2026-12-01]\ntimezone: Europe/Brussels")
        #expect(PlanningChecksTests.brief(told) == expected)
    }

    @Test func `what others hand over too late, and what begins too late, is told once for a chain`() throws {
        let told = try PlanningChecksTests.told(
            """
            - [ ] Pictures @sam due:2026-12-02 id:pictures
            - [ ] Page after:pictures due:2026-11-30 estimate:1h id:page
            - [ ] Send it after:page due:2026-12-01 estimate:1h
            - [ ] Draft on:2026-12-03 estimate:1h id:draft
            - [ ] Read it after:draft estimate:1h id:read
            - [ ] Print it after:read due:2026-11-25 estimate:1h
            """, client: "contacts: {sam: Sam Bolt}")
        #expect(PlanningChecksTests.brief(told) == ["due-before-start 2:31", "due-before-start 6:31"])
        #expect(told.flatMap(\.notes).map(\.span?.start.line) == [1, 4])
    }

    /// Lines of tasks, what is in vaws.yaml, and what is told.
    static let estimates: [(String, String, [String])] = [
        ("- [ ] Draft estimate:1h id:a", "", ["over-estimate 1:22"]),
        ("- [ ] Draft estimate:2h id:a", "", []),
        ("- [x] Draft estimate:1h id:a", "", []),
        ("- [ ] Draft estimate:1h id:a status:submitted", "", []),
        ("- [ ] Plan due:2026-11-27", "", ["no-estimate 1:16"]),
        ("- [ ] Plan due:2026-12-21", "", ["no-estimate 1:16"]),
        ("- [ ] Plan due:2026-12-22", "", []),
        ("- [ ] Plan due:2026-12-22", "checks: {estimate: 2 months}", ["no-estimate 1:16"]),
        ("- [ ] Plan due:2026-11-27", "checks: {estimate: no}", []),
        ("- [ ] Plan", "", []),
        ("- [ ] Plan due:2026-11-27 status:waiting", "", []),
        ("- [ ] Plan estimate:2h\n  - [ ] Part due:2026-11-27", "", []),
    ]

    @Test(arguments: estimates)
    func `an estimate that is missing or used up is told`(
        _ line: String, _ business: String, _ expected: [String]
    ) throws {
        let isLogged = line.contains("id:a")
        let told = try PlanningChecksTests.told(
            line, business: business,
            isLogged ? ["clients/acme/time/2026-11-20.md": "- 1h30m Draft task:a\n"] : [:])
        #expect(PlanningChecksTests.brief(told) == expected)
    }

    @Test func `promises without an estimate are one finding a file`() throws {
        let told = try PlanningChecksTests.told(
            """
            - [ ] One due:2026-11-27
            - [ ] Two due:2026-11-30 estimate:1h
            - [ ] Three due:2026-12-04
            """, ["me/tasks.md": "- [ ] Four due:2026-12-04\n"])
        #expect(PlanningChecksTests.brief(told) == ["no-estimate 1:15", "no-estimate 1:16"])
        #expect(told.first?.message.contains("and 1 more in this file") == true)
        #expect(told.first?.notes.map(\.span?.start.line) == [3])
    }

    @Test func `a task in a file of its own is told at its key`() throws {
        let told = try PlanningChecksTests.told(
            "", business: "holidays: [2026-11-26]",
            [
                "clients/acme/tasks/guide.md": """
                ---
                kind: task
                due: 2026-11-26  # Thursday
                estimate: 1h
                ---
                """
            ])
        #expect(PlanningChecksTests.brief(told) == ["due-on-day-off 3:6"])
        #expect(told.first?.span?.length == 10)
    }

    /// Lines of tasks, what is in vaws.yaml, and what is told; on 2026-11-13 an hour was logged on `a`.
    static let begun: [(String, String, [String])] = [
        ("- [/] Draft since:2026-11-13", "", ["stale-in-progress 1:19"]),
        ("- [/] Draft since:2026-11-16", "", []),
        ("- [/] Draft", "", ["stale-in-progress 1:3"]),
        ("- [/] Draft id:a", "", ["stale-in-progress 1:3"]),
        ("- [/] Draft id:a", "checks: {stale: 6 working days}", []),
        ("- [/] Draft id:a", "checks: {stale: no}", []),
        ("- [/] Draft\n  - [ ] Part id:a", "checks: {stale: 6 working days}", []),
        ("- [ ] Draft id:a\n  - [/] Part", "checks: {stale: 6 working days}", []),
        ("- [/] Draft id:a\n  - [/] Part", "", ["stale-in-progress 1:3"]),
        ("- [/] Draft\n  - [x] Part done:2026-11-20", "", []),
        ("- [ ] Draft status:review since:2026-11-13", "", ["stale-in-progress 1:33"]),
        ("- [ ] Draft status:changes", "", ["stale-in-progress 1:20"]),
        ("- [/] Draft status:submitted since:2026-11-20", "", []),
        ("- [ ] Draft since:2026-11-13", "", []),
    ]

    @Test(arguments: begun)
    func `work that does not move is told`(_ line: String, _ business: String, _ expected: [String]) throws {
        let told = try PlanningChecksTests.told(
            line, business: business,
            line.contains("id:a") ? ["clients/acme/time/2026-11-13.md": "- 1h Draft task:a\n"] : [:])
        #expect(PlanningChecksTests.brief(told) == expected)
    }

    /// Lines of tasks, terms of the agreement, and what is told.
    static let waiting: [(String, String, [String])] = [
        ("- [ ] Draft status:submitted since:2026-11-13", "", ["waiting-too-long 1:36"]),
        ("- [ ] Draft status:submitted since:2026-11-16", "", []),
        ("- [ ] Draft status:submitted since:2026-11-16", "client-response: 4 working days", ["waiting-too-long 1:36"]),
        ("- [ ] Draft status:submitted since:2026-11-02", "client-response: 1 month", []),
        ("- [ ] Draft status:waiting", "", []),
        ("- [ ] Draft status:approved since:2026-11-02", "", []),
        ("- [ ] Logo @sam due:2026-11-20", "", ["waiting-too-long 1:21"]),
        ("- [ ] Logo @sam due:2026-11-23 since:2026-11-02", "", []),
        ("- [ ] Logo @sam ➕ 2026-11-02", "", ["waiting-too-long 1:19"]),
        ("- [ ] Logo @sam", "", []),
    ]

    @Test(arguments: waiting)
    func `what the client has for longer than agreed is told`(
        _ line: String, _ terms: String, _ expected: [String]
    ) throws {
        let told = try PlanningChecksTests.told(
            line, client: "contacts: {sam: Sam Bolt}",
            ["clients/acme/agreements/2026.md": "---\nfrom: 2026-01-01\n\(terms)\n---\n"])
        #expect(PlanningChecksTests.brief(told) == expected)
    }
}
