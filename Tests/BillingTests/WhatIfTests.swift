import Billing
import Diagnostics
import Records
import Testing
import Values

@Suite("What if") struct WhatIfTests {
    @Test("T4: ten entries of two minutes, by the day instead of each for itself") func t4() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "30/hour")]) { $0.rounding = TimeRounding(15, .up, .entry) }
        for _ in 0..<10 { try fixture.log("2026-03-02", "2m") }
        let row = try fixture.whatIf { $0.rounding = TimeRounding(15, .up, .day) }.only()
        #expect(try row.before.net == money("75.00"))
        #expect(try row.after.net == money("15.00"))
        #expect(try row.difference == money("-60.00"))
        #expect(row.worked == Minutes(20))
        #expect(try row.hourBefore == money("225.00"))
        #expect(try row.hourAfter == money("45.00"))
    }

    @Test("T1: thirty minutes up, each entry or the service and project on a day") func t1() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "60/hour")]) { $0.rounding = TimeRounding(30, .up, .entry) }
        for (date, project) in [("2026-03-02", "a"), ("2026-03-02", "b"), ("2026-03-02", "a"), ("2026-03-03", "b")] {
            try fixture.log(date, "5m", project: project)
        }
        let row = try fixture.whatIf { $0.rounding = TimeRounding(30, .up, .day) }.only()
        #expect(try (row.before.net, row.after.net) == (money("120.00"), money("90.00")))
    }

    @Test("T7: another rate from 1 March on") func t7() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "30.00/hour")])
        try fixture.log("2026-02-27", "150m")
        try fixture.log("2026-03-02", "90m")
        let result = try fixture.whatIf(from: "2026-03-01") { $0.rates = [try hourly("35.00/hour")] }
        #expect(try result.only().after.net == money("52.50"))
        #expect(try result.only().before.net == money("45.00"))
        let whole = try fixture.whatIf { $0.rates = [try hourly("35.00/hour", "writing")] }
        #expect(try whole.months.map(\.after.net) == [money("87.50"), money("52.50")])
        #expect(try whole.only().before.net == money("120.00"))
    }

    @Test("T7: dated rates are all replaced, and each is told with its place") func t7Rows() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "30.00/hour"), ("writing from 2026-03-01", "35.00/hour")])
        try fixture.log("2026-02-27", "150m")
        try fixture.log("2026-03-02", "90m")
        let result = try fixture.whatIf { $0.rates = [try hourly("30.00/hour")] }
        #expect(try (result.only().before.net, result.only().after.net) == (money("127.50"), money("120.00")))
        #expect(result.replaced.map(\.term) == ["rate of writing"])
        #expect(result.replaced.map(\.before) == ["35.00/hour"])
        #expect(result.replaced.map(\.location.line) == [3])
    }

    @Test("T15: a retainer of 20h for 600.00 instead of hours, 3h30m beyond it") func t15() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(from: "2026-03-01", services: [("admin", "30/hour")])
        for date in ["2026-03-02", "2026-03-03"] { try fixture.log(date, "11h45m", "admin") }
        let row = try fixture.whatIf {
            $0.retainer = .hours(Minutes(20 * 60), fee: try rate("600.00/month"), overage: try rate("36.00/hour"))
        }.only()
        #expect(try (row.before.net, row.after.net) == (money("705.00"), money("726.00")))
    }

    @Test("T18: a retainer from 12 March is a share of the month") func t18() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(from: "2026-03-12", services: [("admin", "30/hour")])
        try fixture.log("2026-03-20", "21h", "admin")
        let row = try fixture.whatIf {
            $0.retainer = .hours(Minutes(31 * 60), fee: try rate("620.00/month"), overage: try rate("10.00/hour"))
        }.only()
        #expect(try row.after.net == money("410.00"))
    }

    @Test("an amendment that begins later loses to the other terms") func amendments() throws {
        var fixture = try Fixture(today: "2026-04-30")
        try fixture.agreement(services: [("writing", "30/hour")])
        try fixture.agreement("spring", from: "2026-03-01", amends: "terms", services: [("writing", "40/hour")]) {
            $0.rounding = TimeRounding(60, .up, .entry)
        }
        for date in ["2026-02-02", "2026-03-02"] { try fixture.log(date, "90m") }
        let result = try fixture.whatIf {
            $0.rates = [try hourly("50/hour")]
            $0.rounding = TimeRounding.none
        }
        #expect(try result.months.map(\.after.net) == [money("75.00"), money("75.00")])
        #expect(try result.months.map(\.before.net) == [money("45.00"), money("80.00")])
        #expect(result.replaced.map(\.term) == ["rate of writing", "rate of writing", "rounding", "rounding"])
    }

    @Test("a retainer and a cap are taken away, and their services billed by the hour") func takenAway() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.service("admin", "40/hour")
        try fixture.agreement(from: "2026-03-01", services: [("writing", "50/hour")]) {
            $0.retainer = try retainer("500/month", hours: 10, services: ["admin"])
            $0.cap = Cap(amount: try rate("100/month"), then: .stop)
        }
        try fixture.log("2026-03-02", "8h", "admin")
        try fixture.log("2026-03-03", "3h", "writing")
        let row = try fixture.whatIf {
            $0.retainer = ChangedTerms.RetainerChange.none
            $0.cap = ChangedTerms.CapChange.none
        }.only()
        #expect(try (row.before.net, row.after.net) == (money("600.00"), money("470.00")))
    }

    @Test("discount, minimum and cap") func reductions() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "50/hour")])
        try fixture.log("2026-03-03", "3h")
        func after(_ change: (inout ChangedTerms) throws -> Void) throws -> Money {
            try fixture.whatIf(change).only().after.net
        }
        #expect(try after { $0.discount = .percent(try number("10")) } == money("135.00"))
        #expect(try after { $0.minimum = try number("200") } == money("200.00"))
        #expect(try after { $0.cap = .amount(try rate("120/month")) } == money("120.00"))
    }

    @Test("what was issued and paid plays no part") func documents() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "50/hour")])
        try fixture.log("2026-02-03", "3h")
        try fixture.log("2026-03-03", "1h")
        let change: (inout ChangedTerms) throws -> Void = { $0.rates = [try hourly("60/hour")] }
        let before = try fixture.whatIf(change)
        fixture.issue(try fixture.draft())
        try fixture.pay("2026-03-31", "100.00", "2026-1")
        let after = try fixture.whatIf(change)
        #expect(before.months == after.months)
        #expect(try before.months.map(\.after.net) == [money("180.00"), money("60.00")])
        #expect(try after.issued == [money("200.00")])
    }

    @Test("a client without an agreement: what one would have brought") func noAgreement() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.log("2026-03-03", "2h")
        let row = try fixture.whatIf { $0.rates = [try hourly("45/hour")] }.totals.first
        #expect(try row?.after.net == money("90.00"))
        #expect(try row?.before.net == money("0.00"))
    }

    @Test("work that nothing prices any more is told") func withoutRate() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement { $0.retainer = try retainer("500/month", hours: 10, services: ["admin"]) }
        try fixture.log("2026-03-02", "8h", "admin")
        let result = try fixture.whatIf { $0.retainer = ChangedTerms.RetainerChange.none }
        #expect(result.withoutRate.map(\.service) == ["admin"])
        #expect(result.withoutRate.map(\.minutes) == [Minutes(480)])
    }

    @Test("what cannot be replayed is refused") func refusals() throws {
        var fixture = try Fixture(today: "2026-03-31")
        #expect(throws: WhatIfProblem.nothing) { try fixture.whatIf { $0.minimum = try number("1") } }
        for id in ["one", "two"] {
            try fixture.agreement(id) { $0.retainer = try retainer("500/month", hours: 10, services: [id]) }
        }
        try fixture.log("2026-03-02", "8h", "one")
        let other = ChangedTerms.RetainerChange.hours(Minutes(60), fee: try rate("60/month"), overage: nil)
        #expect(throws: WhatIfProblem.several(["one", "two"])) { try fixture.whatIf { $0.retainer = other } }
        #expect(throws: WhatIfProblem.unknownAgreement("three", known: ["one", "two"])) {
            try fixture.whatIf(agreement: "three") { $0.retainer = other }
        }
        #expect(throws: WhatIfProblem.cannotTakeAway("retainer", since: try day("2026-01-01"))) {
            try fixture.whatIf(from: "2026-02-01") { $0.retainer = ChangedTerms.RetainerChange.none }
        }
        #expect(try fixture.whatIf(agreement: "two") { $0.retainer = other }.replaced.map(\.agreement) == ["two"])
    }

    @Test("the terms that hold already make no difference, from whatever day", arguments: 0..<40)
    func identity(_ seed: UInt64) throws {
        var random = RandomClient(seed: seed)
        let fixture = try random.fixture()
        let result = try fixture.whatIf(from: random.day().description) { terms in
            let held = random.terms
            terms.rounding = held.rounding
            terms.discount = held.discount
            terms.minimum = held.minimum
            terms.cap = held.cap.map { .amount($0.amount) }
            terms.rates = try random.rates.map { try hourly($0.value, $0.key) }
            if let retainer = held.retainer, case .hours(let hours)? = retainer.includes {
                terms.retainer = .hours(hours, fee: retainer.fee, overage: retainer.overage)
            }
        }
        #expect(result.replaced.isEmpty)
        #expect(result.months.allSatisfy { $0.before == $0.after })
        #expect(!result.months.isEmpty)
    }

    @Test("the months add up, and the bills are those of issuing month by month", arguments: 0..<40)
    func sums(_ seed: UInt64) throws {
        var random = RandomClient(seed: seed)
        var fixture = try random.fixture()
        let result = try fixture.whatIf { $0.rounding = TimeRounding(30, .up, .entry) }
        for total in result.totals {
            let rows = result.months.filter { $0.before.net.currency == total.before.net.currency }
            #expect(rows.reduce(Money.zero(total.before.net.currency)) { $0 + $1.after.net } == total.after.net)
            #expect(rows.reduce(Money.zero(total.before.net.currency)) { $0 + $1.before.net } == total.before.net)
            #expect(rows.map(\.worked).total() == total.worked)
        }
        fixture.workspace.agreements = fixture.workspace.agreements.map { agreement in
            var agreement = agreement
            agreement.terms.rounding = TimeRounding(30, .up, .entry)
            return agreement
        }
        var issued = Money.zero(try code("EUR"))
        for month in ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"] {
            fixture.workspace.today = try day(month)
            for draft in fixture.drafts.drafts where draft.isComplete {
                issued += draft.totals.net
                fixture.issue(draft)
            }
        }
        #expect(try result.only().after.net == issued)
    }
}

