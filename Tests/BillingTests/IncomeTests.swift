import Records
import Testing
import Values

@testable import Billing

@Suite struct IncomeTests {
    @Test("T39: what the bank kept came in with the rest, and is an expense of 15.00") func t39() throws {
        var fixture = try Fixture(today: "2026-11-30")
        try fixture.issue("2026-0001", net: "1000.00", tax: "0.00", on: "2026-11-02")
        try fixture.pay("2026-11-20", "985.00", "2026-0001")
        fixture.workspace.payments[0].fee = try money("15.00")
        #expect(try fixture.received() == ["2026-11-01": money("1000.00")])
        let spending = Spending.all(fixture.workspace)
        #expect(spending.map(\.kind) == [.bankFee])
        #expect(try spending.map(\.cost) == [money("15.00")])
        #expect(spending.map(\.text) == ["Bank fee, 2026-0001"])
    }

    @Test("a payment counts without its tax, and parts of it add up to what was invoiced") func parts() throws {
        var fixture = try Fixture(today: "2026-12-31")
        try fixture.issue("2026-0001", net: "100.01", tax: "21.00", on: "2026-10-02")
        try fixture.pay("2026-10-20", "40.33", "2026-0001")
        try fixture.pay("2026-11-20", "40.34", "2026-0001")
        try fixture.pay("2026-12-20", "40.34", "2026-0001")
        let received = try fixture.received()
        #expect(received.keys.sorted() == ["2026-10-01", "2026-11-01", "2026-12-01"])
        // 40.33 × 100.01 ÷ 121.01 = 33.331…
        #expect(try received["2026-10-01"] == money("33.33"))
        #expect(try received.values.reduce(money("0.00"), +) == money("100.01"))
    }

