import Testing
import Values

struct PeriodNameTests {
    @Test(
        "A year, quarter or month has a name, and the name is read back",
        arguments: [
            ("2026", "2026-01-01..2026-12-31", "2025"), ("2026-q1", "2026-01-01..2026-03-31", "2025-q4"),
            ("2026-q4", "2026-10-01..2026-12-31", "2026-q3"), ("2026-11", "2026-11-01..2026-11-30", "2026-10"),
            ("2024-02", "2024-02-01..2024-02-29", "2024-01"),
        ])
    func named(name: String, days: String, before: String) throws {
        let period = try #require(Period(named: name))
        #expect(period.description == days)
        #expect(period.name == name)
        #expect(period.before.name == before)
        #expect(Period(named: name.uppercased()) == period)
    }

    @Test(
        "What is no name of a span is none",
        arguments: ["", "26", "2026-", "2026-q5", "2026-q", "2026-13", "2026-1", "2026-q1-1", "q1-2026", "2026-11-01"])
    func none(text: String) { #expect(Period(named: text) == nil) }

    @Test("Other days are their own name, and as many come before them") func days() throws {
        let week = try #require(Period("2026-11-16..2026-11-22"))
        #expect(week.name == "2026-11-16..2026-11-22")
        #expect(week.before.description == "2026-11-09..2026-11-15")
    }

    @Test(
        "A quarter is read where a span is",
        arguments: [
            ("2026-q3", "2026-07-01..2026-09-30"), ("2026-Q3", "2026-07-01..2026-09-30"), ("2026-q9", nil),
            ("2026-q33", nil), ("2026-q3x", nil), ("2026-q", nil),
        ] as [(String, String?)])
    func read(text: String, days: String?) { #expect(Period(text)?.description == days) }
}