private func hourly(_ text: String, _ service: String? = nil) throws -> ChangedTerms.HourlyRate {
    ChangedTerms.HourlyRate(service: service, rate: try rate(text))
}

private func retainer(_ fee: String, hours: Int, services: [String]) throws -> Retainer {
    Retainer(fee: try rate(fee), includes: .hours(Minutes(hours * 60)), services: services, rollover: nil, overage: nil)
}

extension WhatIf {
    fileprivate func only() throws -> Row {
        #expect(totals.count == 1)
        return try #require(totals.first)
    }
}

extension Fixture {
    fileprivate func whatIf(
        agreement: String? = nil, from: String? = nil, _ change: (inout ChangedTerms) throws -> Void
    ) throws -> WhatIf {
        var terms = ChangedTerms()
        try change(&terms)
        return try WhatIf(
            terms, client: try #require(workspace.client("acme")), agreement: agreement,
            from: try from.map { try day($0) }, in: workspace)
    }
}

/// A client with an agreement and four months of work, the same for the same seed.
private struct RandomClient {
    private var generator: SeededGenerator
    private(set) var terms = Terms()
    private(set) var rates: [String: String] = [:]

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &generator)]
    }

    mutating func day() -> CalendarDate {
        CalendarDate(year: 2026, month: Int.random(in: 1...4, using: &generator), day: 1)?
            .adding(days: Int.random(in: 0..<28, using: &generator)) ?? CalendarDate(dayNumber: 0)
    }

    mutating func fixture() throws -> Fixture {
        var fixture = try Fixture(today: "2026-04-30")
        rates = ["writing": pick(["30/hour", "41.50/hour"]), "admin": pick(["25/hour", "33.33/hour"])]
        let scopes: [TimeRounding.Scope] = [.entry, .day, .line, .invoice]
        terms.rounding = TimeRounding(pick([1, 6, 15]), .up, pick(scopes))
        if pick([true, false]) { terms.discount = .percent(try number(pick(["10", "2.5"]))) }
        if pick([true, false, false]) { terms.minimum = try number("300") }
        if pick([true, false, false]) { terms.cap = Cap(amount: try rate("250/month"), then: pick([.stop, .warn])) }
        if pick([true, false]) {
            terms.retainer = Retainer(
                fee: try rate("200/month"), includes: .hours(Minutes(300)), services: ["admin"],
                rollover: Retainer.Rollover(
                    periods: 1, cap: .hours(Minutes(120)), order: pick([.oldestFirst, .baseFirst])),
                overage: pick([try rate("37/hour"), nil]))
        }
        let services = rates.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let held = terms
        try fixture.agreement(from: pick(["2026-01-01", "2026-01-12"]), services: services) { terms in
            let rows = terms.services
            terms = held
            terms.services = rows
        }
        for _ in 0..<Int.random(in: 20...40, using: &generator) {
            try fixture.log(
                day().description, "\(Int.random(in: 1...95, using: &generator))m", pick(["writing", "admin"]))
        }
        return fixture
    }
}