    @Test("a deposit given back was no income; a paid invoice that was credited and refunded is none") func refunds()
        throws
    {
        var fixture = try Fixture(today: "2026-12-31")
        try fixture.pay("2026-09-01", "300.00")
        try fixture.pay("2026-09-02", "-300.00")
        try fixture.issue("2026-0001", net: "1000.00", tax: "190.00", on: "2026-10-01")
        try fixture.pay("2026-10-05", "1190.00", "2026-0001")
        try fixture.issue(
            "CN-1", net: "1000.00", tax: "190.00", on: "2026-11-01",
            kind: .creditNote(credits: "2026-0001", reason: "not done"))
        try fixture.pay("2026-11-05", "-595.00", "2026-0001")
        try fixture.issue("2026-0002", net: "500.00", tax: "95.00", on: "2026-12-01")
        let rows = IncomeLedger(fixture.workspace).rows(by: .month, in: .euro)
        #expect(
            rows.flatMap(\.amounts).map { "\($0.invoiced.amount) \($0.received.amount)" } == [
                "1000.00 1000.00", "-1000.00 -500.00", "500.00 0.00",
            ])
    }

    @Test("discounts for early payment and write-offs are given up, without their tax") func givenUp() throws {
        var fixture = try Fixture(today: "2026-12-31")
        try fixture.issue("2026-0001", net: "1000.00", tax: "200.00", on: "2026-06-01") {
            $0.earlyPayment = EarlyPayment(percent: DecimalNumber(2), within: DayCount(10, .days))
        }
        try fixture.pay("2026-06-09", "1176.00", "2026-0001")
        try fixture.issue("2026-0002", net: "100.00", tax: "20.00", on: "2026-07-01")
        try fixture.pay("2026-08-09", "60.00", "2026-0002")
        fixture.workspace.payments[1].kind = .writeOff
        let total = try #require(IncomeLedger(fixture.workspace).total(in: .euro))
        #expect(try total.amounts.map(\.invoiced) == [money("1100.00")])
        #expect(try total.amounts.map(\.received) == [money("980.00")])
        #expect(try total.amounts.map(\.givenUp) == [money("-70.00")])
    }

    @Test("income by service takes the figures of each tax, so that prices with tax in them come apart") func services()
        throws
    {
        var fixture = try Fixture(today: "2026-12-31")
        try fixture.service("writing", "50/hour", formerly: ["copy"])
        try fixture.service("admin", "40/hour")
        try fixture.issue("2026-0001", net: "110.00", tax: "19.00", on: "2026-10-01") {
            $0.taxes = [
                .init(
                    tax: "S19", category: "S", rate: DecimalNumber(19), base: try money("100.00"),
                    amount: try money("19.00")),
                .init(tax: "Z", category: "Z", rate: nil, base: try money("10.00"), amount: try money("0.00")),
            ]
            // With the tax in the prices: 119.00.
            $0.lines = [
                .init(
                    text: "copy", quantity: "1:00", unit: "hour", price: nil, amount: try money("59.50"), taxes: ["S19"]
                ),
                .init(
                    text: "admin", quantity: "1:00", unit: "hour", price: nil, amount: try money("59.50"),
                    taxes: ["S19"]),
                .init(text: "Courier", quantity: "1", unit: nil, price: nil, amount: try money("10.00"), taxes: ["Z"]),
            ]
        }
        let rows = IncomeLedger(fixture.workspace).rows(by: .service, in: .euro)
        #expect(rows.map(\.key) == [.name("admin"), .name("writing"), .name(nil)])
        #expect(try rows.flatMap(\.amounts).map(\.invoiced) == [money("50.00"), money("50.00"), money("10.00")])
    }

    @Test("a line with words of its own is of the service that the document settles, where that is one") func ownWords()
        throws
    {
        var fixture = try Fixture(today: "2026-12-31")
        try fixture.service("writing", "50/hour")
        try fixture.issue("2026-0001", net: "100.00", tax: "0.00", on: "2026-10-01") {
            $0.lines[0] = .init(
                text: "The story of the year", quantity: "2:00", unit: "hour", price: nil, amount: try money("100.00"),
                taxes: ["S21"])
            $0.settles = [
                .time(
                    service: "writing", project: nil, day: try day("2026-09-30"), logged: Minutes(120),
                    counted: Minutes(120))
            ]
        }
        let rows = IncomeLedger(fixture.workspace).rows(by: .service, in: .euro)
        #expect(rows.map(\.key) == [.name("writing")])
    }

    @Test("other currencies count in the workspace's at the day's rate, or at what arrived; without a rate not at all")
    func currencies() throws {
        var fixture = try Fixture(today: "2026-12-31")
        let dollar = try code("USD")
        fixture.workspace.business.exchangeRates = [
            ExchangeRate(currency: dollar, from: try day("2026-10-01"), rate: try number("0.92"))
        ]
        try fixture.issue("2026-0001", net: "1000.00", tax: "0.00", on: "2026-10-01", currency: "USD")
        try fixture.pay("2026-10-20", "0.00", "2026-0001")
        fixture.workspace.payments[0].amount = try money("1000.00", "USD")
        fixture.workspace.payments[0].receivedAs = try money("950.00")
        let october = try #require(IncomeLedger(fixture.workspace).rows(by: .month, in: .euro).first)
        #expect(try october.amounts.map(\.invoiced) == [money("1000.00", "USD")])
        #expect(try october.together?.invoiced == money("920.00"))
        #expect(try october.together?.received == money("950.00"))
        try fixture.issue("2026-0002", net: "5.00", tax: "0.00", on: "2026-09-30", currency: "USD")
        let rows = IncomeLedger(fixture.workspace).rows(by: .month, in: .euro)
        #expect(rows.map { $0.together == nil } == [true, false])
    }

    @Test("tax counts when money comes in for it, share by share, to the cent") func taxReceived() throws {
        var fixture = try Fixture(today: "2026-12-31")
        try fixture.issue("2026-0001", net: "100.01", tax: "21.00", on: "2026-09-30")
        try fixture.pay("2026-10-20", "60.50", "2026-0001")
        try fixture.pay("2026-11-20", "60.51", "2026-0001")
        func tax(_ span: String, _ basis: TaxByRate.Basis) throws -> [String] {
            TaxByRate.all(fixture.workspace, in: try period(span), basis: basis)
                .map { "\($0.code) \($0.base.amount) \($0.amount.amount)" }
        }
        #expect(try tax("2026-07-01..2026-09-30", .invoiced) == ["S21 100.01 21.00"])
        #expect(try tax("2026-07-01..2026-09-30", .received).isEmpty)
        #expect(try tax("2026-10-01..2026-10-31", .received) == ["S21 50.00 10.50"])
        #expect(try tax("2026-10-01..2026-12-31", .received) == ["S21 100.01 21.00"])
    }

    @Test("the tax within expenses comes back to who charges tax, and a missing receipt is counted") func taxWithin()
        throws
    {
        var fixture = try Fixture(today: "2026-12-31")
        fixture.useTax(try standard("21"))
        try fixture.expense("2026-11-05", "12.10", tax: "S21") { $0.receipt = "receipts/1.pdf" }
        try fixture.expense("2026-11-06", "24.20", tax: "S21")
        try fixture.expense("2026-11-07", "9.00")
        let spending = Spending.all(fixture.workspace)
        #expect(try spending.map(\.cost) == [money("10.00"), money("20.00"), money("9.00")])
        let rows = TaxInExpenses.all(spending, in: try period("2026-11-01..2026-11-30"))
        #expect(try rows.map(\.amount) == [money("6.30")])
        #expect(rows.map(\.withoutReceipt) == [1])
        fixture.workspace.business.defaultTax = nil
        #expect(TaxInExpenses.all(Spending.all(fixture.workspace), in: try period("2026-01-01..2026-12-31")).isEmpty)
    }
}

extension Fixture {
    /// Issues a document with one line at 21 %, whatever that comes to.
    mutating func issue(
        _ number: String, net: String, tax: String, on issued: String, kind: IssuedDocument.Kind = .invoice,
        currency: String = "EUR", _ change: (inout IssuedDocument) throws -> Void = { _ in }
    ) throws {
        var document = IssuedDocument(
            location: place(1, file: 100 + workspace.documents.count), kind: kind, number: number, client: "acme",
            issued: try day(issued), currency: try code(currency),
            total: try money(net, currency) + money(tax, currency))
        document.due = document.issued
        document.lines = [
            .init(
                text: "Work", quantity: "1", unit: "each", price: nil, amount: try money(net, currency), taxes: ["S21"])
        ]
        document.taxes = [
            .init(
                tax: "S21", category: "S", rate: DecimalNumber(21), base: try money(net, currency),
                amount: try money(tax, currency))
        ]
        try change(&document)
        workspace.documents.append(document)
    }

    /// What came in, by the first day of its month.
    fileprivate func received() throws -> [String: Money] {
        var sums: [String: Money] = [:]
        for row in IncomeLedger(workspace).rows(by: .month, in: .euro) {
            guard case .month(let month) = row.key, let received = row.amounts.first?.received, !received.isZero
            else { continue }
            sums[month.description] = received
        }
        return sums
    }
}
