import Billing
import Records
import Testing
import Values

@Suite("Time and rates") struct TimeAndRateTests {
    @Test(
        "T1: by entry each piece is rounded, by day the service and project together",
        arguments: [(TimeRounding.Scope.entry, [60, 30], [30]), (.day, [30, 30], [30])])
    func t1(_ scope: TimeRounding.Scope, today: [Int], tomorrow: [Int]) throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "30/hour")]) { $0.rounding = TimeRounding(30, .up, scope) }
        for (date, project) in [("2026-03-02", "a"), ("2026-03-02", "b"), ("2026-03-02", "a"), ("2026-03-03", "b")] {
            try fixture.log(date, "5m", project: project)
        }
        let rows = HoursReport(TimeLedger(fixture.workspace)).rows(by: [.day, .project])
        #expect(rows.map(\.billed.count) == today + tomorrow)
        #expect(rows.map(\.worked.count) == [10, 5, 5])
    }

    @Test("T2: a range that is a multiple of the step stays as it is") func t2() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "30/hour")]) { $0.rounding = TimeRounding(15, .up, .entry) }
        try fixture.log("2026-03-02", "13:00-14:30")
        #expect(TimeLedger(fixture.workspace).entries.map(\.counted) == [Minutes(90)])
    }

    @Test(
        "T3: up, down and nearest; a tie goes up",
        arguments: [
            (13, 15, TimeRounding.Mode.up, 15), (14, 6, .down, 12), (5, 15, .down, 0), (9, 6, .nearest, 12),
            (22, 15, .nearest, 15), (5, 10, .nearest, 10), (-13, 15, .up, -15),
        ])
    func t3(_ minutes: Int, step: Int, mode: TimeRounding.Mode, rounded: Int) {
        #expect(TimeRounding(step, mode, .entry).rounded(Minutes(minutes)) == Minutes(rounded))
    }

    @Test(
        "T4: ten entries of two minutes",
        arguments: [
            (TimeRounding.Scope.entry, "2:30", "75.00"), (.day, "0:30", "15.00"), (.line, "0:30", "15.00"),
            (.invoice, "0:30", "15.00"),
        ])
    func t4(_ scope: TimeRounding.Scope, quantity: String, amount: String) throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "30/hour")]) { $0.rounding = TimeRounding(15, .up, scope) }
        for _ in 0..<10 { try fixture.log("2026-03-02", "2m") }
        let draft = try fixture.draft()
        #expect(draft.lines.map { $0.quantity?.printed } == [quantity])
        #expect(try draft.totals.payable == money(amount))
    }

    @Test(
        "T5: the line uses the printed quantity",
        arguments: [
            ("50m", InvoiceTerms.Quantity.clock, "0:50", "83.33"), ("50m", .decimal, "0.83", "83.00"),
            ("5m", .clock, "0:05", "8.33"), ("5m", .decimal, "0.08", "8.00"),
        ])
    func t5(_ time: String, as quantity: InvoiceTerms.Quantity, printed: String, amount: String) throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "100.00/hour")]) { $0.invoice { $0.quantity = quantity } }
        try fixture.log("2026-03-02", time)
        let draft = try fixture.draft()
        #expect(draft.lines.map { $0.quantity?.printed } == [printed])
        #expect(try draft.lines.map(\.amount) == [money(amount)])
    }

    @Test(
        "T6: six lines of a minute add up to what is printed",
        arguments: [(InvoiceTerms.Lines.project, 6, "10.02"), (.service, 1, "10.00")])
    func t6(_ lines: InvoiceTerms.Lines, count: Int, total: String) throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "100.00/hour")]) { $0.invoice { $0.lines = lines } }
        for project in ["a", "b", "c", "d", "e", "f"] { try fixture.log("2026-03-02", "1m", project: project) }
        let draft = try fixture.draft()
        #expect(draft.lines.count == count)
        #expect(try draft.totals.payable == money(total))
    }

    @Test("T7: the rate in force on the day of the work") func t7() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "30.00/hour"), ("writing from 2026-03-01", "35.00/hour")])
        try fixture.log("2026-02-27", "150m")
        try fixture.log("2026-03-02", "90m")
        let draft = try fixture.draft()
        #expect(draft.isComplete)
        #expect(try draft.lines.map(\.amount) == [money("75.00"), money("52.50")])
        #expect(try draft.totals.payable == money("127.50"))
        #expect(try draft.period == period("2026-02-01..2026-03-31"))
    }

    @Test(
        "T8: an entry across midnight is of its day, and split at an edge of the billing period",
        arguments: [
            (InvoiceTerms.Every.once, "23:00-1:30>", "2026-01-31", [("2026-01-31", 150)]),
            (.month, "23:00-1:30>", "2026-01-31", [("2026-01-31", 60), ("2026-02-01", 90)]),
            (.month, "23:00-1:30>", "2026-01-30", [("2026-01-30", 150)]),
            (.month, "<23:30-1:30", "2026-02-01", [("2026-01-31", 30), ("2026-02-01", 90)]),
            (.week, "23:00-1:30>", "2026-02-01", [("2026-02-01", 60), ("2026-02-02", 90)]),
        ])
    func t8(_ every: InvoiceTerms.Every, range: String, on date: String, pieces: [(String, Int)]) throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "30/hour")]) { $0.invoice { $0.every = every } }
        try fixture.log(date, range)
        let entries = TimeLedger(fixture.workspace).entries
        #expect(try entries.map(\.day) == pieces.map { try day($0.0) })
        #expect(entries.map(\.worked.count) == pieces.map(\.1))
    }

    @Test("T8: what comes off an entry across the edge is taken from its longer piece") func t8Pause() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "30/hour")])
        try fixture.log("2026-01-31", "23:00-1:30>")
        try fixture.log("2026-01-31", "-15m")
        #expect(TimeLedger(fixture.workspace).entries.map(\.worked.count) == [60, 75])
    }

    @Test("T9: minutes are those that elapsed, whatever the clock says", arguments: [180, 300])
    func t9(_ elapsed: Int) throws {
        var fixture = try Fixture(today: "2026-12-31")
        try fixture.agreement(services: [("writing", "60/hour")])
        try fixture.log("2026-03-29", "0:30-4:30") { $0.minutes = Minutes(elapsed) }
        #expect(try fixture.draft().lines.map(\.logged) == [Minutes(elapsed)])
    }

    @Test("a negative entry comes off the one above it before rounding") func comesOff() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "60/hour")]) { $0.rounding = TimeRounding(15, .up, .entry) }
        try fixture.log("2026-03-02", "1h")
        try fixture.log("2026-03-02", "-20m")
        let draft = try fixture.draft()
        #expect(draft.lines.map { $0.quantity?.printed } == ["0:45"])
        #expect(draft.lines.map(\.logged) == [Minutes(40)])
    }

    @Test("rounding by invoice: the difference goes to the line with most minutes, the first on a tie")
    func invoiceScope() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "60/hour"), ("admin", "30/hour"), ("calls", "30/hour")]) {
            $0.rounding = TimeRounding(60, .up, .invoice)
        }
        try fixture.log("2026-03-02", "50m", "writing")
        try fixture.log("2026-03-03", "50m", "admin")
        try fixture.log("2026-03-04", "10m", "calls")
        #expect(try fixture.draft().lines.map { $0.quantity?.printed } == ["1:00", "0:10", "0:50"])
    }

    @Test(
        "T33: yen have no minor unit, dinars three", arguments: [("JPY", "3333", "4166"), ("KWD", "12.345", "15.431")])
    func t33(_ currency: String, rate: String, amount: String) throws {
        var fixture = try Fixture(today: "2026-03-31", currency: currency)
        try fixture.agreement(services: [("writing", rate + "/hour")])
        try fixture.log("2026-03-02", "1h15m")
        #expect(try fixture.draft().totals.payable.amount == amount)
    }
}
