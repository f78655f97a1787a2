import Billing
import Diagnostics
import Records
import Testing
import Values

@Suite("Billing's checks") struct CheckTests {
    @Test("work under no agreement: each line, with its value, and never drafted") func outside() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(until: "2026-02-28", services: [("writing", "60/hour")])
        try fixture.service("writing", "40/hour")
        try fixture.log("2026-02-02", "1h")
        try fixture.log("2026-03-02", "1h30m")
        try fixture.log("2026-03-03", "15m", billable: false)
        let found = BillingChecks.diagnostics(fixture.workspace)
        #expect(found.map(\.id) == [.outsideAgreement])
        #expect(found.map(\.span?.start) == [place(2, file: 2)])
        #expect(found.first?.message.contains("worth EUR 60.00") == true)
        #expect(try fixture.drafts.outside.map(\.value) == [money("60.00")])
        #expect(try fixture.draft().totals.payable == money("60.00"))
    }

    @Test("two agreements for a service, neither amending the other: once, with both places") func ambiguous() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement("one", services: [("writing", "60/hour"), ("admin", "30/hour")])
        try fixture.agreement("two", from: "2026-03-01", services: [("writing", "90/hour")])
        for date in ["2026-03-02", "2026-03-03", "2026-03-04"] { try fixture.log(date, "1h") }
        let found = BillingChecks.diagnostics(fixture.workspace)
        #expect(found.map(\.id) == [.ambiguousAgreement])
        #expect(found.map(\.span?.start) == [place(2, file: 11)])
        #expect(found.flatMap(\.notes).map(\.span?.start) == [place(2, file: 10)])
        #expect(fixture.drafts.drafts.isEmpty)
    }

    @Test("a rate missing in the agreement and the catalogue: once, at its row") func missingRate() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "")])
        try fixture.log("2026-03-02", "1h")
        try fixture.log("2026-03-03", "1h")
        let found = BillingChecks.diagnostics(fixture.workspace)
        #expect(found.map(\.id) == [.missingRate])
        #expect(found.map(\.span?.start) == [place(2, file: 10)])
    }

    @Test("amounts in another currency, with no word of what they come to") func currencies() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "60/hour")])
        try fixture.expense("2026-03-02", "10.00", currency: "USD")
        try fixture.expense("2026-03-02", "10.00", currency: "USD") { $0.bookedAs = Money("EUR 9.20") }
        try fixture.charge("2026-03-02", .amount(try money("5.00", "GBP")))
        let found = BillingChecks.diagnostics(fixture.workspace)
        #expect(found.map(\.id) == [.mixedCurrencies, .mixedCurrencies])
        #expect(found.map(\.span?.start.line) == [3, 1])
    }

    @Test("a payment in another currency than its invoice", arguments: [(nil, 1), ("EUR 95.00", 0)])
    func payment(_ received: String?, count: Int) throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.issue("1", [])
        var payment = Payment(
            location: place(1, file: 5), client: "acme", day: try day("2026-03-02"), amount: try money("100.00", "USD"),
            text: "")
        payment.invoices = ["1"]
        payment.receivedAs = received.flatMap { Money($0) }
        fixture.workspace.payments = [payment]
        #expect(
            BillingChecks.diagnostics(fixture.workspace).map(\.id) == Array(repeating: .mixedCurrencies, count: count))
    }

    @Test("T30: reverse charge to a client without a VAT id is an error") func vatID() throws {
        var fixture = try Fixture(today: "2026-03-31")
        fixture.useTax(TaxCode(code: "AE", category: "AE", rate: nil, note: "Reverse charge"))
        let found = BillingChecks.diagnostics(fixture.workspace)
        #expect(found.map(\.id) == [.missingVATID])
        #expect(found.map(\.severity) == [.error])
        fixture.workspace.clients[0].vatID = "DE123456789"
        #expect(BillingChecks.diagnostics(fixture.workspace).isEmpty)
    }

    @Test("T31: a line that asks for tax although the business is exempt is an error") func exempt() throws {
        var fixture = try Fixture(today: "2026-03-31")
        fixture.useTax(TaxCode(code: "E", category: "E", rate: nil, note: "exempt"), try standard("19"))
        try fixture.agreement(services: [("writing", "60/hour")])
        try fixture.charge("2026-03-02", .amount(try money("5.00")), tax: "S19")
        try fixture.charge("2026-03-02", .amount(try money("5.00")), tax: "E")
        let found = BillingChecks.diagnostics(fixture.workspace)
        #expect(found.map(\.id) == [.taxedThoughExempt])
        #expect(found.map(\.severity) == [.error])
    }
}
