import Billing
import Diagnostics
import Records
import Testing
import Values

@Suite("Explanations of money") struct ExplanationTests {
    @Test("every figure is made of its parts, and each entry of the period stands in it once", arguments: 0..<80)
    func figures(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var fixture = try randomBusiness(&random)
        try log(30, &fixture, &random)
        if Bool.random(using: &random) {
            for draft in fixture.drafts.drafts where draft.isComplete { fixture.issue(draft) }
            try log(12, &fixture, &random)
            if let some = fixture.workspace.time.indices.randomElement(using: &random) {
                fixture.workspace.time[some].minutes = Minutes(Int.random(in: 1...300, using: &random))
            }
        }
        let settlement = Settlement(TimeLedger(fixture.workspace))
        let explained = DraftExplanation.all(of: "acme", settlement)
        let drafts = DraftInvoices(settlement).drafts
        #expect(explained.map(\.draft.totals) == drafts.map(\.totals))
        for explanation in explained {
            #expect(StepArithmetic.mistakes(in: explanation.whole) == [])
            #expect(explanation.whole.value == .money(explanation.draft.toPay))
            #expect(
                explanation.lines.filter { $0.kind != .note }.map(\.value)
                    == explanation.draft.lines.filter { $0.kind != .note }.map { .money($0.amount) })
            for step in explanation.free + explanation.elsewhere { #expect(StepArithmetic.mistakes(in: step) == []) }
        }
        expectEachEntryOnce(explained, settlement)
        for retainer in RetainerExplanation.all(of: "acme", settlement) {
            for period in retainer.periods { #expect(StepArithmetic.mistakes(in: period.step) == []) }
            #expect(retainer.periods.map(\.period) == retainer.statement.periods.map(\.period))
        }
    }

    /// Across the drafts, the minutes under a line of the log are those that it counts.
    private func expectEachEntryOnce(_ explained: [DraftExplanation], _ settlement: Settlement) {
        var shown: [Location: Int] = [:]
        var elsewhere: Set<Location> = []
        for explanation in explained {
            for step in explanation.lines.flatMap(\.all) + explanation.free where step.kind == .entry {
                if case .minutes(let minutes) = step.value { shown[step.locations[0], default: 0] += minutes.count }
            }
            for step in explanation.elsewhere.flatMap(\.parts) { elsewhere.insert(step.locations[0]) }
        }
        let ledger = settlement.ledger
        var counted: [Location: Int] = [:]
        for entry in ledger.entries where explained.contains(where: { $0.draft.period.contains(entry.day) }) {
            let location = ledger.workspace.time[entry.entry].location
            counted[location, default: 0] += entry.counted.count
            #expect(
                shown[location] != nil || elsewhere.contains(location) || entry.counted == .zero,
                "line \(location.line) is nowhere")
        }
        // What is partly billed, and what is beyond a retainer on settled days, shows a part alone.
        for (location, minutes) in shown where counted[location] != nil {
            #expect(minutes <= counted[location] ?? 0, "line \(location.line) is there twice")
            if !elsewhere.contains(location), ledger.workspace.documents.isEmpty {
                #expect(minutes == counted[location], "line \(location.line)")
            }
        }
    }
}

extension ExplanationTests {
    private func randomBusiness(_ random: inout SeededGenerator) throws -> Fixture {
        var fixture = try Fixture(today: "2026-03-31")
        fixture.useTax(try standard("21"), try standard("9.975"), try standard("19", isIncluded: true))
        try fixture.service("writing", "29/hour")
        try fixture.service("calls", "31/hour")
        try fixture.service("site", "400/month")
        let step = TimeRounding.steps.randomElement(using: &random) ?? 1
        let mode = TimeRounding.Mode.allCases.randomElement(using: &random) ?? .up
        let scope = TimeRounding.Scope.allCases.randomElement(using: &random) ?? .entry
        let lines = InvoiceTerms.Lines.allCases.randomElement(using: &random) ?? .service
        let (decimal, perLine) = (Bool.random(using: &random), Bool.random(using: &random))
        let (baseFirst, discounted) = (Bool.random(using: &random), Bool.random(using: &random))
        try fixture.agreement(
            from: "2026-01-15",
            services: [
                ("writing", "33.33/hour"), ("writing from 2026-03-01", "35/hour"), ("admin", "47.5/hour"),
                ("site", "310/month"), ("page", "65/each"),
            ]
        ) {
            $0.rounding = TimeRounding(step, mode, scope)
            if discounted { $0.discount = .percent(try number("3.5")) }
            if Bool.random(using: &random) { $0.cap = Cap(amount: try rate("300/month"), then: .stop) }
            if Bool.random(using: &random) { $0.minimum = try number("2500.00") }
            if Bool.random(using: &random) { $0.cashRounding = try number("0.05") }
            $0.retainer = Retainer(
                fee: try rate("500/month"), includes: .hours(Minutes(300)), services: ["office"],
                rollover: Retainer.Rollover(
                    periods: 2, cap: .hours(Minutes(120)), order: baseFirst ? .baseFirst : .oldestFirst),
                overage: Bool.random(using: &random) ? try rate("40/hour") : nil, opening: .hours(Minutes(45)))
            $0.invoice {
                $0.lines = lines
                $0.quantity = decimal ? .decimal : .clock
                $0.tax = perLine ? .perLine : .perRate
            }
        }
        try fixture.agreement("raise", from: "2026-02-10", amends: "terms", services: [("admin", "50/hour")])
        try fixture.agreement("again", from: "2026-03-10", amends: "raise", services: [("admin", "52.5/hour")])
        try fixture.agreement("shop", from: "2026-01-01", project: "Shop", services: [("admin", "60/hour")])
        if Bool.random(using: &random) { try fixture.pay("2026-03-02", "150.00") }
        return fixture
    }

