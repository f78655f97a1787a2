import Practice
import Records
import Testing
import Values

struct SurveyTests {
    private static func due(
        _ client: String, business: String = "", today: String = "2026-11-23", more: [String: String] = [:]
    ) throws -> [String] {
        let files = [
            "vaws.yaml": "business: {name: Robin Vale}\ncurrency: EUR\n\(business)\n",
            "clients/acme/client.md": "---\nname: Acme\n\(client)\n---\n",
            "clients/acme/time.md": "- 2026-09-30 1h Writing\n- 2026-10-05 1h Writing\n",
        ]
        return Survey.due(in: try Office(today: today, files.merging(more) { $1 }).workspace).map(\.name)
    }

    @Test(
        "A survey is due once its period is over, for active clients with work in it",
        arguments: [
            ("survey: quarterly", "", "2026-11-23", ["2026-09-30-acme-survey-2026-q3"]),
            ("survey: monthly", "", "2026-11-23", ["2026-10-31-acme-survey-2026-10"]),
            ("survey: yearly", "", "2026-12-31", []),
            ("survey: yearly", "", "2027-01-01", ["2026-12-31-acme-survey-2026"]),
            ("survey: quarterly", "", "2026-09-30", []),
            ("survey: quarterly", "", "2026-10-01", ["2026-09-30-acme-survey-2026-q3"]),
            ("survey: quarterly", "", "2027-04-01", []), ("", "", "2026-11-23", []),
            ("", "survey: quarterly", "2026-11-23", ["2026-09-30-acme-survey-2026-q3"]),
            ("survey: none", "survey: quarterly", "2026-11-23", []),
            ("survey: quarterly\nstatus: ended", "", "2026-11-23", []),
        ])
    func due(client: String, business: String, today: String, names: [String]) throws {
        #expect(try Self.due(client, business: business, today: today) == names)
    }

    @Test("Who has answered is not asked again") func answered() throws {
        let answer = { (period: String) in ["clients/acme/feedback.md": "- 2026-10-06 csat:4 re:\(period)\n"] }
        #expect(try Self.due("survey: quarterly", more: answer("2026-q3")) == [])
        #expect(try Self.due("survey: quarterly", more: answer("2026-q2")).count == 1)
    }

    @Test("Of surveys that were sent those with an answer came back; no percentage below five") func response() throws {
        let quarters = ["2025-q2", "2025-q3", "2025-q4", "2026-q1", "2026-q2"]
        let files = { (count: Int) in
            [
                "clients/acme/messages.md": quarters.prefix(count).map {
                    "- 2026-10-02 email out How was it? draft:2026-01-01-acme-survey-\($0)\n"
                }.joined() + "- 2026-10-02 email out Hello draft:2026-10-02-acme-update\n",
                "clients/acme/feedback.md": "- 2026-10-06 csat:4 re:2025-q2\n- 2026-10-07 csat:4 re:2026-q3\n",
            ]
        }
        let four = SurveyResponse(try Office(today: "2026-11-23", files(4)).workspace)
        #expect((four.sent, four.answered, four.share) == (4, 1, nil))
        let five = SurveyResponse(try Office(today: "2026-11-23", files(5)).workspace, client: "acme")
        #expect((five.sent, five.answered) == (5, 1))
        #expect(five.share?.percent(digits: 1).description == "20.0")
        #expect(SurveyResponse(try Office(today: "2026-11-23", files(5)).workspace, client: "bolt").sent == 0)
    }

    @Test("A client's answers go by quarter, and the last is the newest day") func trend() throws {
        let workspace = try Office(
            today: "2026-11-23",
            [
                "clients/acme/feedback.md": """
                - 2026-10-06 csat:4 re:2026-q3
                - 2026-11-06 "Only words"
                - 2026-07-06 csat:2 nps:6
                - 2026-08-06 csat:3

                """
            ]
        ).workspace
        let client = try #require(ClientSatisfaction.all(workspace).first)
        #expect(client.quarters.map(\.period.name) == ["2026-q3", "2026-q4"])
        #expect(client.quarters.map { $0.answers.satisfied.mean?.description } == ["2.50", "4.00"])
        #expect(workspace.feedback[client.latest].text == "\"Only words\"")
        #expect(client.all.satisfied.count == 3)
    }
}
