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

    @Test(arguments: [
        ("Ines Roe", "ines-roe"), ("Ines Roe, translator", "ines-roe"), ("Dr. Tom O'Hall (books)", "dr-tom-o-hall"),
        ("Zoë Ålund id:zoe", "zoe"),
    ])
    func `a contact is called by its id, or by its name in small letters`(line: String, id: String) {
        let text = WorkspaceText("=== growth/contacts.md\n- \(line)")
        #expect(text.findings == [])
        #expect(text.workspace.contacts.map(\.id) == [id])
    }

    @Test func `dated lines below a contact are times in touch, the others are notes`() {
        let text = WorkspaceText(
            """
            === growth/contacts.md
            - Ines Roe every:monthly
              - 2026-10-02 Coffee at the fair
              - likes cats
              - 2026-11-03
            - Tom Hall
            """)
        #expect(text.findings == [])
        let touches = text.workspace.contacts.map { $0.touches.map { "\($0.day) \($0.text)" } }
        #expect(touches == [["2026-10-02 Coffee at the fair", "2026-11-03 "], []])
    }

    @Test func `an own contact may be named in messages, the business's own too`() {
        let text = WorkspaceText(
            """
            === growth/contacts.md
            - Ines Roe
            === growth/messages.md
            - 2026-10-02T10:00 call out @ines-roe A job too big for her
            - 2026-10-03T10:00 call out @ins-roe Again
            """)
        #expect(text.places == ["growth/messages.md:2:29 unknown-person"])
        #expect(text.workspace.messages.map(\.client) == [nil, nil])
        #expect(text.workspace.messages.map(\.people) == [["ines-roe"], ["ins-roe"]])
    }

    @Test func `a referral goes one way, names people, and what came of it`() {
        let text = WorkspaceText(
            """
            === clients/acme/client.md
            ---
            contacts: {sam: Sam Bolt}
            referred-by: ines-roe
            ---
            === growth/contacts.md
            - Ines Roe
            === growth/referrals.md
            ## 2026-10
            - 2026-10-01 received Translations @ines-roe client:acme value:"EUR 900.00"
            - 2026-10-05 given Bookkeeping @sam
            """)
        #expect(text.findings == [])
        let referrals = text.workspace.referrals
        #expect(referrals.map(\.way) == [.received, .given])
        #expect(referrals.map(\.text) == ["Translations", "Bookkeeping"])
        #expect(referrals.map(\.people) == [["ines-roe"], ["sam"]])
        #expect(referrals.map(\.client) == ["acme", nil])
        #expect(referrals.map { $0.value?.description } == ["EUR 900.00", nil])
        #expect(text.workspace.client("acme")?.referredBy == "ines-roe")
    }

    @Test(arguments: [
        ("EUR 45.00/hour Mail", "EUR 45.00/hour", "Mail"), ("EUR 45/h Mail", "EUR 45.00/hour", "Mail"),
        ("EUR 0.085/word Texts", "EUR 0.085/word", "Texts"), ("EUR 250 A guide", "EUR 250.00", "A guide"),
        ("24/7 help", nil, "24/7 help"),
    ])
    func `a price that was seen is an amount or a rate`(line: String, price: String?, words: String) {
        let text = WorkspaceText("=== growth/market.md\n- 2026-11-02 \(line)")
        #expect(text.findings == [])
        #expect(text.workspace.market.map { $0.price?.description } == [price])
        #expect(text.workspace.market.map(\.text) == [words])
    }

    @Test func `what is asked for names a service that need not be offered`() {
        let text = WorkspaceText(
            """
            === clients/acme/client.md
            ---
            name: Acme
            ---
            === clients/acme/messages.md
            - 2026-10-02T10:00 email in Could you cut films too? service:video
            === clients/acme/feedback.md
            - 2026-10-03 rating:5/5 And a podcast, please service:podcast #asked
            === clients/acme/deliverables.md
            - 2026-10-04 changes The site
              - A shop type:scope service:shop
            """)
        #expect(text.findings == [])
        let workspace = text.workspace
        #expect(workspace.messages.map(\.service) == ["video"])
        #expect(workspace.feedback.map(\.service) == ["podcast"])
        #expect(workspace.feedback.map(\.tags) == [["asked"]])
        #expect(workspace.deliverables.flatMap { $0.requests.map(\.service) } == ["shop"])
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

    @Test(arguments: [
        ("- 2026-11-02 A job", "2:14 unreadable-entry"), ("- received A job", "2:3 no-date"),
        ("- 2026-11-02 given A job @nobody", "2:26 unknown-person"),
        ("- 2026-11-02 given A job client:nobody", "2:33 unknown-client"),
        ("- 2026-11-02 given A job value:much", "2:32 invalid-value"),
    ])
    func `each mistake in referrals is found at its place`(line: String, place: String) {
        let text = WorkspaceText("=== growth/referrals.md\n\n\(line)\n- 2026-11-03 given after it")
        #expect(text.places == ["growth/referrals.md:" + place])
        #expect(text.workspace.referrals.last?.text == "after it")
    }

    @Test func `two contacts of one name, and what is still to come, are told`() {
        let text = WorkspaceText(
            """
            === growth/contacts.md
            - Ines Roe
              - 2099-01-01 Coffee
            - Ines Roe, translator
            === growth/referrals.md
            - 2099-01-01 given A job
            """)
        #expect(
            text.places == [
                "growth/contacts.md:2:5 future-entry", "growth/contacts.md:3:3 duplicate-id",
                "growth/referrals.md:1:3 future-entry",
            ])
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
        let skills = text.workspace.skills.map { [$0.name, $0.level, $0.target, $0.evidence, $0.measure] }
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
        ("growth/contacts", "- Ines id:a/b", "1:11 invalid-value"),
        ("growth/market", "- 2026-02-30 EUR 48.00 x", "1:3 invalid-date"),
        ("growth/market", "- 2026-11-02 EUR 48.00 x service:admn", "1:34 unknown-service"),
        ("growth/ideas", "- 2026-11-02 x source:A source:B", "1:25 duplicate-field"),
        ("me/skills", "- Sums cost:much", "1:13 invalid-value"),
        ("me/skills", "- Sums by:2026-02-30", "1:11 invalid-date"),
        ("me/goals", "- Save by:spring", "1:11 invalid-value"),
        ("me/goals", "- Save target:", "1:8 invalid-value"),
        ("me/goals", "- Save from:spring", "1:13 invalid-value"),
        ("me/goals", "- Save every:week", "1:14 invalid-value"),
        ("me/goals", "- Save measure:utilization", "1:16 unknown-measure"),
        ("me/goals", "- Save measure:hours service:admn", "1:30 unknown-service"),
        ("me/skills", "- Sums id:a/b", "1:11 invalid-value"),
        ("me/skills", "- Sums\n  - 2026-02-30 Course", "2:5 invalid-date"),
        ("me/skills", "- Sums\n  - 2026-10-13 Course finished:soon", "2:32 invalid-value"),
    ])
    func `each mistake is found at its place and costs only itself`(path: String, line: String, place: String) {
        let text = WorkspaceText("=== \(path).md\n\(line)\n- after it")
        #expect(text.places == ["\(path).md:" + place])
        let workspace = text.workspace
        let texts =
            workspace.contacts.map(\.name) + workspace.market.map(\.text) + workspace.ideas.map(\.text)
            + workspace.skills.map(\.name) + workspace.goals.map(\.text)
        #expect(texts.last == "after it")
    }
}
