import Diagnostics
import Testing
import Values

@testable import Records

struct PeopleReadingTests {
    @Test func `a goal says by what it is measured, from when, by when and how often`() {
        let text = WorkspaceText(
            """
            === me/goals.md
            - Less mail measure:hours service:admin target:"<10h" every:month
            - Earn measure:income target:"EUR 3000.00" from:2026-01-01 by:2026-12-31
            - Sleep measure:"as Ines says"
            """)
        #expect(text.findings == [])
        let goals = text.workspace.goals
        #expect(goals.map(\.text) == ["Less mail", "Earn", "Sleep"])
        #expect(goals.map(\.measure) == ["hours", "income", "as Ines says"])
        #expect(goals.map(\.target) == ["<10h", "EUR 3000.00", nil])
        #expect(goals.map(\.service) == ["admin", nil, nil])
        #expect(goals.map(\.every) == [.month, nil, nil])
        #expect(goals.map { $0.from?.description } == [nil, "2026-01-01", nil])
    }

    @Test func `a nested line with a date, a cost or an end is a course`() {
        let text = WorkspaceText(
            """
            === me/skills.md
            - Bookkeeping, for small firms
              - 2026-10-13 Evening school cost:"EUR 145.20" finished:2026-10-20
              - 2026-12-01 Next one
              - Reading type:course
              - What I noticed
            - English id:en
            """)
        #expect(text.findings == [])
        #expect(text.workspace.skills.map(\.id) == ["bookkeeping", "en"])
        let courses = text.workspace.skills.flatMap(\.courses)
        #expect(courses.map(\.text) == ["Evening school", "Next one", "Reading"])
        #expect(courses.map { $0.day?.description } == ["2026-10-13", "2026-12-01", nil])
        #expect(courses.map { $0.finished?.description } == ["2026-10-20", nil, nil])
        #expect(courses.map { $0.cost?.description } == ["EUR 145.20", nil, nil])
        #expect(courses.map(\.location.line) == [2, 3, 4])
    }

    @Test(arguments: [
        ("skills: {books: 3, english: 5/5}", ["books 3", "english 5"]),
        ("skills: [books, english]", ["books -", "english -"]),
        ("skills: books, english", ["books -", "english -"]),
        ("skills: [books: 3, english]", ["books 3", "english -"]),
        ("skills:\n  - books: 3\n  - english", ["books 3", "english -"]), ("skills:", []),
        ("skills: {books: }", ["books -"]),
    ])
    func `a service says what skills it takes`(keys: String, needs: [String]) {
        let text = WorkspaceText("=== services/admin.md\n---\nrate: 40/hour\n\(keys)\n---")
        #expect(text.findings == [])
        let skills = text.workspace.service("admin")?.skills ?? []
        #expect(skills.map { "\($0.skill) \($0.level.map(String.init) ?? "-")" } == needs)
    }

    @Test(arguments: ["skills: {books: 6}", "skills: {books: good}"])
    func `a level that is none is told, and costs only itself`(keys: String) {
        let text = WorkspaceText("=== services/admin.md\n---\nrate: 40/hour\n\(keys)\n---")
        #expect(text.findings.count == 1)
        #expect(text.findings.first?.contains("takes a level from 1 to 5") == true)
        #expect(text.workspace.service("admin")?.skills == [])
    }

    @Test func `an evaluation has the first paragraph under each heading`() {
        let text = WorkspaceText(
            """
            === me/evaluations/2026-q3.md
            ---
            kind: evaluation
            period: 2026-q3
            ---
            # Third quarter

            The summer was thin,
            and September full.

            More of it.

            ## What went well?

            ## What will I do differently?

            - An estimate before I say yes
            - A second look
            """)
        #expect(text.findings == [])
        let evaluation = text.workspace.evaluations.first
        #expect(evaluation?.period?.name == "2026-q3")
        #expect(evaluation?.parts.map(\.heading) == [nil, "What will I do differently?"])
        #expect(
            evaluation?.parts.map(\.words) == [
                "The summer was thin, and September full.", "- An estimate before I say yes - A second look",
            ])
    }

    @Test(arguments: [("survey: quarterly", SurveyRhythm.quarterly), ("survey: none", .never), ("name: Acme", nil)])
    func `a client is asked in the rhythm of its file`(keys: String, rhythm: SurveyRhythm?) {
        let text = WorkspaceText("=== clients/acme/client.md\n---\n\(keys)\n---")
        #expect(text.findings == [])
        #expect(text.workspace.client("acme")?.survey == rhythm)
    }

    @Test(
        arguments: [
            (SurveyRhythm.monthly, "2026-10"), (.quarterly, "2026-q3"), (.yearly, "2025"), (.never, nil),
        ] as [(SurveyRhythm, String?)])
    func `the last period is the one that is over`(rhythm: SurveyRhythm, name: String?) throws {
        let day = try #require(CalendarDate("2026-11-23"))
        #expect(rhythm.lastPeriod(before: day)?.name == name)
    }
}
