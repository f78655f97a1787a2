import Practice
import Records
import Testing
import Values

@Suite struct IdeaScoreTests {
    /// Acme asks twice, Bolt once: 2 × 3 for who asked and 3 for the times, 4 for `high`, 1 for a price: 14.
    @Test("an idea scores by who asked, how often, what is said of demand, and a price that was seen")
    func score() throws {
        let office = try Office(
            today: "2026-11-23",
            [
                "clients/bolt/client.md": "---\nname: Bolt\n---\n",
                "clients/acme/messages.md": """
                - 2026-10-01T10:00 email in A film of the yard? service:video
                - 2026-10-09T10:00 email out Perhaps in spring service:video

                """,
                "clients/acme/feedback.md": "- 2026-10-03 Still no film service:video\n",
                "clients/bolt/deliverables.md":
                    "- 2026-11-05 changes The site\n  - A film at the top type:scope service:video\n",
                "growth/ideas.md": "- Short films service:video demand:high\n",
                "growth/market.md": "- 2026-11-01 EUR 240/each A film service:video\n",
            ])
        let idea = try #require(office.ideas.first)
        #expect(idea.title == "Short films")
        #expect(idea.score == 14)
        let terms = idea.terms.map { "\($0.points) \($0.name.rawValue): \($0.reason)" }
        #expect(
            terms == [
                "6 clients: 3 × 2 who asked: acme, bolt", "3 times: asked for 3 times, the last on 2026-11-05",
                "4 stated demand: a note says high", "1 market price: EUR 240.00/each in the middle of 1 seen",
            ])
        #expect(idea.asks.map(\.words) == ["A film of the yard?", "Still no film", "A film at the top"])
    }

    /// Writing is agreed with Acme from January on, with Bolt not at all, with Cara until October.
    @Test(
        "what is offered and agreed with the client that day is no demand",
        arguments: [
            ("acme", "2026-10-01", 0), ("bolt", "2026-10-01", 1), ("cara", "2026-10-01", 0), ("cara", "2026-11-02", 1),
        ])
    func agreed(client: String, on date: String, count: Int) throws {
        var files = [
            "clients/bolt/client.md": "---\nname: Bolt\n---\n", "clients/cara/client.md": "---\nname: Cara\n---\n",
            "clients/cara/agreements/2026.md":
                "---\nfrom: 2026-01-01\nuntil: 2026-10-31\nservices: [{service: writing, rate: 50/hour}]\n---\n",
        ]
        files["clients/\(client)/messages.md"] = "- \(date)T10:00 email in More letters? service:writing\n"
        let office = try Office(today: "2026-11-23", files)
        #expect(Ask.all(office.workspace).count == count)
        #expect(office.ideas.flatMap(\.asks).count == count)
    }

    @Test("a rating of a service is no wish for it, and a lead's service is one") func ratings() throws {
        let office = try Office(
            today: "2026-11-23",
            [
                "clients/acme/feedback.md": "- 2026-10-03 rating:5/5 Fine films service:video\n",
                "clients/lina/client.md": "---\nname: Lina\nstatus: lead\nsince: 2026-11-01\nservice: writing\n---\n",
                "clients/acme/messages.md": "- 2026-10-01T10:00 call in Somebody for the phone? #asked\n",
            ])
        let asks = Ask.all(office.workspace).map { "\($0.who ?? "-") \($0.service ?? "-") \($0.words)" }
        #expect(asks == ["acme - Somebody for the phone?", "lina writing Lina"])
        #expect(office.ideas.map(\.service) == ["writing"])
    }

    @Test("an hour that others sell for more than yours brings counts twice", arguments: [("49.99", 2), ("50.00", 1)])
    func market(hour: String, points: Int) throws {
        let office = try Office(
            today: "2026-11-23",
            [
                "growth/market.md": "- 2026-11-01 EUR 50/hour Calls service:phone demand:low\n",
                "growth/ideas.md": "- Calls service:phone\n",
            ])
        let ideas = IdeaScore.all(office.workspace, MarketView(office.workspace), hour: try money(hour))
        #expect(ideas.map(\.score) == [1 + points])
    }
}
