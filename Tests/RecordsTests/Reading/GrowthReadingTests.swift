import Diagnostics
import Testing
import Values

@testable import Records

@Suite struct GrowthReadingTests {
    @Test func `contacts say how often to be in touch`() {
        let text = WorkspaceText(
            """
            === growth/contacts.md
            ---
            every: monthly
            ---
            - Ines Roe email:ines@example.com last:2026-10-02
            - Tom Hall every:"every 2 weeks" max:"30 days"
            """)
        #expect(text.findings == [])
        let contacts = text.workspace.contacts
        #expect(contacts.map(\.name) == ["Ines Roe", "Tom Hall"])
        #expect(contacts.map(\.email) == ["ines@example.com", nil])
        #expect(contacts.map { $0.every?.description } == ["monthly", "every 2 weeks"])
        #expect(contacts.map { $0.longest?.description } == [nil, "30 days"])
        #expect(contacts.map { $0.last?.description } == ["2026-10-02", nil])
    }

    @Test func `a market note is a price or a remark, a number alone is a word`() {
        let text = WorkspaceText(
            """
            === growth/market.md
            - 2026-11-02 EUR 48.00 Asked for calendars service:admin source:Fair demand:high
            - 2026-11-03 4 of 11 firms ask for reels
            - Nothing dated
            """)
        #expect(text.findings == [])
        let notes = text.workspace.market
        #expect(notes.map(\.text) == ["Asked for calendars", "4 of 11 firms ask for reels", "Nothing dated"])
        #expect(notes.map { $0.price?.description } == ["EUR 48.00", nil, nil])
        #expect(notes.map { $0.day?.description } == ["2026-11-02", "2026-11-03", nil])
        #expect(notes.map(\.service) == ["admin", nil, nil])
        #expect(notes.map(\.source) == ["Fair", nil, nil])
        #expect(notes.map(\.demand) == ["high", nil, nil])
    }

    @Test func `an idea may name a service that is not offered yet`() {
        let text = WorkspaceText("=== growth/ideas.md\n- 2026-11-02 EUR 300.00 Podcast notes service:podcast")
        #expect(text.findings == [])
        #expect(text.workspace.ideas.map(\.service) == ["podcast"])
        #expect(text.workspace.ideas.map { $0.price?.description } == ["EUR 300.00"])
    }

    @Test(arguments: ["skills", "goals"])
    func `skills and goals have a level, a target and a day`(kind: String) {
        let text = WorkspaceText(
            """
            === me/\(kind).md
            ---
            measure: invoices
            ---
            - Bookkeeping level:2 target:4 evidence:"The course" cost:"EUR 240.00" by:2027-03-31
            """)
        #expect(text.findings == [])
        let skills = text.workspace.skills.map { [$0.text, $0.level, $0.target, $0.evidence, $0.measure] }
        let goals = text.workspace.goals.map { [$0.text, $0.level, $0.target, $0.evidence, $0.measure] }
        #expect(skills + goals == [["Bookkeeping", "2", "4", "The course", "invoices"]])
        let costs = text.workspace.skills.map(\.cost) + text.workspace.goals.map(\.cost)
        #expect(costs.map { $0?.description } == ["EUR 240.00"])
        let days = text.workspace.skills.map(\.by) + text.workspace.goals.map(\.by)
        #expect(days.map { $0?.description } == ["2027-03-31"])
    }

    @Test(arguments: [
        ("growth/contacts", "- Ines every:sometimes", "1:14 invalid-value"),
        ("growth/contacts", "- Ines max:soon", "1:12 invalid-value"),
        ("growth/contacts", "- Ines last:2026-02-30", "1:13 invalid-date"),
        ("growth/contacts", "- Ines lats:2026-02-03", "1:8 misspelt-field"),
        ("growth/market", "- 2026-02-30 EUR 48.00 x", "1:3 invalid-date"),
        ("growth/market", "- 2026-11-02 EUR 48.00 x service:admn", "1:34 unknown-service"),
        ("growth/ideas", "- 2026-11-02 x source:A source:B", "1:25 duplicate-field"),
        ("me/skills", "- Sums cost:much", "1:13 invalid-value"),
        ("me/skills", "- Sums by:2026-02-30", "1:11 invalid-date"),
        ("me/goals", "- Save by:spring", "1:11 invalid-value"),
        ("me/goals", "- Save target:", "1:8 invalid-value"),
    ])
    func `each mistake is found at its place and costs only itself`(path: String, line: String, place: String) {
        let text = WorkspaceText("=== \(path).md\n\(line)\n- after it")
        #expect(text.places == ["\(path).md:" + place])
        let workspace = text.workspace
        let texts =
            workspace.contacts.map(\.name) + workspace.market.map(\.text) + workspace.ideas.map(\.text)
            + workspace.skills.map(\.text) + workspace.goals.map(\.text)
        #expect(texts.last == "after it")
    }
}
