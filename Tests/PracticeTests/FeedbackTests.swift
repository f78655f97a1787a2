import Practice
import Records
import Testing
import Values

@Suite struct FeedbackTests {
    @Test(arguments: [
        ("nps:6", true), ("nps:7", false), ("csat:2/5", true), ("csat:3/5", false), ("rating:5/10", true),
        ("rating:2.5", true), ("ces:3", true), ("ces:4", false), ("rating:5/5 nps:3", true), ("Thanks", false),
    ])
    func `an answer is low from six of ten, or half of the scale, down`(line: String, isLow: Bool) throws {
        let items = try items("- 2026-11-20 \(line)")
        #expect(items.map(\.feedback.isLow) == [isLow])
    }

    @Test func `it is open until an action refers to it, in hand until that is done`() throws {
        let items = try items(
            """
            - 2026-11-10 Nothing refers to it id:alone
            - 2026-11-11 A task is open id:task
            - 2026-11-12 A task is done id:done
            - 2026-11-13 A task was cancelled id:dropped
            - 2026-11-14 A credit id:price
            - 2026-11-15 Written to id:written
            - 2026-11-16 A draft waits id:draft
            - 2026-11-17 The procedure was changed id:procedure
            - 2026-11-18 Seen noted:2026-11-19
            - 2026-11-19 They wrote again id:incoming
            """)
        let states = Dictionary(uniqueKeysWithValues: items.map { ($0.feedback.text, $0.state) })
        #expect(
            states == [
                "Nothing refers to it": .open, "A task is open": .inHand, "A task is done": .answered,
                "A task was cancelled": .open, "A credit": .answered, "Written to": .answered,
                "A draft waits": .inHand, "The procedure was changed": .answered, "Seen": .answered,
                "They wrote again": .open,
            ])
    }

    @Test func `complaints and low answers come first, the oldest before the younger, answered ones last`() throws {
        let items = try items(
            """
            - 2026-11-10 Lovely
            - 2026-11-11 Late again #complaint
            - 2026-11-12 nps:2 Slow
            - 2026-11-13 nps:1 Told noted:2026-11-14
            """)
        #expect(items.map(\.feedback.text) == ["Late again", "Slow", "Lovely", "Told"])
        #expect(items.map(\.age) == [12, 11, 13, 10])
    }

    private func items(_ lines: String) throws -> [FeedbackItem] {
        let office = try Office(
            today: "2026-11-23",
            [
                "clients/acme/feedback.md": lines + "\n",
                "clients/acme/tasks.md": """
                - [ ] Open re:task
                - [x] Done re:done done:2026-11-20
                - [-] Cancelled re:dropped

                """,
                "clients/acme/charges.md": "- 2026-11-20 EUR -20.00 Goodwill re:price\n",
                "clients/acme/messages.md": """
                - 2026-11-20 email out Sorry re:written
                - 2026-11-20 email in Again re:incoming

                """,
                "outbox/a.md": "---\nkind: draft\nclient: acme\nre: draft\n---\nHello\n",
                "procedures/work.md": "---\nre: acme/procedure\n---\n",
            ])
        return FeedbackItems(office.workspace).all
    }
}
