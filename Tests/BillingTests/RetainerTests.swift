import Billing
import Records
import Testing
import Values

@Suite("Retainers, fixed prices and packages") struct RetainerTests {
    @Test("T10: no roll-over: overage one month, hours forfeited the next") func t10() throws {
        var fixture = try retainer("1000/month", hours: "10h", from: "2026-01-01", today: "2026-03-01")
        try fixture.log("2026-01-05", "17h")
        try fixture.log("2026-02-05", "8h")
        let periods = try hours(fixture)
        #expect(periods.map(\.beyond) == [7, 0, 0].map { Minutes($0 * 60) })
        #expect(periods.map(\.expired).prefix(2) == [0, 2].map { Minutes($0 * 60) }[...])
        #expect(periods.map(\.available) == [10, 10, 10].map { Minutes($0 * 60) })
    }

    @Test("T11: which hours are used first", arguments: [(Retainer.Order.baseFirst, 80), (.oldestFirst, 90)])
    func t11(_ order: Retainer.Order, march: Int) throws {
        var fixture = try retainer("1000/month", hours: "80h", rollover: (1, nil, order), today: "2026-03-31")
        try fixture.log("2026-01-05", "70h")
        try fixture.log("2026-02-05", "80h")
        let periods = try hours(fixture)
        #expect(periods.map(\.available) == [80, 90, march].map { Minutes($0 * 60) })
        #expect(periods.map(\.beyond).allSatisfy { $0 == .zero })
    }

    @Test("T12: what was carried in, less all that was used") func t12() throws {
        var fixture = try retainer("1000/month", hours: "40h", opening: "30h", today: "2026-01-30")
        try fixture.log("2026-01-05", "46h58m")
        try fixture.log("2026-01-12", "1h55m")
        let period = try #require(try hours(fixture).first)
        #expect(period.closing.clock == "21:07")
        #expect(period.used == Minutes(48 * 60 + 53))
    }

    @Test(
        "T13: a cap on what is carried, as hours or as a share",
        arguments: [Retainer.Rollover.Cap.hours(Minutes(600)), .share(DecimalNumber(50))])
    func t13(_ cap: Retainer.Rollover.Cap) throws {
        var fixture = try retainer("600/month", hours: "20h", rollover: (1, cap, .oldestFirst), today: "2026-01-31")
        try fixture.log("2026-01-05", "5h")
        let period = try #require(try hours(fixture).first)
        #expect(period.closing == Minutes(600))
        #expect(period.expired == Minutes(300))
    }

    @Test("T15: overage is a line of its own, with its period, beside the fee") func t15() throws {
        var fixture = try retainer("600/month", hours: "20h", overage: "36/hour", today: "2026-01-31")
        try fixture.log("2026-01-05", "23h30m")
        let draft = try fixture.draft()
        #expect(draft.lines.map(\.kind) == [.retainerFee, .overage, .note])
        #expect(try draft.lines.map(\.amount) == [money("600.00"), money("126.00"), money("0.00")])
        #expect(try draft.lines[1].period == period("2026-01-01..2026-01-31"))
        #expect(try draft.totals.net == money("726.00"))
        fixture.issue(draft)
        #expect(fixture.drafts.drafts.isEmpty)
        try fixture.log("2026-01-20", "30m")
        #expect(try fixture.draft().lines.map(\.amount).first == money("18.00"))
    }

    @Test("T16: a pool for the client, drawn on in the order of the log") func t16() throws {
        var fixture = try retainer("600/month", hours: "50h", overage: "36/hour", today: "2026-01-31") {
            $0.invoice { $0.lines = .project }
        }
        for (index, (project, time)) in [("a", "30h"), ("b", "15h"), ("a", "10h"), ("b", "5h")].enumerated() {
            try fixture.log("2026-01-0\(index + 1)", time, project: project)
        }
        let over = try fixture.draft().lines.filter { $0.kind == .overage }
        #expect(over.map(\.project) == ["a", "b"])
        #expect(over.map { $0.quantity?.printed } == ["5:00", "5:00"])
    }

