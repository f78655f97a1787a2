import Billing
import Diagnostics
import Records
import Testing
import Values

@Suite("Agreements in force") struct AgreementTests {
    @Test(
        "an amendment replaces, from its day, only the keys and rows that it names; later the latest wins",
        arguments: [
            ("2026-02-10", "writing", "55"), ("2026-03-10", "writing", "58"), ("2026-03-10", "admin", "30"),
            ("2026-06-10", "writing", "60"), ("2026-06-10", "admin", "32"), ("2026-09-10", "writing", "60"),
        ])
    func amendments(_ on: String, service: String, expected: String) throws {
        var fixture = try Fixture(today: "2026-12-31")
        // The planned rise in September falls to the amendment, which names the service.
        try fixture.agreement(
            "2026", services: [("writing", "55/hour"), ("admin", "30/hour"), ("writing from 2026-09-01", "70/hour")])
        try fixture.agreement("rise", from: "2026-03-01", amends: "2026", services: [("writing", "58/hour")])
        try fixture.agreement(
            "again", from: "2026-06-01", amends: "rise", services: [("writing", "60/hour"), ("admin", "32/hour")])
        let book = AgreementBook(fixture.workspace)
        #expect(book.families.map(\.id) == ["2026"])
        #expect(try book.rate(of: service, in: 0, on: day(on))?.rate.amount == number(expected))
    }

    @Test("an amendment keeps the rounding and the currency that it does not name, and moves the end") func keys()
        throws
    {
        var fixture = try Fixture(today: "2026-12-31")
        try fixture.agreement("2026", until: "2026-06-30", services: [("writing", "55/hour")]) {
            $0.currency = try code("USD")
            $0.rounding = TimeRounding(15, .up, .day)
        }
        try fixture.agreement("on", from: "2026-03-01", until: "2026-12-31", amends: "2026") {
            $0.rounding = TimeRounding(6, .up, .day)
        }
        let family = try #require(AgreementBook(fixture.workspace).families.first)
        #expect(try family.period == period("2026-01-01..2026-12-31"))
        #expect(try family.terms(on: day("2026-02-01")).rounding?.step == 15)
        #expect(try family.terms(on: day("2026-04-01")).rounding?.step == 6)
        #expect(try family.terms(on: day("2026-04-01")).currency == code("USD"))
    }

    @Test("why a rate is the rate: the agreement, its day and its row") func reason() throws {
        var fixture = try Fixture(today: "2026-12-31")
        try fixture.agreement("2026", services: [("writing", "55/hour")])
        try fixture.agreement("rise", from: "2026-03-01", amends: "2026", services: [("writing", "58/hour")])
        let rate = try AgreementBook(fixture.workspace).rate(of: "writing", in: 0, on: day("2026-04-01"))
        #expect(rate?.reason == "agreement 'rise' from 2026-03-01")
        #expect(rate?.location == place(2, file: 11))
    }

    @Test(
        "an agreement for a project wins for its work, and only there",
        arguments: [("site", "90"), ("other", "60"), (nil, "60")])
    func project(_ project: String?, expected: String) throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement("general", services: [("writing", "60/hour")])
        try fixture.agreement("site", project: "site", services: [("writing", "90/hour")])
        try fixture.log("2026-03-02", "1h", project: project)
        #expect(try fixture.draft().lines.first?.price == number(expected))
        #expect(BillingChecks.diagnostics(fixture.workspace).isEmpty)
    }

    @Test("a rate on the line wins, an agreement named on it stands alone") func stated() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement("one", services: [("writing", "60/hour")])
        try fixture.agreement("two", services: [("writing", "90/hour")])
        try fixture.log("2026-03-02", "1h") { $0.agreement = "two" }
        try fixture.log("2026-03-02", "1h", rate: "10/hour") { $0.agreement = "acme/one" }
        #expect(try fixture.draft().totals.payable == money("100.00"))
    }

    @Test("an agreement for a project may be named where the line names no project") func namedProject() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement("general", services: [("writing", "60/hour")])
        try fixture.agreement("site", project: "site", services: [("writing", "90/hour")])
        try fixture.log("2026-03-02", "1h") { $0.agreement = "site" }
        #expect(try fixture.draft().totals.payable == money("90.00"))
    }

    @Test("rates in two currencies go on two drafts, each under the cap of its own") func currencies() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "60/hour"), ("calls", "USD 50/hour")]) {
            $0.cap = Cap(amount: try rate("55/month"), then: .stop)
        }
        try fixture.log("2026-03-02", "1h")
        try fixture.log("2026-03-02", "1h", "calls")
        #expect(try fixture.drafts.drafts.map(\.totals.payable) == [money("55.00"), money("50.00", "USD")])
    }

    @Test("without a rate of its own a row has the catalogue's price of the day") func catalogue() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "")])
        try fixture.service("writing", "42/hour")
        try fixture.log("2026-03-02", "1h")
        #expect(try fixture.draft().totals.payable == money("42.00"))
    }
}
