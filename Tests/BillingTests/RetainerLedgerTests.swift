import Billing
import Diagnostics
import Records
import Testing
import Values

@Suite("The ledger of a retainer") struct RetainerLedgerTests {
    @Test(
        "opening + included + bought − used − expired = closing, and what closes one period opens the next",
        arguments: 0..<60)
    func ledger(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var fixture = try Fixture(today: "2026-12-10")
        let periods = Int.random(in: 0...3, using: &random)
        let cap =
            [nil, Retainer.Rollover.Cap.hours(Minutes(300)), .share(DecimalNumber(50))].randomElement(using: &random)
            ?? nil
        let order = Retainer.Order.allCases.randomElement(using: &random) ?? .oldestFirst
        try fixture.agreement(services: [("admin", "40/hour")]) {
            $0.retainer = Retainer(
                fee: try rate("500/month"), includes: .hours(Minutes(600)), services: ["writing"],
                rollover: periods == 0 ? nil : Retainer.Rollover(periods: periods, cap: cap, order: order),
                overage: try rate("50/hour"), opening: .hours(Minutes(90)))
            $0.package = HourPackage(hours: Minutes(300), price: DecimalNumber(200), valid: DayCount(40, .days))
        }
        for month in 1...12 {
            let worked = Int.random(in: 0...900, using: &random)
            try fixture.log("2026-\(month < 10 ? "0" : "")\(month)-05", "\(worked)m")
            if Bool.random(using: &random) {
                try fixture.log("2026-\(month < 10 ? "0" : "")\(month)-06", "45m", "admin")
            }
            guard Int.random(in: 0..<3, using: &random) == 0 else { continue }
            try fixture.charge(
                "2026-\(month < 10 ? "0" : "")\(month)-03", .quantity(DecimalNumber(1)), package: Minutes(300))
        }
        let statement = try #require(RetainerStatement.all(Settlement(TimeLedger(fixture.workspace))).first)
        #expect(statement.periods.count == 12)
        var closing = Minutes(90)
        for period in statement.periods {
            let hours = try #require(period.hours)
            #expect(hours.opening == closing)
            #expect(hours.opening + hours.included + hours.bought - hours.used - hours.expired == hours.closing)
            #expect(hours.used + hours.beyond == period.worked)
            #expect([hours.used, hours.beyond, hours.expired, hours.closing].allSatisfy { $0 >= .zero })
            closing = hours.closing
        }
    }

    @Test("62 % used on day 9: out on the 14th") func pace() throws {
        var fixture = try Fixture(today: "2026-11-09")
        try monthly(&fixture, .hours(Minutes(1200)))
        try fixture.log("2026-11-03", "12h24m")
        let pace = try #require(statement(fixture).pace)
        #expect((pace.percent, pace.day) == (62, 9))
        #expect(try pace.outOn == day("2026-11-14"))
        fixture.workspace.time[0].minutes = Minutes(300)
        #expect(try #require(statement(fixture).pace).outOn == nil)
    }