    @Test("T17: a block of hours lapses after its last day") func t17() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "50/hour")]) {
            $0.package = HourPackage(hours: Minutes(600), price: DecimalNumber(380), valid: DayCount(70, .days))
        }
        try fixture.charge("2026-01-15", .quantity(DecimalNumber(1)), "Block", package: Minutes(600))
        try fixture.log("2026-01-20", "6h")
        try fixture.log("2026-03-26", "1h")
        try fixture.log("2026-03-27", "1h")
        let draft = try fixture.draft()
        #expect(draft.lines.map(\.kind) == [.overage, .package])
        #expect(try draft.lines.map(\.amount) == [money("50.00"), money("380.00")])
        fixture.issue(draft)
        #expect(fixture.drafts.drafts.isEmpty)
    }

    @Test("T18: a month that began late has its days' part of fee and hours") func t18() throws {
        let fixture = try retainer("620/month", hours: "31h", from: "2026-03-12", today: "2026-03-31")
        #expect(try fixture.draft().totals.net == money("400.00"))
        #expect(try hours(fixture).map(\.included) == [Minutes(20 * 60)])
    }

    @Test("T19: a deposit that was paid is credit that the next invoice takes") func t19() throws {
        var fixture = try Fixture(today: "2026-07-31")
        try fixture.agreement(services: [("page", "1/each")]) { $0.deposit = DecimalNumber(5000) }
        try fixture.charge("2026-07-02", .amount(try money("2000.00")))
        #expect(try fixture.drafts.deposits.map(\.missing) == [money("5000.00")])
        try fixture.pay("2026-06-01", "5000.00")
        let draft = try fixture.draft()
        #expect(try draft.totals.payable == money("2000.00"))
        #expect(try draft.toPay == money("0.00"))
        fixture.issue(draft)
        let receivables = Receivables(fixture.workspace)
        #expect(try receivables.invoices.map(\.balance) == [money("0.00")])
        #expect(try receivables.credits.map(\.amount) == [money("3000.00")])
        #expect(try fixture.drafts.deposits.map(\.left) == [money("3000.00")])
        #expect(try fixture.drafts.deposits.map(\.missing) == [money("0.00")])
        let income = IncomeLedger(fixture.workspace).rows(by: .month, in: .euro)
        #expect(try income.map(\.key) == [.month(day("2026-07-01"))])
        #expect(try income.first?.amounts.map(\.invoiced) == [money("2000.00")])
        #expect(try income.first?.amounts.map(\.received) == [money("2000.00")])
    }

    @Test("a fee in advance is for the period that follows, and each is billed once") func inAdvance() throws {
        var fixture = try retainer("600/month", hours: "20h", today: "2026-01-31") {
            $0.invoice { $0.fee = .inAdvance }
        }
        let draft = try fixture.draft()
        #expect(try draft.lines.map(\.period) == [period("2026-01-01..2026-01-31"), period("2026-02-01..2026-02-28")])
        fixture.issue(draft)
        #expect(fixture.drafts.drafts.isEmpty)
        fixture.workspace.today = try day("2026-02-28")
        #expect(try fixture.draft().lines.map(\.period) == [period("2026-03-01..2026-03-31")])
    }

    @Test("overage that was billed and is within the retainer again is told, with the row of its hours")
    func withinAgain() throws {
        var fixture = try retainer("600/month", hours: "20h", overage: "36/hour", today: "2026-01-31")
        try fixture.log("2026-01-12", "23h30m", "admin")
        fixture.issue(try fixture.draft(), number: "1")
        #expect(fixture.drafts.overbilled.isEmpty)
        fixture.workspace.time[0].minutes = Minutes(21 * 60 + 30)
        #expect(
            fixture.drafts.overbilled.map(\.what) == [
                .beyond(Minutes(120), agreement: "retainer"), .time(logged: Minutes(120), counted: Minutes(120)),
            ])
        try fixture.issue(
            "CN1",
            [
                .time(
                    service: "admin", project: nil, day: day("2026-01-12"), logged: Minutes(120), counted: Minutes(120))
            ],
            kind: .creditNote(credits: "1", reason: "correction"))
        #expect(fixture.drafts.overbilled.isEmpty)
    }

    @Test("the first fee in advance is of its own month, not of the one before the agreement") func firstInAdvance()
        throws
    {
        let fixture = try retainer("600/month", hours: "20h", today: "2026-01-05") {
            $0.invoice { $0.fee = .inAdvance }
        }
        let ready = try #require(fixture.drafts.drafts.first { $0.isComplete })
        #expect(try ready.period == period("2026-01-01..2026-01-31"))
        #expect(try ready.lines.map(\.period) == [period("2026-01-01..2026-01-31")])
    }

    @Test("a document without rows for fees is taken at its lines", arguments: [("600.00", 0), ("599.00", 1)])
    func feeByLine(_ amount: String, count: Int) throws {
        var fixture = try retainer("600/month", hours: "20h", today: "2026-01-31")
        try fixture.issue("1", [])
        fixture.workspace.documents[0].period = try period("2026-01-01..2026-01-31")
        fixture.workspace.documents[0].lines = [
            IssuedDocument.Line(
                text: "Retainer", quantity: "1", unit: "month", price: try number(amount), amount: try money(amount),
                taxes: [])
        ]
        #expect(fixture.drafts.drafts.count == count)
    }

    @Test("beyond a retainer without an overage rate the service's own rate holds, else it is told") func ownRate()
        throws
    {
        var fixture = try retainer("600/month", hours: "1h", today: "2026-01-31")
        try fixture.log("2026-01-05", "3h")
        #expect(try fixture.draft().notes.count == 1)
        #expect(try fixture.draft().totals.net == money("600.00"))
        try fixture.service("writing", "50/hour")
        #expect(try fixture.draft().totals.net == money("700.00"))
        #expect(try fixture.draft().notes.isEmpty)
    }

    @Test("a retainer that includes an amount of work bills what is beyond it") func moneyRetainer() throws {
        var fixture = try Fixture(today: "2026-01-31")
        try fixture.agreement(services: [("writing", "50/hour")]) {
            $0.retainer = Retainer(
                fee: try rate("600/month"), includes: .money(DecimalNumber(500)), services: [], rollover: nil,
                overage: nil)
        }
        try fixture.log("2026-01-05", "12h")
        let draft = try fixture.draft()
        #expect(try draft.lines.map(\.amount) == [money("600.00"), money("100.00"), money("0.00")])
        #expect(draft.lines.last?.text == "Retainer: EUR 600.00 of EUR 500.00 used")
        fixture.issue(draft)
        #expect(fixture.drafts.drafts.isEmpty)
    }

    @Test("a fixed price: the deposit when signed, milestones when done, the deposit off the last") func fixedPrice()
        throws
    {
        var fixture = try Fixture(today: "2026-03-10")
        try fixture.agreement("site", from: "2026-03-01", services: []) {
            $0.fixed = FixedPrice(
                price: DecimalNumber(3000), deposit: DecimalNumber(30),
                milestones: [
                    .init(task: "design", share: DecimalNumber(40)), .init(task: "build", share: DecimalNumber(60)),
                ])
        }
        try fixture.log("2026-03-02", "5h")
        for id in ["design", "build"] {
            var task = Task(location: place(1, file: 6), client: "acme", title: id, state: .open)
            task.id = id
            fixture.workspace.tasks.append(task)
        }
        #expect(try issueNext(&fixture) == [money("900.00")])
        fixture.workspace.tasks[0].state = .done(try day("2026-03-09"))
        #expect(try issueNext(&fixture) == [money("1200.00")])
        fixture.workspace.tasks[1].state = .done(try day("2026-03-10"))
        #expect(try issueNext(&fixture) == [money("1800.00"), money("-900.00")])
        #expect(fixture.drafts.drafts.isEmpty)
    }

    @Test("T41: the final of a fixed price takes the printed deposit off, and the tax with it") func t41() throws {
        var fixture = try Fixture(today: "2026-03-31")
        fixture.useTax(try standard("20"))
        try fixture.agreement("site", from: "2026-03-01", until: "2026-06-30") {
            $0.fixed = FixedPrice(price: DecimalNumber(3000), deposit: DecimalNumber(30), milestones: [])
        }
        let deposit = try fixture.draft()
        #expect(try deposit.totals.payable == money("1080.00"))
        fixture.issue(deposit)
        fixture.workspace.today = try day("2026-06-30")
        let final = try fixture.draft()
        #expect(try final.totals.payable == money("2520.00"))
        #expect(try final.totals.tax == money("420.00"))
    }

    @Test("T41: the tax of deposit and final together is that of the whole, whatever rounding would say") func t41Cent()
        throws
    {
        var fixture = try Fixture(today: "2026-03-31")
        fixture.useTax(try standard("20"))
        try fixture.agreement("site", from: "2026-03-01", until: "2026-06-30") {
            $0.fixed = FixedPrice(price: try number("0.06"), deposit: DecimalNumber(50), milestones: [])
        }
        let deposit = try fixture.draft()
        #expect(try deposit.totals.tax == money("0.01"))
        fixture.issue(deposit)
        fixture.workspace.today = try day("2026-06-30")
        #expect(try fixture.draft().totals.tax == money("0.00"))
    }

    @Test("T41: a price that was raised after the deposit takes off what was printed") func t41Raised() throws {
        var fixture = try Fixture(today: "2026-03-31")
        fixture.useTax(try standard("20"))
        try fixture.agreement("site", from: "2026-03-01", until: "2026-06-30") {
            $0.fixed = FixedPrice(price: DecimalNumber(3000), deposit: DecimalNumber(30), milestones: [])
        }
        fixture.issue(try fixture.draft())
        try fixture.agreement("raised", from: "2026-04-01", amends: "site") {
            $0.fixed = FixedPrice(price: DecimalNumber(3500), deposit: DecimalNumber(30), milestones: [])
        }
        fixture.workspace.today = try day("2026-06-30")
        let final = try fixture.draft()
        #expect(try final.lines.map(\.amount) == [money("3500.00"), money("-900.00")])
        #expect(try final.totals.payable == money("3120.00"))
    }

    private func issueNext(_ fixture: inout Fixture) throws -> [Money] {
        let draft = try fixture.draft()
        fixture.issue(draft)
        return draft.lines.map(\.amount)
    }

    private func hours(_ fixture: Fixture) throws -> [RetainerFigures<Minutes>] {
        try #require(fixture.drafts.retainers.first).periods.compactMap(\.hours)
    }

    private func retainer(
        _ fee: String, hours: String, rollover: (Int, Retainer.Rollover.Cap?, Retainer.Order)? = nil,
        overage: String? = nil, opening: String = "0m", from: String = "2026-01-01", today: String,
        _ change: (inout Terms) throws -> Void = { _ in }
    ) throws -> Fixture {
        var fixture = try Fixture(today: today)
        let terms = Retainer(
            fee: try rate(fee), includes: .hours(try #require(Minutes(hours))), services: [],
            rollover: rollover.map { Retainer.Rollover(periods: $0.0, cap: $0.1, order: $0.2) },
            overage: try overage.map { try rate($0) }, opening: .hours(try #require(Minutes(opening))))
        try fixture.agreement("retainer", from: from) {
            $0.retainer = terms
            try change(&$0)
        }
        return fixture
    }
}
