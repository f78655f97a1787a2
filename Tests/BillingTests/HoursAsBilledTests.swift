import Billing
import Records
import Testing
import Values

@Suite("Hours as they were billed") struct HoursAsBilledTests {
    @Test("what documents hold keeps the minutes and the price that they print, whatever terms say today") func keeps()
        throws
    {
        var fixture = try fixture("60/hour", rounding: TimeRounding(15, .up, .entry))
        try fixture.log("2026-03-02", "50m")
        fixture.issue(try fixture.draft())
        try change(&fixture, "80/hour", rounding: TimeRounding(30, .up, .entry))
        try fixture.log("2026-03-03", "50m")
        let hours = try months(fixture)
        // 1:00 at 60.00 as it was billed, and 1:00 at 80.00 that is open.
        #expect(hours.billed == Minutes(120))
        #expect(try hours.value == [money("140.00")])
        #expect(hours.worked == Minutes(100))
    }

    @Test("hours that were billed stay billed where a retainer takes the service in later") func retainer() throws {
        var fixture = try fixture("60/hour", rounding: .none)
        try fixture.log("2026-03-02", "1h")
        fixture.issue(try fixture.draft())
        fixture.workspace.agreements[0].terms.retainer = Retainer(
            fee: try rate("500/month"), includes: .hours(Minutes(600)), services: ["writing"], rollover: nil,
            overage: nil)
        #expect(try months(fixture).value == [money("60.00")])
        fixture.workspace.documents.removeAll()
        #expect(try months(fixture).value == [])
    }

    @Test("hours that cost nothing when they were settled cost nothing later") func free() throws {
        var fixture = try fixture("60/hour", rounding: .none)
        fixture.workspace.agreements[0].terms.retainer = Retainer(
            fee: try rate("500/month"), includes: .hours(Minutes(600)), services: ["writing"], rollover: nil,
            overage: nil)
        try fixture.log("2026-03-02", "1h")
        fixture.issue(try fixture.draft())
        fixture.workspace.agreements[0].terms.retainer = nil
        #expect(try months(fixture).value == [])
    }

    private func months(_ fixture: Fixture) throws -> HoursRow {
        HoursReport(Settlement(TimeLedger(fixture.workspace)).asBilled).total()
    }

    private func fixture(_ price: String, rounding: TimeRounding) throws -> Fixture {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement()
        try change(&fixture, price, rounding: rounding)
        return fixture
    }

    private func change(_ fixture: inout Fixture, _ price: String, rounding: TimeRounding) throws {
        fixture.workspace.agreements[0].terms.services = [
            ServiceTerm(service: "writing", rate: try rate(price), from: nil, location: place(1, file: 10))
        ]
        fixture.workspace.agreements[0].terms.rounding = rounding
    }
}
