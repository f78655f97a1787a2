import Billing
import Records
import Testing
import Values

@Suite("Interest on late money") struct LateInterestTests {
    @Test(
        "T56, T57: simple interest over 365 days, rounded once",
        arguments: [("5000.00", "12.25", 101, "169.49", "70.00"), ("2000.00", "13.25", 45, "32.67", "70.00")])
    func simple(total: String, rate: String, days: Int, interest: String, compensation: String) throws {
        var office = try Office(today: "2026-12-31", currency: "GBP", [("2020-01-01", rate)], lock: .atStart)
        try office.invoice(total, due: day("2026-12-31").adding(days: -days))
        let claim = try #require(office.claims.first)
        #expect(try claim.interest == money(interest, "GBP"))
        #expect(try claim.compensation == money(compensation, "GBP"))
    }

    @Test(
        "T58: the sum by what was owed",
        arguments: [("999.99", "40.00"), ("1000.00", "70.00"), ("9999.99", "70.00"), ("10000.00", "100.00")])
    func t58(total: String, sum: String) throws {
        var office = try Office(today: "2026-12-31", currency: "GBP", [("2020-01-01", "11.75")], lock: .atStart)
        try office.invoice(total, due: day("2026-12-01"))
        #expect(try office.claims.map(\.compensation) == [money(sum, "GBP")])
    }

    @Test("T58: three invoices of 900.00 bear it three times") func t58Each() throws {
        var office = try Office(today: "2026-12-31", currency: "GBP", [("2020-01-01", "11.75")], lock: .atStart)
        for _ in 0..<3 { try office.invoice("900.00", due: day("2026-12-01")) }
        #expect(try office.claims.reduce(money("0.00", "GBP")) { $0 + $1.compensation } == money("120.00", "GBP"))
    }

    @Test(
        "T59: a rate for each half-year, or that of the first day",
        arguments: [
            (InterestTable.Lock.byHalfYear, ["8.34", "10.68"], "59.02"), (.atStart, ["18.77"], "58.77"),
        ])
    func t59(lock: InterestTable.Lock, rows: [String], total: String) throws {
        var office = try Office(
            today: "2026-08-01", currency: "EUR", [("2026-01-01", "10.15"), ("2026-07-01", "10.40")], lock: lock)
        try office.invoice("1500.00", due: day("2026-06-10"))
        try office.pay("1500.00", on: "2026-07-25")
        let claim = try #require(office.claims.first)
        #expect(try claim.rows.map(\.interest) == rows.map { try money($0) })
        #expect(try claim.total == money(total))
    }

    @Test("T60: a part paid bears interest to its own day, the rest goes on") func t60() throws {
        var office = try Office(today: "2026-04-30", currency: "GBP", [("2020-01-01", "11.75")], lock: .atStart)
        try office.invoice("2000.00", due: day("2026-01-31"))
        try office.pay("1200.00", on: "2026-02-20")
        try office.pay("800.00", on: "2026-03-31")
        let claim = try #require(office.claims.first)
        #expect(claim.rows.map(\.days.dayCount) == [20, 39])
        #expect(try claim.rows.map(\.interest) == [money("12.88", "GBP"), money("10.04", "GBP")])
        #expect(try claim.interest == money("22.92", "GBP"))
    }

    @Test("a rate agreed by contract has no compensation; none is none; what was paid in time bears nothing")
    func contract() throws {
        var office = try Office(today: "2026-03-06", currency: "EUR", [], lock: .atStart)
        office.terms = .rate(DecimalNumber(10))
        try office.invoice("1000.00", due: day("2026-03-01"))
        #expect(try office.claims.map(\.total) == [money("1.37")])
        try office.pay("1000.00", on: "2026-03-01")
        #expect(office.claims.isEmpty)
        office.workspace.payments = []
        office.terms = LateInterest.none
        #expect(office.claims.isEmpty)
    }

    @Test("T61: what was claimed before is taken off what is claimed next, never claimed twice") func t61() throws {
        var office = try Office(today: "2026-03-06", currency: "EUR", [], lock: .atStart)
        office.terms = .rate(DecimalNumber(10))
        try office.invoice("1000.00", due: day("2026-03-01"))
        #expect(try office.claims.map(\.openInterest) == [money("1.37")])
        office.workspace.claims = [
            LateClaim(
                location: place(1, file: 6), client: "acme", day: try day("2026-03-06"), amount: try money("1.37"),
                invoice: "1", kind: .interest)
        ]
        #expect(try office.claims.map(\.openInterest) == [money("0.00")])
        office.workspace.today = try day("2026-04-05")
        #expect(try office.claims.map(\.openInterest) == [money("8.22")])
        #expect(try office.claims.map(\.interest) == [money("9.59")])
    }

    @Test("rates that are missing are told, and nothing is guessed") func withoutRates() throws {
        var office = try Office(today: "2026-12-31", currency: "GBP", [("2020-01-01", "11.75")], lock: .atStart)
        office.workspace.business.interestTables = []
        try office.invoice("900.00", due: day("2026-12-01"))
        #expect(office.claims.isEmpty)
        let receivables = Receivables(office.workspace)
        #expect(
            try LateInterestClaim.currenciesWithoutRates(
                receivables, AgreementBook(office.workspace), office.workspace) == [code("GBP")])
    }

    /// A client whose agreement says `late-interest: statutory`, and a table of rates.
    private struct Office {
        var workspace: Workspace
        var terms: LateInterest? = .statutory {
            didSet { workspace.agreements[0].terms.lateInterest = terms }
        }

        init(today: String, currency: String, _ rates: [(String, String)], lock: InterestTable.Lock) throws {
            var fixture = try Fixture(today: today, currency: currency)
            try fixture.agreement(from: "2025-01-01") { $0.lateInterest = .statutory }
            let steps = currency == "GBP" ? [(0, 40), (1000, 70), (10_000, 100)] : [(0, 40)]
            fixture.workspace.business.interestTables = [
                InterestTable(
                    currency: try code(currency), lock: lock,
                    rates: try rates.map { InterestTable.Rate(from: try day($0.0), percent: try number($0.1)) },
                    compensation: steps.map {
                        InterestTable.Compensation(from: DecimalNumber(Int64($0.0)), amount: DecimalNumber(Int64($0.1)))
                    })
            ]
            workspace = fixture.workspace
        }

        var claims: [LateInterestClaim] {
            LateInterestClaim.all(Receivables(workspace), AgreementBook(workspace), workspace)
        }

        mutating func invoice(_ total: String, due: CalendarDate) throws {
            let count = workspace.documents.count
            var document = IssuedDocument(
                location: place(1, file: 100 + count), kind: .invoice, number: "\(count + 1)", client: "acme",
                issued: due.adding(days: -30), currency: workspace.business.currency,
                total: try money(total, workspace.business.currency.code))
            document.due = due
            workspace.documents.append(document)
        }

        mutating func pay(_ amount: String, on day: String) throws {
            let payment = Payment(
                location: place(workspace.payments.count + 1, file: 5), client: "acme",
                day: try BillingTests.day(day), amount: try money(amount, workspace.business.currency.code), text: "")
            workspace.payments.append(payment)
        }
    }
}
