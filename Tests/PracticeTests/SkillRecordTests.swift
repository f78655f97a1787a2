import Billing
import Practice
import Records
import Testing
import Values

struct SkillRecordTests {
    private static func office() throws -> Office {
        try Office(
            today: "2026-11-23",
            [
                "me/skills.md": """
                - Bookkeeping level:2 target:4 cost:"EUR 20.00" id:books
                  - 2026-10-13 For small firms cost:"EUR 145.20" finished:2026-10-20
                  - The ledger cost:"USD 10.00"
                  - A note, no course
                - English level:fluent
                - Speaking level:5/5

                """,
                "me/time.md":
                    "- 2026-10-13 2h Course #books #learning\n- 2026-10-20 1h30m Course #books\n- 2026-10-21 1h Own\n",
                "clients/acme/time.md": "- 2026-10-13 2h Their books #books\n",
                "services/writing.md": "---\nname: Writing\nrate: 110/hour\nskills: {english: 4, books: 2}\n---\n",
                "services/accounts.md": "---\nname: Accounts\nrate: 50/hour\nskills: [{books: 3}, tax]\n---\n",
                "services/talks.md": "---\nname: Talks\nrate: 50/hour\nskills: speaking\n---\n",
            ])
    }

    @Test("Hours are your own with the tag, and costs are those of the skill and its courses") func sums() throws {
        let workspace = try Self.office().workspace
        let records = SkillRecord.all(workspace, AgreementBook(workspace))
        #expect(records.map(\.skill.id) == ["books", "english", "speaking"])
        #expect(records[0].hours == Minutes(210))
        #expect(records[0].entries == 2)
        #expect(records[0].cost.map(\.description) == ["EUR 165.20", "USD 10.00"])
        #expect(records[0].skill.courses.map(\.text) == ["For small firms", "The ledger"])
        #expect(records[0].finished == 1)
        #expect(records[0].needs.map(\.service) == ["writing", "accounts"])
        #expect(records[1].entries == 0)
    }

    @Test("What is agreed comes first, and a gap is a level below, or a skill that is not listed") func gaps() throws {
        let workspace = try Self.office().workspace
        let needs = SkillNeed.all(workspace, AgreementBook(workspace))
        #expect(
            needs.map { "\($0.service) \($0.skill) \($0.isAgreed ? "agreed" : "offered") \($0.isGap ? "gap" : "fine")" }
                == [
                    "writing english agreed fine", "writing books agreed fine", "accounts books offered gap",
                    "accounts tax offered gap", "talks speaking offered fine",
                ])
        #expect(needs.map(\.own) == [nil, 2, 2, nil, 5])
    }

    @Test("A level is a number from 1 to 5", arguments: [("3", 3), ("3/5", 3), ("0", nil), ("6", nil), ("good", nil)])
    func level(text: String, level: Int?) { #expect(Skill.level(text) == level) }
}
