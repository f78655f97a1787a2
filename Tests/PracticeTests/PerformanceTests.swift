import Billing
import Practice
import Testing
import Values

@Suite struct PerformanceTests {
    @Test("T64: 26h of 40h billable, 2,600.00 invoiced, 2,340.00 collected: 65.0 %, 90.9 %, 90.0 %, 58.50 an hour")
    func t64() throws {
        let office = try Office(
            today: "2026-12-31",
            [
                "clients/acme/time/2026-11.md": """
                ---
                service: writing
                ---
                ## 2026-11-02

                - 20h Stories
                - 6h Letters
                - 14h Redo the export billable:no

                """,
                "clients/acme/payments.md": "- 2026-12-10 EUR 2831.40 invoice:2026-0001\n",
                "invoices/2026-0001.md": Office.invoice(
                    "2026-0001", issued: "2026-11-30", net: "2600.00", tax: "546.00", total: "3146.00"),
            ])
        let all = try office.performance(in: "2026-11-01..2026-12-31")
        #expect(all.map(\.subject) == [.client("acme"), .all])
        for figures in all {
            #expect(figures.worked == Minutes(40 * 60))
            #expect(figures.billable == Minutes(26 * 60))
            #expect(try figures.standard == money("2860.00"))
            #expect(try figures.invoiced == money("2600.00"))
            #expect(try figures.collected == money("2340.00"))
            #expect(figures.utilisation?.percent(digits: 1).description == "65.0")
            #expect(figures.realisation?.percent(digits: 1).description == "90.9")
            #expect(figures.collection?.percent(digits: 1).description == "90.0")
            #expect(try figures.effectiveRate == money("58.50"))
        }
    }

    @Test("T65: a price of 600.00 in 23.5 h brings 25.53 an hour") func fixedPrice() throws {
        let office = try Office(
            today: "2026-12-31",
            [
                "clients/acme/agreements/2026.md":
                    "---\nkind: agreement\nfrom: 2026-01-01\nuntil: 2026-12-31\ntitle: Site\nfixed: {price: 600}\n---\n",
                "clients/acme/time/2026-11.md":
                    "---\nservice: writing\n---\n## 2026-11-02\n\n- 20h Pages\n- 3.5h Texts\n",
            ])
        let returns = FixedPriceReturn.all(
            TimeLedger(office.workspace), in: try #require(Period("2026-01-01..2026-12-31")))
        #expect(returns.map(\.title) == ["Site"])
        #expect(try returns.first?.price == money("600.00"))
        #expect(try returns.first?.perHour == money("25.53"))
    }

    @Test(
        "T65: what one wants to live on says what an hour must cost",
        arguments: [
            ("60000", "25", "10000", "48", "25", "90000.00", "75.00"),
            ("68000", "0", "0", "46", "25", "68000.00", "59.13"),
            ("60000", "33.3", "0", "44.5", "22.5", "89955.02", "89.84"),
        ])
    func neededRate(
        net: String, tax: String, expenses: String, weeks: String, hours: String, turnover: String, rate: String
    ) throws {
        let needed = try #require(
            NeededRate(
                net: money(net), tax: number(tax), expenses: money(expenses), weeks: number(weeks),
                hours: number(hours)))
        #expect(try needed.turnover == money(turnover))
        #expect(try needed.rate == money(rate))
    }

    @Test("a year without a billed hour, or with all taken as tax, has no rate") func noRate() throws {
        let (some, none) = (try money("100.00"), try money("0.00"))
        func rate(_ tax: String, _ weeks: String, _ hours: String) throws -> NeededRate? {
            NeededRate(
                net: some, tax: try number(tax), expenses: none, weeks: try number(weeks), hours: try number(hours))
        }
        #expect(try rate("100", "40", "20") == nil)
        #expect(try rate("20", "0", "20") == nil)
        #expect(try rate("20", "40", "0") == nil)
        #expect(try rate("20", "40", "20") != nil)
    }

    @Test("T67: 8h of 12h are billed, 66.67 %, and 120.00 is not; a void releases all 12h", arguments: [false, true])
    func t67(isVoided: Bool) throws {
        var files = [
            "clients/acme/time/2026-11.md":
                "---\nservice: writing\n---\n- 2026-11-02 8h Stories\n- 2026-11-03 4h Letters\n",
            "invoices/2026-0001.md": Office.invoice(
                "2026-0001", issued: "2026-11-30", net: "240.00", tax: "50.40", total: "290.40",
                settles: "[{service: writing, day: 2026-11-02, logged: 8h, counted: 8h}]"),
        ]
        if isVoided {
            files["invoices/void-2026-0001.md"] = """
                ---
                kind: void
                number: V1
                voids: 2026-0001
                reason: wrong client
                client: acme
                issued: 2026-12-01
                currency: EUR
                ---

                """
        }
        let office = try Office(today: "2026-12-31", standard: "30/hour", agreed: "30/hour", files)
        let figures = try #require(try office.performance(in: "2026-11-01..2026-12-31").first)
        #expect(figures.billed + figures.unbilled == Minutes(12 * 60))
        #expect(figures.billedShare?.percent(digits: 2).description == (isVoided ? "0.00" : "66.67"))
        #expect(figures.unbilled == Minutes(isVoided ? 720 : 240))
        #expect(try figures.unbilledValue == money(isVoided ? "360.00" : "120.00"))
    }

    @Test("figures of two currencies are in the workspace's, at the rate of the day of issue") func currencies() throws
    {
        let office = try Office(
            today: "2026-12-31", agreed: "USD 100/hour",
            [
                "clients/acme/client.md": "---\nname: Acme\ncurrency: USD\n---\n",
                "clients/acme/time/2026-11.md": "---\nservice: writing\n---\n- 2026-11-02 10h Stories\n",
                "invoices/2026-0001.md": Office.invoice(
                    "2026-0001", issued: "2026-11-30", net: "1000.00", tax: "210.00", total: "1210.00"
                ).replacing("currency: EUR", with: "currency: USD"),
            ])
        let figures = try #require(try office.performance(in: "2026-11-01..2026-12-31").first)
        #expect(figures.currency == .euro)
        #expect(try figures.invoiced == money("500.00"))
        #expect(try figures.standard == money("1100.00"))
        #expect(figures.realisation?.percent(digits: 1).description == "45.5")
        #expect(try figures.collected == money("0.00"))
    }

    @Test("days that were settled before moving in count nowhere") func closed() throws {
        let office = try Office(
            today: "2026-12-31",
            [
                "clients/acme/client.md": "---\nname: Acme\nbilled-until: 2026-10-31\n---\n",
                "clients/acme/time/2026.md":
                    "---\nservice: writing\n---\n- 2026-10-31 5h Before\n- 2026-11-01 3h After\n",
            ])
        let figures = try #require(try office.performance(in: "2026-01-01..2026-12-31").first)
        #expect(figures.worked == Minutes(180))
        #expect(figures.unbilled == Minutes(180))
    }
}
