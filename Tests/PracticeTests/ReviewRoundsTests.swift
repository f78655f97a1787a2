import Billing
import Practice
import Records
import Testing
import Values

@Suite struct ReviewRoundsTests {
    @Test func `the lines of one task are one deliverable: defects use no round, scope is new work`() throws {
        let rounds = try rounds(
            """
            - 2026-11-02 submitted Draft task:news
            - 2026-11-04 changes Draft task:news
              - The name is spelt wrong type:defect
            - 2026-11-05 submitted Draft task:news
            - 2026-11-09 changes Draft task:news
              - A shorter ending type:refinement
              - A reel of it type:scope service:video
            - 2026-11-10 submitted Draft two task:news
            """)
        let news = try #require(rounds.first)
        #expect(rounds.count == 1)
        #expect((news.version, news.roundsUsed, news.roundsIncluded, news.roundsLeft) == (3, 1, 2, 1))
        #expect(news.requests(.scope).map(\.service) == ["video"])
        #expect(news.title == "Draft two")
        #expect(news.service == "writing")
    }

    @Test func `lines without a task are one deliverable by their id, or by their words`() throws {
        let rounds = try rounds(
            """
            - 2026-11-02 submitted [Logo](https://a.example/1) version:1
            - 2026-11-03 submitted Sketch id:one
            - 2026-11-04 approved [Logo](https://a.example/2)
            - 2026-11-05 approved Sketch, the blue one id:one
            """)
        #expect(rounds.map(\.name) == ["Logo", "one"])
        #expect(rounds.map(\.outcome) == [.approved(on: try day("2026-11-04")), .approved(on: try day("2026-11-05"))])
    }

    @Test func `the answer is due in the client's working days, and late the day after`() throws {
        // A Thursday; Friday is a holiday of the client, so that three working days end on Wednesday.
        let line = "- 2026-11-12 submitted Draft task:news"
        #expect(try rounds(line, today: "2026-11-18").map { $0.due?.description } == ["2026-11-18"])
        #expect(try rounds(line, today: "2026-11-18").map(\.isOverdue) == [false])
        #expect(try rounds(line, today: "2026-11-19").map(\.isOverdue) == [true])
        #expect(try rounds(line + " review:2026-11-30").map { $0.due?.description } == ["2026-11-30"])
    }

    @Test func `silence accepts only where that was agreed, and only when the days are over`() throws {
        let line = "- 2026-11-12 submitted Draft task:news"
        #expect(try rounds(line, today: "2026-11-20", agreed: "").map(\.outcome) == [.waiting])
        let agreed = "acceptance: 4 working days\n"
        #expect(try rounds(line, today: "2026-11-19", agreed: agreed).map(\.outcome) == [.waiting])
        #expect(
            try rounds(line, today: "2026-11-20", agreed: agreed).map(\.outcome) == [
                .acceptedBySilence(on: try day("2026-11-19"))
            ])
    }

    @Test func `right the first time is what was accepted as submitted, without a defect of the client`() throws {
        let office = try office(
            """
            - 2026-11-02 submitted One task:news
            - 2026-11-03 approved One task:news
            - 2026-11-02 submitted Two
            - 2026-11-03 changes Two
              - Bluer type:refinement
            - 2026-11-04 approved Two
            - 2026-11-02 submitted Three
            - 2026-11-03 changes Three
              - A film of it type:scope
            - 2026-11-04 approved Three
            - 2026-11-02 submitted Four task:other
            - 2026-11-04 approved Four task:other
            - 2026-11-20 submitted Five
            """,
            ["clients/acme/defects.md": "- 2026-11-06 Wrong date found:client task:other severity:major cause:haste\n"])
        let report = QualityReport(office.workspace, AgreementBook(office.workspace))
        #expect((report.rate.right, report.rate.delivered) == (2, 4))
        #expect(report.rate.share == nil)
        #expect(report.defects.map(\.text) == ["Wrong date"])
        #expect(report.byCause.map { "\($0.name) \($0.count)" } == ["haste 1"])
        #expect(report.waiting.map(\.title) == ["Five"])
    }

    @Test func `from five deliverables on there is a share`() throws {
        let lines = (1...5).map { "- 2026-11-02 submitted W\($0)\n- 2026-11-03 approved W\($0)" }
        let office = try office(lines.joined(separator: "\n"))
        let report = QualityReport(office.workspace, AgreementBook(office.workspace))
        #expect(report.rate.share?.percent(digits: 1).description == "100.0")
    }

    private func rounds(_ lines: String, today: String = "2026-11-23", agreed: String = "") throws -> [ReviewRounds] {
        let office = try office(lines, today: today, agreed: agreed)
        return ReviewRounds.all(office.workspace, AgreementBook(office.workspace))
    }

    private func office(
        _ lines: String, _ files: [String: String] = [:], today: String = "2026-11-23", agreed: String = ""
    ) throws -> Office {
        try Office(
            today: today,
            [
                "clients/acme/client.md": "---\nname: Acme\nholidays: [2026-11-13]\n---\n",
                "clients/acme/agreements/2026.md":
                    "---\nfrom: 2026-01-01\nrevisions: 2\nclient-response: 3 working days\n\(agreed)---\n",
                "clients/acme/tasks.md": "- [ ] News id:news service:writing\n- [ ] Other id:other\n",
                "clients/acme/deliverables.md": lines + "\n",
            ].merging(files) { _, own in own })
    }
}
