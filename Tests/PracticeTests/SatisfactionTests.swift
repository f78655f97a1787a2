import Practice
import Records
import Testing
import Values

@Suite struct SatisfactionTests {
    @Test("T66: three promoters, one passive, one detractor are 40; 5, 5, 4, 3, 2 are 60.0 %, 3 of 5, mean 3.80")
    func t66() throws {
        let office = try Office(
            today: "2026-12-31",
            [
                "clients/acme/feedback.md": """
                - 2026-11-01 nps:10 csat:5 ces:6 "Lovely"
                - 2026-11-02 nps:9 csat:5/5 ces:7/7
                - 2026-11-03 nps:9 csat:8/10
                - 2026-11-04 nps:8 csat:3
                - 2026-11-05 nps:6 csat:2

                """
            ])
        let answers = Satisfaction(office.workspace.feedback, client: "acme")
        #expect(answers.recommends.score == 40)
        #expect(answers.recommends.count == 5)
        #expect((answers.recommends.promoters, answers.recommends.passives) == (3, 1))
        #expect(answers.satisfied.share?.percent(digits: 1).description == "60.0")
        #expect((answers.satisfied.high, answers.satisfied.count) == (3, 5))
        #expect(answers.satisfied.mean?.description == "3.80")
        #expect((answers.effort.high, answers.effort.count) == (2, 2))
        #expect(answers.effort.mean?.description == "6.50")
        #expect(answers.effort.share == nil)
        #expect(Satisfaction(office.workspace.feedback, client: "bolt").satisfied.mean == nil)
        let early = Satisfaction(office.workspace.feedback, in: Period("2026-11-01..2026-11-02"))
        #expect(early.recommends.count == 2)
    }

    @Test(
        "below five answers there is no percentage, with five there is",
        arguments: [(4, nil), (5, 100)] as [(Int, Int?)])
    func few(count: Int, score: Int?) {
        #expect(NetPromoterScore(Array(repeating: 10, count: count)).score == score)
    }

    @Test("as many detractors as can be are minus 100, and a tie goes away from zero") func extremes() {
        #expect(NetPromoterScore([0, 1, 2, 3, 6]).score == -100)
        // 1 of 8 is 12.5.
        #expect(NetPromoterScore([9, 7, 7, 7, 7, 8, 8, 8]).score == 13)
        #expect(NetPromoterScore([0, 7, 7, 7, 7, 8, 8, 8]).score == -13)
    }
}
