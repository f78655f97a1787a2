import Billing
import Planning
import Practice
import Records
import Testing
import Values

/// Facts of a practice, each worked out by hand.
struct PracticeFactsTests {
    static func book(_ files: [String: String], today: String = "2026-12-31") throws -> PracticeBook {
        let workspace = try Office(today: today, files).workspace
        let settlement = Settlement(TimeLedger(workspace))
        return PracticeBook(
            Plan(workspace), settlement, IncomeLedger(workspace),
            ResponseTimes.all(workspace, settlement.ledger.book))
    }

    private static let client = "---\nname: Acme\nstatus: active\ncontacts: {sam: {name: Sam}}\n---\n"

    @Test("Two of three were done in time; what the client had to do, and what has no day, is left out") func onTime()
        throws
    {
        let book = try Self.book([
            "clients/acme/client.md": Self.client,
            "clients/acme/tasks.md": """
            - [x] In time due:2026-11-10 done:2026-11-09
            - [x] On the day due:2026-11-10T09:00 done:2026-11-10
            - [x] Late due:2026-11-10 done:2026-11-11 service:writing
            - [x] Sam's @sam due:2026-11-10 done:2026-11-20
            - [x] No due day done:2026-11-10
            - [x] When? due:2026-11-10
            - [x] In October due:2026-10-10 done:2026-10-11
            - [ ] Open due:2026-11-10

            """,
        ])
        let rate = book.facts(in: try #require(Period("2026-11"))).onTime
        #expect((rate.kept, rate.tasks) == (2, 3))
        let writing = OnTimeRate(book.workspace, in: try #require(Period("2026-11")), service: "writing")
        #expect((writing.kept, writing.tasks) == (0, 1))
        #expect(OnTimeRate(book.workspace, in: try #require(Period("2026-09"))).share == nil)
    }

    @Test("5h and 1h of 4h and 2h estimated are 6h of 6h: 1.00; the large one weighs more") func estimates() throws {
        let book = try Self.book([
            "clients/acme/tasks.md": """
            - [x] Large id:large estimate:4h done:2026-11-09
            - [x] Small id:small estimate:2h done:2026-11-10
            - [x] Before id:before estimate:1h done:2026-10-10
            - [x] Nothing logged estimate:1h done:2026-11-10

            """,
            "clients/acme/time.md": """
            - 2026-11-08 5h Large task:large
            - 2026-11-10 1h Small task:small
            - 2026-10-10 90m Before task:before

            """,
        ])
        let (now, before) = (try #require(Period("2026-11")), try #require(Period("2026-10")))
        let comparison = book.comparison(of: now)
        #expect(comparison.now.estimates.factor?.description == "1.00")
        #expect(comparison.now.estimates.tasks == 2)
        #expect(comparison.before.period == before)
        #expect(comparison.before.estimates.factor?.description == "1.50")
    }

    @Test(
        "Each hour is of one stage, the first that holds",
        arguments: [
            ("me/time.md", "- 2026-11-10 1h Own", WorkStage.own),
            ("clients/bolt/time.md", "- 2026-11-10 1h First call #onboarding", .lead),
            ("clients/acme/time.md", "- 2025-12-17 1h Before it was signed", .lead),
            ("clients/acme/time.md", "- 2025-12-18 1h On the day", .production),
            ("clients/acme/time.md", "- 2026-11-10 1h Access #onboarding", .onboarding),
            ("clients/acme/time.md", "- 2026-11-10 1h Access task:access", .onboarding),
            ("clients/acme/time.md", "- 2026-11-10 1h Welcome task:welcome billable:no", .onboarding),
            ("clients/acme/time.md", "- 2026-11-09 1h Draft task:draft", .production),
            ("clients/acme/time.md", "- 2026-11-10 1h Changes task:draft billable:no", .review),
            ("clients/acme/time.md", "- 2026-11-10 1h Calendar billable:no", .admin),
            ("clients/acme/time.md", "- 2026-11-10 1h Calendar", .production),
        ])
    func stages(path: String, line: String, stage: WorkStage) throws {
        let book = try Self.book([
            "clients/acme/agreements/2026.md":
                "---\nkind: agreement\nsigned: 2025-12-18\nfrom: 2026-01-01\nservices: [{service: writing, rate: 100/hour}]\n---\n",
            "clients/bolt/client.md": "---\nname: Bolt\nstatus: lead\n---\n",
            "clients/acme/tasks.md": """
            - [ ] Draft id:draft
            ## Onboarding
            - [ ] Access id:access
            ## More
            - [ ] Welcome #onboarding id:welcome

            """,
            "clients/acme/deliverables.md": """
            - 2026-11-12 submitted task:draft second
            - 2026-11-10 submitted task:draft first

            """,
            path: line
                + "\n- \(line.split(separator: " ")[1]) 1h Next\n- \(line.split(separator: " ")[1]) -15m Coffee\n",
        ])
        let day = try #require(CalendarDate(line.split(separator: " ")[1]))
        let sums = book.facts(in: Period(day, through: day)).stages
        #expect(sums.values.total() == Minutes(105))
        #expect((sums[stage] ?? .zero) >= Minutes(60))
    }

    @Test("A month beside the one before, and a quarter that is over without a word is told") func review() throws {
        let files = [
            "clients/acme/time.md": "- 2026-11-10 2h Writing\n- 2026-09-10 1h Writing\n",
            "me/evaluations/2026-q2.md": "---\nperiod: 2026-q2\n---\n# Spring\n\nGood.\n",
        ]
        let review = PracticeReview(try Self.book(files, today: "2026-11-23"))
        #expect(review.month.now.worked == Minutes(120))
        #expect(review.month.before.worked == .zero)
        #expect(review.quarter.before.worked == Minutes(60))
        #expect(review.unwritten?.name == "2026-q3")
        #expect(review.evaluation(of: try #require(Period(named: "2026-q2")))?.parts.map(\.words) == ["Good."])
        let empty = files.merging(["me/evaluations/q3.md": "---\nperiod: 2026-q3\n---\n## What went well?\n"]) { $1 }
        #expect(PracticeReview(try Self.book(empty, today: "2026-11-23")).unwritten?.name == "2026-q3")
        let written = files.merging(["me/evaluations/q3.md": "---\nperiod: 2026-07-01..2026-09-30\n---\nThin.\n"]) {
            $1
        }
        #expect(PracticeReview(try Self.book(written, today: "2026-11-23")).unwritten == nil)
    }
}
