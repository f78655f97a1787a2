import Practice
import Records
import Testing
import Values

/// Goals, each with a figure worked out by hand.
struct GoalProgressTests {
    /// On 2026-07-01: half of a year of 365 days is 182.5 days; 1 July is its day 182.
    private static let files = [
        "clients/acme/client.md": "---\nname: Acme\ncontacts: {sam: {name: Sam}}\n---\n",
        "clients/bolt/client.md": "---\nname: Bolt\nstatus: ended\n---\n",
        "clients/acme/agreements/2026.md":
            "---\nkind: agreement\nfrom: 2026-01-01\nretainer: {fee: 700/month, includes: 20h}\n---\n",
        "services/admin.md": "---\nname: Office\nrate: 40/hour\n---\n",
        "clients/acme/time.md": """
        - 2026-06-10 6h Writing service:writing
        - 2026-06-11 3h Mail service:admin
        - 2026-06-12 1h Free service:writing billable:no
        - 2026-07-01 2h Mail service:admin

        """,
        "me/time.md": "- 2026-06-13 4h Course #books\n- 2026-06-14 1h Reading #learning\n- 2026-06-15 1h Mail\n",
        "me/skills.md": "- Bookkeeping level:2 id:books\n",
        "clients/acme/tasks.md": """
        - [x] One due:2026-06-10 done:2026-06-10 id:one estimate:2h
        - [x] Two due:2026-06-10 done:2026-06-12
        - [x] Three due:2026-06-10 done:2026-06-09
        - [x] Four due:2026-06-10 done:2026-06-09

        """,
        "clients/acme/feedback.md": "- 2026-06-20 nps:9 csat:4 ces:6\n- 2026-06-21 csat:5\n",
        "growth/contacts.md": "- Ines\n  - 2026-06-02 Coffee\n  - 2026-07-01 Call\n  - 2025-06-02 Before\n",
        "invoices/2026-0001.md": Office.invoice(
            "2026-0001", issued: "2026-06-30", net: "1600.00", tax: "336.00", total: "1936.00"),
    ]

    private static func progress(_ goal: String, today: String = "2026-07-01") throws -> GoalProgress {
        let files = files.merging(["me/goals.md": "- Goal \(goal)\n"]) { $1 }
        let book = try PracticeFactsTests.book(files, today: today)
        return try #require(GoalProgress.all(book).first)
    }

    @Test(
        "A goal is reached, on the way, behind or missed by its figure",
        arguments: [
            // 18h were logged, and half the year asks for half of the target.
            ("measure:hours target:18h by:2026-12-31", "reached"),
            ("measure:hours target:36h by:2026-12-31", "onTheWay"),
            ("measure:hours target:40h by:2026-12-31", "behind"), ("measure:hours target:40 by:2026-06-30", "missed"),
            // 5h of admin.
            ("measure:hours service:admin target:\"<10h\" by:2026-12-31", "behind"),
            ("measure:hours service:admin target:\"<12h\" by:2026-12-31", "onTheWay"),
            ("measure:hours service:admin target:\"<5h\" by:2026-12-31", "missed"),
            ("measure:hours service:admin target:\"<=5h\" by:2026-12-31", "behind"),
            ("measure:hours service:admin target:\"<10h\" every:month", "behind"),
            // 11h are for clients and billable, 5h were learnt.
            ("measure:billable-hours target:11h by:2026-12-31", "reached"),
            ("measure:billable-hours target:11h1m by:2026-12-31", "onTheWay"),
            ("measure:learning-hours target:5h by:2026-12-31", "reached"),
            // EUR 1,600.00 of 3,000.00 with 182 of 365 days gone, of which 1,495.89 are due.
            ("measure:income target:\"EUR 3000.00\" by:2026-12-31", "onTheWay"),
            ("measure:income target:\"EUR 3300.00\" by:2026-12-31", "behind"),
            ("measure:income target:1600.00 by:2026-12-31", "reached"),
            // 11h of 18h worked are billable: 61.1 %.
            ("measure:utilisation target:61% by:2026-12-31", "onTheWay"),
            ("measure:utilisation target:\"62 %\" by:2026-12-31", "behind"),
            ("measure:utilisation target:80% from:2026-01-01 by:2026-06-30", "missed"),
            // Three of four in time.
            ("measure:on-time target:75% from:2026-01-01 by:2026-06-30", "reached"),
            ("measure:on-time target:76% by:2026-12-31", "behind"),
            // The mean of 4 and 5; one answer is no score.
            ("measure:csat target:4.5 by:2026-12-31", "onTheWay"), ("measure:csat target:4.6 by:2026-12-31", "behind"),
            ("measure:ces target:6 by:2026-12-31", "onTheWay"), ("measure:nps target:40 by:2026-12-31", "noFigure"),
            ("measure:clients target:1 by:2026-12-31", "reached"), ("measure:clients target:2 by:2026-12-31", "behind"),
            ("measure:retainers target:1", "reached"), ("measure:market-contacts target:2 by:2026-12-31", "reached"),
            ("measure:market-contacts target:5 by:2026-12-31", "behind"),
            ("measure:estimate-factor target:1.2 by:2026-12-31", "noFigure"),
            ("measure:\"signed agreements\" target:3", "ownWords"), ("measure:hours target:many", "ownWords"),
            ("measure:hours", "ownWords"), ("target:10h", "ownWords"),
        ])
    func states(goal: String, state: String) throws {
        #expect("\(try Self.progress(goal).state)" == state)
    }

    @Test(
        "What counts are the days of the goal",
        arguments: [
            ("by:2026-12-31", "2026-01-01..2026-12-31"), ("by:2027-01-31", "2026-02-01..2027-01-31"),
            ("from:2026-05-01 by:2026-08-31", "2026-05-01..2026-08-31"), ("", "2026-01-01..2026-12-31"),
            ("from:2026-05-01", "2026-05-01..2026-12-31"), ("every:month by:2026-12-31", "2026-07-01..2026-07-31"),
            ("every:quarter", "2026-07-01..2026-09-30"), ("every:year", "2026-01-01..2026-12-31"),
        ])
    func spans(fields: String, span: String) throws {
        #expect(try Self.progress("measure:hours target:1h \(fields)").span.description == span)
    }

    @Test("A figure says of how many") func counts() throws {
        #expect(try Self.progress("measure:on-time target:75%").figure?.count == 4)
        #expect(try Self.progress("measure:hours target:1h service:admin").figure?.value == .minutes(Minutes(300)))
        #expect(try Self.progress("measure:income target:\"EUR 1.00\"").figure?.count == nil)
    }
}