    private func log(_ count: Int, _ fixture: inout Fixture, _ random: inout SeededGenerator) throws {
        for _ in 0..<count {
            let on = "2026-0\(Int.random(in: 1...3, using: &random))-\(Int.random(in: 15...28, using: &random))"
            let minutes = Int.random(in: 1...200, using: &random)
            let service = ["writing", "admin", "office", "page", "calls", "unknown"].randomElement(using: &random)
            try fixture.log(
                on, "\(minutes)m", service, project: service == "admin" && minutes % 2 == 0 ? "Shop" : nil,
                rate: minutes % 17 == 0 ? "44/hour" : nil, billable: minutes % 11 != 0)
            if minutes > 100, minutes % 3 == 0 { try fixture.log(on, "-5m", service) }
            if minutes % 7 == 0 {
                let tax = ["S21", "S9.975", "S19"].randomElement(using: &random)
                try fixture.charge(on, .amount(Money(minorUnits: Int64(minutes), try code("EUR"))), tax: tax)
            }
            if minutes % 13 == 0 { try fixture.charge(on, .quantity(DecimalNumber(3)), service: "page") }
            if minutes % 19 == 0 { try fixture.expense(on, "12.10", tax: "S21") { $0.markup = DecimalNumber(7) } }
            if minutes % 23 == 0 { try fixture.charge(on, .percent(DecimalNumber(-2)), "Goodwill") }
        }
    }
}

