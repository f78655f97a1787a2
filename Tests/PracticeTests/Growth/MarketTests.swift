import Practice
import Records
import Testing
import Values

@Suite struct MarketTests {
    /// By hand, own price 42: below it 35 and 38, equal none, of five: 40 %; with 42 itself (2 + a half) of 5: 50 %.
    @Test(
        "own price among prices seen: from five notes on, half of the equal ones count",
        arguments: [
            ([35, 38, 45, 48, 50], "35.00", "45.00", "50.00", "40"),
            ([35, 38, 42, 48, 50], "35.00", "42.00", "50.00", "50"),
            ([50, 60, 70, 80, 90], "50.00", "70.00", "90.00", "0"),
            ([10, 20, 30, 40, 41, 41], "10.00", "35.00", "41.00", "100"),
            ([35, 38, 45, 48], "35.00", "41.50", "48.00", nil), ([35], "35.00", "35.00", "35.00", nil),
        ])
    func place(prices: [Int], lowest: String, median: String, highest: String, share: String?) throws {
        let notes = prices.map { "- 2026-10-01 EUR \($0)/hour Seen service:writing source:fair\n" }.joined()
        let office = try Office(today: "2026-11-23", standard: "42/hour", ["growth/market.md": notes])
        let range = try #require(MarketView(office.workspace).ranges.first)
        #expect(range.count == prices.count)
        #expect(range.lowest == (try number(lowest)))
        #expect(range.median == (try number(median)))
        #expect(range.highest == (try number(highest)))
        #expect(range.own == (try number("42")))
        #expect(range.ownPlace?.percent(digits: 0).description == share)
        #expect(range.sources == ["fair"])
    }

    @Test("what is older than a year stands apart, as does what has no date") func older() throws {
        let office = try Office(
            today: "2026-11-23",
            [
                "growth/market.md": """
                - 2025-11-22 EUR 20/hour Long ago service:writing
                - 2025-11-23 EUR 30/hour Just within service:writing
                - 2026-11-20 EUR 40/hour New service:writing
                - EUR 50/hour Whenever service:writing
                - 2026-11-20 Only words service:writing
                """
            ])
        let market = MarketView(office.workspace)
        #expect(market.ranges.map(\.count) == [2])
        #expect(market.ranges.map(\.newest) == [try day("2026-11-20")])
        #expect(market.older.map(\.text) == ["Long ago", "Whenever"])
        #expect(market.remarks.map(\.text) == ["Only words"])
    }

    @Test("currencies and units are never mixed, and each has its own price or none") func apart() throws {
        let office = try Office(
            today: "2026-11-23",
            [
                "growth/market.md": """
                - 2026-11-01 EUR 40/hour A service:writing
                - 2026-11-01 USD 50/hour B service:writing
                - 2026-11-01 EUR 90/each C service:writing
                - 2026-11-01 EUR 200 D service:video
                - 2026-11-01 EUR 10 E
                """
            ])
        let ranges = MarketView(office.workspace).ranges
        let rows = ranges.map {
            "\($0.service ?? "-") \($0.currency.code) \($0.unit?.name ?? "-") \($0.own?.description ?? "-")"
        }
        #expect(
            rows == [
                "video EUR - -", "writing EUR each -", "writing EUR hour 110", "writing USD hour -", "- EUR - -",
            ])
    }
}