    @Test(
        "money is carried over as hours are: periods, cap, order",
        arguments: [(Retainer.Order.baseFirst, "500.00"), (.oldestFirst, "600.00")])
    func money(_ order: Retainer.Order, december: String) throws {
        var fixture = try Fixture(today: "2026-12-31")
        let cap = Retainer.Rollover.Cap.money(DecimalNumber(100))
        try monthly(&fixture, .money(DecimalNumber(500)), Retainer.Rollover(periods: 1, cap: cap, order: order))
        try fixture.log("2026-10-05", "6h")
        try fixture.log("2026-11-05", "10h")
        let money = try statement(fixture).periods.suffix(3).compactMap(\.money)
        #expect(try money.map(\.available) == [600, 600, number(december)].map { try BillingTests.money("\($0)") })
        #expect(try money[0].expired == BillingTests.money("200.00"))
        #expect(money.allSatisfy { $0.beyond.isZero })
        #expect(
            money.allSatisfy { $0.opening + $0.included + $0.bought - $0.used - $0.expired == $0.closing })
    }

    @Test("beyond the money that was carried over as well is billed, once") func moneyBeyond() throws {
        var fixture = try Fixture(today: "2026-10-31")
        try monthly(
            &fixture, .money(DecimalNumber(500)), Retainer.Rollover(periods: 1, cap: nil, order: .oldestFirst),
            from: "2026-09-01")
        try fixture.log("2026-09-05", "8h")
        try fixture.log("2026-10-05", "13h")
        let draft = try fixture.draft()
        // 400.00 of September's 500.00 are used, so October has 600.00 for work of 650.00.
        #expect(try draft.lines.filter { $0.kind == .overage }.map(\.amount) == [BillingTests.money("50.00")])
        fixture.issue(draft)
        #expect(fixture.drafts.drafts.isEmpty)
        try fixture.log("2026-10-06", "1h")
        #expect(try fixture.draft().lines.map(\.amount).first == BillingTests.money("50.00"))
    }

    @Test("blocks that were bought beside a retainer take what is beyond it") func blocks() throws {
        var fixture = try Fixture(today: "2026-10-31")
        try monthly(&fixture, .hours(Minutes(600)), from: "2026-10-01") {
            $0.package = HourPackage(hours: Minutes(300), price: DecimalNumber(200), valid: DayCount(60, .days))
        }
        try fixture.charge("2026-10-10", .quantity(DecimalNumber(1)), package: Minutes(300))
        try fixture.log("2026-10-12", "13h")
        let hours = try #require(try statement(fixture).periods.last?.hours)
        #expect(hours.bought == Minutes(300))
        #expect(hours.used == Minutes(780))
        #expect(hours.closing == Minutes(120))
        #expect(try fixture.draft().lines.allSatisfy { $0.kind != .overage })
        try fixture.log("2026-10-13", "3h")
        #expect(try fixture.draft().lines.filter { $0.kind == .overage }.map { $0.quantity?.printed } == ["1:00"])
    }

    @Test(
        "T17: what is left of a block is told from fourteen days before it lapses on",
        arguments: [("2026-03-12", 0), ("2026-03-13", 1), ("2026-03-26", 1), ("2026-03-27", 0)])
    func t17(today: String, told: Int) throws {
        var fixture = try Fixture(today: today)
        try fixture.agreement(services: [("writing", "50/hour")]) {
            $0.package = HourPackage(hours: Minutes(600), price: DecimalNumber(380), valid: DayCount(70, .days))
        }
        try fixture.charge("2026-01-15", .quantity(DecimalNumber(1)), "Block", package: Minutes(600))
        try fixture.log("2026-01-20", "6h")
        let lapses = try statement(fixture).lapses
        #expect(lapses.count == told)
        #expect(try lapses.allSatisfy { try $0.amount == .hours(Minutes(240)) && $0.lastDay == day("2026-03-26") })
        #expect(BillingChecks.diagnostics(fixture.workspace).map(\.id) == (told == 1 ? [.unusedLapses] : []))
    }

    @Test("T18: a retainer that an amendment brings in the middle of a month has its days' part") func amended() throws
    {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "50/hour")])
        try fixture.agreement("more", from: "2026-03-12", amends: "terms") {
            $0.retainer = Retainer(
                fee: try rate("620/month"), includes: .hours(Minutes(31 * 60)), services: ["admin"], rollover: nil,
                overage: try rate("40/hour"))
        }
        try fixture.log("2026-03-20", "21h", "admin")
        let draft = try fixture.draft()
        #expect(
            try draft.lines.map(\.amount) == [
                BillingTests.money("400.00"), BillingTests.money("40.00"), BillingTests.money("0.00"),
            ])
        #expect(try statement(fixture).periods.compactMap(\.hours).map(\.included) == [Minutes(20 * 60)])
        fixture.issue(draft)
        #expect(fixture.drafts.drafts.isEmpty)
    }

    @Test(
        "the end of an agreement is told in time to give notice",
        arguments: [("2026-11-16", 0), ("2026-11-17", 1), ("2026-12-31", 1), ("2027-01-01", 0)])
    func ends(today: String, told: Int) throws {
        var fixture = try Fixture(today: today)
        try fixture.agreement("old", until: "2026-12-31", services: [("writing", "50/hour")]) {
            $0.notice = DayCount(30, .days)
        }
        #expect(BillingChecks.diagnostics(fixture.workspace).map(\.id) == (told == 1 ? [.agreementEnds] : []))
        try fixture.agreement("new", from: "2027-01-01", services: [("writing", "50/hour")])
        #expect(BillingChecks.diagnostics(fixture.workspace).isEmpty)
    }

    @Test(
        "an agreement that renews goes on, and is told before the last day to give notice",
        arguments: [
            ("2026-11-16", ""), ("2026-11-17", "2027-01-01 for 12 months, unless notice is given by 2026-12-01"),
            ("2026-12-01", "2027-01-01 for 12 months, unless notice is given by 2026-12-01"), ("2026-12-02", ""),
            ("2027-11-20", "2028-01-01 for 12 months, unless notice is given by 2027-12-01"),
        ])
    func renews(today: String, told: String) throws {
        var fixture = try Fixture(today: today)
        try fixture.agreement("old", until: "2026-12-31", services: [("writing", "50/hour")]) {
            $0.notice = DayCount(30, .days)
            $0.renews = .every(DayCount(12, .months))
        }
        try fixture.log(today, "1h")
        #expect(try fixture.draft().lines.map(\.amount) == [BillingTests.money("50.00")])
        let messages = BillingChecks.diagnostics(fixture.workspace).map(\.message)
        #expect(messages == (told.isEmpty ? [] : ["agreement 'old' of 'acme' renews on \(told)"]))
    }

    @Test("a fee and hours that an amendment changes within a period count by days, each at its own terms")
    func amendedWithinPeriod() throws {
        var fixture = try Fixture(today: "2026-03-31")
        func retainer(_ fee: String, _ hours: Int) throws -> Retainer {
            Retainer(
                fee: try rate(fee), includes: .hours(Minutes(hours * 60)), services: ["admin"], rollover: nil,
                overage: try rate("40/hour"))
        }
        try fixture.agreement("terms", from: "2026-03-01", services: [("site", "310/month")]) {
            $0.retainer = try retainer("620/month", 31)
        }
        try fixture.agreement("raise", from: "2026-03-16", amends: "terms", services: [("site", "620/month")]) {
            $0.retainer = try retainer("930/month", 62)
        }
        try fixture.log("2026-03-20", "50h", "admin")
        let draft = try fixture.draft()
        // 620 × 15 ÷ 31, 930 × 16 ÷ 31; 310 × 15 ÷ 31, 620 × 16 ÷ 31; 15h + 32h included, 3h beyond.
        let amounts = draft.lines.filter { $0.kind != .note }.map(\.amount.amount)
        #expect(amounts == ["300.00", "480.00", "150.00", "320.00", "120.00"])
        #expect(try statement(fixture).periods.compactMap(\.hours).map(\.included) == [Minutes(47 * 60)])
        fixture.issue(draft)
        #expect(fixture.drafts.drafts.isEmpty)
    }

    @Test("a fee that was billed as a whole stays so when an amendment is written later") func amendedAfterBilling()
        throws
    {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement("terms", from: "2026-03-01") {
            $0.retainer = Retainer(
                fee: try rate("620/month"), includes: nil, services: ["admin"], rollover: nil, overage: nil)
        }
        fixture.issue(try fixture.draft())
        try fixture.agreement("raise", from: "2026-03-16", amends: "terms") {
            $0.retainer = Retainer(
                fee: try rate("930/month"), includes: nil, services: ["admin"], rollover: nil, overage: nil)
        }
        #expect(fixture.drafts.drafts.isEmpty)
    }

    @Test("notice that was given is an amendment, and the agreement ends with its term") func noticeGiven() throws {
        var fixture = try Fixture(today: "2027-01-10")
        try fixture.agreement("old", until: "2026-12-31", services: [("writing", "50/hour")]) {
            $0.renews = .every(DayCount(1, .months))
        }
        try fixture.log("2027-01-05", "1h")
        #expect(fixture.drafts.drafts.count == 1)
        try fixture.agreement("notice", from: "2026-12-01", amends: "old") { $0.renews = .no }
        #expect(fixture.drafts.drafts.isEmpty)
        #expect(fixture.drafts.outside.count == 1)
    }

    @Test(
        "terms of months keep to the ends of months",
        arguments: [("2026-03-31", "2026-03-31"), ("2026-04-01", "2026-04-30")])
    func monthEnds(today: String, end: String) throws {
        var fixture = try Fixture(today: today)
        try fixture.agreement("old", until: "2026-02-28", services: [("writing", "50/hour")]) {
            $0.renews = .every(DayCount(1, .months))
        }
        let term = try #require(AgreementTerm.all(AgreementBook(fixture.workspace), fixture.workspace).first)
        #expect(try term.end == day(end))
    }

    private func statement(_ fixture: Fixture) throws -> RetainerStatement {
        try #require(RetainerStatement.all(Settlement(TimeLedger(fixture.workspace))).first)
    }

    private func monthly(
        _ fixture: inout Fixture, _ includes: Retainer.Allowance, _ rollover: Retainer.Rollover? = nil,
        from: String = "2026-01-01", _ change: (inout Terms) throws -> Void = { _ in }
    ) throws {
        try fixture.agreement(from: from, services: [("writing", "50/hour")]) {
            $0.retainer = Retainer(
                fee: try rate("450/month"), includes: includes, services: [], rollover: rollover, overage: nil)
            try change(&$0)
        }
    }
}