extension ExplanationTests {
    @Test("a rate says which rows, prices and agreements it came before, by amendments in a chain of three")
    func passedOver() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.service("writing", "20/hour")
        try fixture.agreement(services: [("writing", "30/hour"), ("writing from 2026-03-20", "36/hour")])
        try fixture.agreement("second", from: "2026-02-01", amends: "terms", services: [("writing", "32/hour")])
        try fixture.agreement("third", from: "2026-03-01", amends: "second", services: [("writing", "34/hour")])
        try fixture.log("2026-03-05", "1h")
        let draft = try #require(explain(fixture).first)
        let rate = try #require(draft.whole.all.first { $0.kind == .price && $0.name == "rate" })
        #expect(rate.value.description == "EUR 34/hour")
        #expect(rate.reason == "agreement 'third' from 2026-03-01")
        #expect(
            rate.parts.map { "\($0.value) \($0.reason)" } == [
                "EUR 30/hour the row from 2026-03-01 is later",
                "EUR 36/hour from 2026-03-20 on",
                "EUR 32/hour the row from 2026-03-01 is later",
                "EUR 20/hour the catalogue's price holds where no agreement names one",
            ])
    }

    @Test("an agreement for the project comes before the general one, and the entry's own rate before both")
    func project() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "30/hour")])
        try fixture.agreement("shop", project: "Shop", services: [("writing", "40/hour")])
        try fixture.log("2026-03-05", "1h", project: "Shop")
        try fixture.log("2026-03-06", "1h", project: "Shop", rate: "45/hour")
        let rates = explain(fixture).flatMap { $0.whole.all }.filter { $0.kind == .price && $0.name == "rate" }
        #expect(rates.map(\.value.description) == ["EUR 40/hour", "EUR 45/hour"])
        #expect(
            rates.map { $0.parts.map(\.reason) } == [
                ["agreement 'terms'; the one for 'Shop' wins there"],
                ["the line's own rate comes first", "agreement 'terms'; the one for 'Shop' wins there"],
            ])
        #expect(rates[1].locations == [place(2, file: 2)])
    }

    @Test("what cost nothing and what is not on the draft say why") func rest() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "30/hour"), ("page", "65/each")]) {
            $0.retainer = Retainer(
                fee: try rate("500/month"), includes: .hours(Minutes(60)), services: ["office"], rollover: nil,
                overage: try rate("40/hour"))
        }
        try fixture.log("2026-03-02", "1h30m", "office")
        try fixture.log("2026-03-03", "1h", "page")
        try fixture.log("2026-03-04", "1h", billable: false)
        try fixture.log("2026-03-05", "1h")
        let draft = try #require(explain(fixture).first)
        #expect(
            draft.free.map { "\($0.name) \($0.value): \($0.reason)" } == [
                "2026-03-02 office 1h: 1h30m logged, within the retainer of 'terms'",
                "2026-03-03 page 1h: 'page' has a price by piece",
            ])
        #expect(draft.elsewhere.map { "\($0.name) \($0.value)" } == ["not billed, as the line says 1h"])
        let beyond = draft.lines.flatMap(\.all).filter { $0.kind == .entry && $0.name == "2026-03-02 office" }
        #expect(beyond.map(\.value) == [.minutes(Minutes(30))])
    }

    @Test("T11: each entry of a retainer says what it was drawn from", arguments: [true, false])
    func drawn(oldestFirst: Bool) throws {
        var fixture = try Fixture(today: "2026-02-28")
        try fixture.agreement {
            $0.retainer = Retainer(
                fee: try rate("2000/month"), includes: .hours(Minutes(80 * 60)), services: [],
                rollover: Retainer.Rollover(periods: 1, cap: nil, order: oldestFirst ? .oldestFirst : .baseFirst),
                overage: try rate("40/hour"))
        }
        try fixture.log("2026-01-10", "70h")
        try fixture.log("2026-02-10", "80h")
        let explained = RetainerExplanation.all(of: "acme", Settlement(TimeLedger(fixture.workspace)))
        let february = try #require(explained.first?.periods.last?.step)
        let closing = february.parts[0]
        #expect(closing.value == .minutes(Minutes(oldestFirst ? 600 : 0)))
        #expect(
            closing.parts[3].parts.map { "\($0.value) \($0.reason)" }
                == (oldestFirst
                    ? ["-10h 80h logged, from what was carried over", "-70h 80h logged, from what the period includes"]
                    : ["-80h from what the period includes"]))
        #expect(closing.parts[4].value == .minutes(Minutes(oldestFirst ? 0 : -600)))
    }

    @Test("an entry with a rate of its own among those of a retainer is billed once, and draws on nothing")
    func ownRateAmongRetainer() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement {
            $0.retainer = Retainer(
                fee: try rate("500/month"), includes: .hours(Minutes(60)), services: ["office"], rollover: nil,
                overage: try rate("40/hour"))
        }
        try fixture.log("2026-03-02", "1h", "office", rate: "44/hour")
        try fixture.log("2026-03-02", "1h30m", "office")
        let draft = try fixture.draft()
        let amounts = draft.lines.filter { $0.kind == .time || $0.kind == .overage }.map(\.amount)
        #expect(try amounts == [money("20.00"), money("44.00")])
        #expect(fixture.drafts.retainers.first?.periods.last?.worked == Minutes(90))
        fixture.issue(draft)
        #expect(fixture.drafts.drafts.isEmpty)
        #expect(fixture.drafts.retainers.first?.periods.last?.hours?.beyond == Minutes(30))
    }

    @Test("a draft of one service has its work and costs alone, and the rest still bills everything else once")
    func oneService() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "30/hour"), ("admin", "20/hour"), ("page", "65/each")]) {
            $0.minimum = try number("500.00")
            $0.retainer = Retainer(
                fee: try rate("100/month"), includes: .hours(Minutes(60)), services: ["office"], rollover: nil,
                overage: nil)
        }
        try fixture.log("2026-03-02", "2h")
        try fixture.log("2026-03-03", "3h", "admin")
        try fixture.log("2026-03-04", "30m", "office")
        try fixture.charge("2026-03-05", .quantity(DecimalNumber(2)), service: "page")
        fixture.workspace.agreements[0].terms.invoice { $0.fee = .inArrears }
        let settlement = Settlement(TimeLedger(fixture.workspace))
        let writing = try #require(DraftInvoices.drafts(of: "acme", onlyOf: "writing", settlement).first)
        #expect(try writing.lines.map(\.amount) == [money("60.00")])
        #expect(writing.settles.count == 1)
        #expect(writing.notes.first?.text.hasPrefix("only 'writing'") == true)
        #expect(DraftInvoices.drafts(of: "acme", onlyOf: "nothing", settlement).isEmpty)
        let whole = try fixture.draft()
        fixture.issue(writing)
        let rest = try fixture.draft()
        #expect(Set(rest.settles).union(writing.settles) == Set(whole.settles))
        #expect(rest.settles.count + writing.settles.count == whole.settles.count)
    }

    private func explain(_ fixture: Fixture) -> [DraftExplanation] {
        DraftExplanation.all(of: "acme", Settlement(TimeLedger(fixture.workspace)))
    }
}
