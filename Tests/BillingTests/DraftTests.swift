import Billing
import Records
import Testing
import Values

@Suite("Drafts") struct DraftTests {
    @Test(
        "T22: two taxes on one line, each on the same base",
        arguments: [("300.00", "15.00", "29.93", "344.93"), ("1140.00", "57.00", "113.72", "1310.72")])
    func t22(_ net: String, gst: String, qst: String, total: String) throws {
        var fixture = try taxed("0")
        let first = TaxCode(code: "GST", category: "S", rate: DecimalNumber(5), note: nil)
        let second = TaxCode(code: "QST", category: "S", rate: try number("9.975"), note: nil, with: "GST")
        fixture.useTax(first, second, default: "QST")
        try fixture.charge("2026-03-02", .amount(try money(net)))
        let totals = try fixture.draft().totals
        #expect(totals.taxes.map(\.code) == ["GST", "QST"])
        #expect(try totals.taxes.map(\.amount) == [money(gst), money(qst)])
        #expect(try totals.total == money(total))
        #expect(try totals.net == money(net))
    }

    @Test("an expense with two taxes in it is rebilled without both") func expenseWithTwoTaxes() throws {
        var fixture = try taxed("0")
        let first = TaxCode(code: "GST", category: "S", rate: DecimalNumber(5), note: nil)
        let second = TaxCode(code: "QST", category: "S", rate: try number("9.975"), note: nil, with: "GST")
        fixture.useTax(first, second, default: "QST")
        try fixture.expense("2026-03-02", "344.93", tax: "QST")
        #expect(try fixture.draft().lines.map(\.amount) == [money("300.00")])
    }

    @Test("T23: three pieces less 5.00 each, taxed on what remains") func t23() throws {
        var fixture = try taxed("19", at: "65.00/each") { $0.discount = .amount(try number("15.00")) }
        try fixture.charge("2026-03-02", .quantity(DecimalNumber(3)), service: "page")
        let totals = try fixture.draft().totals
        #expect(try totals.net == money("180.00"))
        #expect(try totals.tax == money("34.20"))
        #expect(try totals.total == money("214.20"))
    }

    @Test("T24: a document's discount comes off before tax") func t24() throws {
        var fixture = try taxed("10") { $0.discount = .amount(try number("10.00")) }
        try fixture.charge("2026-03-02", .amount(try money("110.00")))
        let totals = try fixture.draft().totals
        #expect(try totals.net == money("100.00"))
        #expect(try totals.total == money("110.00"))
    }

    @Test("T25: the discount is rounded, then the tax on what is printed", arguments: [true, false])
    func t25(asTerm: Bool) throws {
        var fixture = try taxed("21") { if asTerm { $0.discount = .percent(DecimalNumber(10)) } }
        try fixture.charge("2026-03-02", .amount(try money("57.48")))
        if !asTerm { try fixture.charge("2026-03-03", .percent(DecimalNumber(-10)), "Goodwill") }
        let draft = try fixture.draft()
        #expect(try draft.adjustments.map(\.amount) == [money("-5.75")])
        #expect(try draft.totals.net == money("51.73"))
        #expect(try draft.totals.tax == money("10.86"))
        #expect(try draft.totals.total == money("62.59"))
    }

    @Test("T26: a discount over two rates of tax") func t26() throws {
        var fixture = try taxed("20") { $0.discount = .amount(try number("33.33")) }
        fixture.useTax(try standard("20"), try standard("5"))
        try fixture.charge("2026-03-02", .amount(try money("300.00")))
        try fixture.charge("2026-03-02", .amount(try money("100.00")), tax: "S5")
        let draft = try fixture.draft()
        #expect(try draft.adjustments.flatMap(\.shares) == [money("-25.00"), money("-8.33")])
        #expect(try draft.totals.taxes.map(\.base) == [money("275.00"), money("91.67")])
        #expect(try draft.totals.taxes.map(\.amount) == [money("55.00"), money("4.58")])
        #expect(try draft.totals.total == money("426.25"))
    }

    @Test("T27: a discount over three equal lines") func t27() throws {
        var fixture = try taxed("0") { $0.discount = .amount(try number("10.00")) }
        for _ in 0..<3 { try fixture.charge("2026-03-02", .amount(try money("20.00"))) }
        #expect(try fixture.draft().adjustments.flatMap(\.shares).map(\.minorUnits) == [-334, -333, -333])
    }

    @Test("T28: all of it taken off is nothing") func t28() throws {
        var fixture = try taxed("21", at: "64.22/each") { $0.discount = .percent(DecimalNumber(100)) }
        try fixture.charge("2026-03-02", .quantity(try number("2.25")), service: "page")
        let draft = try fixture.draft()
        #expect(try draft.lines.map(\.amount) == [money("144.50")])
        #expect(try draft.totals.payable == money("0.00"))
    }

    @Test("T29: prices that hold the tax") func t29() throws {
        var fixture = try taxed("19")
        fixture.useTax(try standard("19", isIncluded: true))
        try fixture.charge("2026-03-02", .amount(try money("100.00")))
        let totals = try fixture.draft().totals
        #expect(try [totals.net, totals.tax, totals.total] == [money("84.03"), money("15.97"), money("100.00")])
    }

    @Test("T30: reverse charge by the client's tax, with its words and no tax row") func t30() throws {
        var fixture = try taxed("21")
        fixture.useTax(try standard("21"), TaxCode(code: "AE", category: "AE", rate: nil, note: "Reverse charge"))
        fixture.workspace.clients[0].tax = "AE"
        fixture.workspace.clients[0].vatID = "DE123456789"
        try fixture.charge("2026-03-02", .amount(try money("1200.00")))
        let totals = try fixture.draft().totals
        #expect(try totals.total == money("1200.00"))
        #expect(totals.taxes.isEmpty)
        #expect(totals.untaxed.map(\.note) == ["Reverse charge"])
        #expect(BillingChecks.diagnostics(fixture.workspace).isEmpty)
    }

    @Test("T31: with an exemption there is no tax row, and its words stand") func t31() throws {
        var fixture = try taxed("19")
        fixture.useTax(TaxCode(code: "E", category: "E", rate: nil, note: "No VAT, small business"))
        try fixture.charge("2026-03-02", .amount(try money("100.00")))
        let totals = try fixture.draft().totals
        #expect(totals.taxes.isEmpty)
        #expect(totals.untaxed.map(\.note) == ["No VAT, small business"])
        #expect(try totals.total == money("100.00"))
    }

    @Test("T32: cash rounding as agreed") func t32() throws {
        var fixture = try taxed("25") { $0.cashRounding = DecimalNumber(1) }
        try fixture.charge("2026-03-02", .amount(try money("841.40")))
        let totals = try fixture.draft().totals
        #expect(try totals.cashRounding == money("0.25"))
        #expect(try totals.payable == money("1052.00"))
    }

    @Test("T40: instalments add up to what is payable") func t40() throws {
        var fixture = try taxed("0") { $0.instalments = 7 }
        try fixture.charge("2026-03-02", .amount(try money("3000.00")))
        #expect(try fixture.draft().instalments.map(\.minorUnits) == [42_858] + Array(repeating: 42_857, count: 6))
    }

    @Test(
        "T40: 2,000.00 down, the rest in seven parts; the deposit is asked for until it has come in",
        arguments: [true, false])
    func t40Down(hasComeIn: Bool) throws {
        var fixture = try taxed("0") {
            $0.instalments = 7
            $0.deposit = DecimalNumber(2000)
        }
        try fixture.charge("2026-03-02", .amount(try money("5000.00")))
        if hasComeIn { try fixture.pay("2026-02-20", "2000.00") }
        let draft = try fixture.draft()
        #expect(draft.instalments.map(\.minorUnits) == [42_858] + Array(repeating: 42_857, count: 6))
        #expect(draft.instalments.reduce(Money.zero(draft.currency), +) == (try money("3000.00")))
        #expect(try draft.downPayment == (hasComeIn ? nil : money("2000.00")))
        #expect(try draft.prepaid == money(hasComeIn ? "2000.00" : "0.00"))
        #expect(draft.notes.count == (hasComeIn ? 0 : 1))
    }

    @Test("T38: what is taken off if it is paid early is printed") func t38() throws {
        var fixture = try taxed("0") {
            $0.earlyPayment = EarlyPayment(percent: DecimalNumber(2), within: DayCount(10, .days))
        }
        try fixture.charge("2026-03-02", .amount(try money("1000.00")))
        #expect(try fixture.draft().earlyDiscount == money("20.00"))
    }

    @Test("drafts take what was paid too much, the first one first") func credit() throws {
        var fixture = try Fixture(today: "2026-03-10")
        try fixture.agreement(services: [("writing", "60/hour")])
        try fixture.log("2026-02-15", "1h")
        try fixture.log("2026-03-05", "1h")
        try fixture.pay("2026-01-20", "100.00")
        #expect(try fixture.drafts.drafts.map(\.prepaid) == [money("60.00"), money("40.00")])
        #expect(try fixture.drafts.drafts.map(\.toPay) == [money("0.00"), money("20.00")])
    }

    @Test("T43: an expense is rebilled net where its tax comes back, else whole", arguments: [true, false])
    func t43(recovers: Bool) throws {
        var fixture = try taxed("20") { $0.expenses = .atCost(markup: DecimalNumber(10)) }
        let exempt = TaxCode(code: "E", category: "E", rate: nil, note: nil)
        fixture.useTax(try standard("20"), exempt, default: recovers ? "S20" : "E")
        try fixture.expense("2026-03-02", "120.00", tax: "S20")
        let totals = try fixture.draft().totals
        #expect(try totals.net == money(recovers ? "110.00" : "132.00"))
        #expect(try totals.total == money("132.00"))
        #expect(totals.taxes.isEmpty == !recovers)
    }

    @Test("the running period is a draft of its own, so far") func running() throws {
        var fixture = try Fixture(today: "2026-03-10")
        try fixture.agreement(services: [("writing", "60/hour")]) { $0.paymentTerms = DayCount(14, .days) }
        try fixture.log("2026-01-15", "1h")
        try fixture.log("2026-02-15", "1h")
        try fixture.log("2026-03-05", "30m")
        let drafts = fixture.drafts.drafts
        #expect(drafts.map(\.isComplete) == [true, false])
        #expect(try drafts.map(\.period) == [period("2026-01-01..2026-02-28"), period("2026-03-01..2026-03-31")])
        #expect(try drafts.map(\.totals.payable) == [money("120.00"), money("30.00")])
        #expect(try drafts.map(\.due) == [day("2026-03-24"), day("2026-03-24")])
    }

    @Test("agreements that print alike share a draft, others have their own") func sharing() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement("general", services: [("writing", "60/hour")])
        try fixture.agreement("site", project: "site", services: [("writing", "90/hour")])
        try fixture.agreement("dollars", services: [("calls", "50/hour")]) { $0.currency = try code("USD") }
        try fixture.log("2026-03-02", "1h")
        try fixture.log("2026-03-02", "1h", project: "site")
        try fixture.log("2026-03-02", "1h", "calls")
        let drafts = fixture.drafts.drafts
        #expect(drafts.map(\.agreements) == [["general", "site"], ["dollars"]])
        #expect(try drafts.map(\.totals.payable) == [money("150.00"), money("50.00", "USD")])
    }

    @Test("charges, pieces, remarks and what the draft needs besides") func rest() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("newsletter", "120/each")]) { $0.invoice { $0.purchaseOrder = "PO-8812" } }
        fixture.workspace.business.payTo = [try code("EUR"): [Detail(name: "iban", value: "BE68 5390 0754 7034")]]
        try fixture.charge("2026-03-12", .quantity(DecimalNumber(3)), "Newsletters", service: "newsletter")
        try fixture.charge("2026-03-12", .amount(try money("150.00")), "Set-up")
        try fixture.charge("2026-03-12", .note, "Thank you")
        try fixture.charge("2026-04-12", .amount(try money("1.00")), "Later")
        let draft = try fixture.draft()
        #expect(draft.lines.map(\.kind) == [.pieces, .charge, .note])
        #expect(draft.lines.map(\.unit) == ["each", nil, nil])
        #expect(try draft.totals.payable == money("510.00"))
        #expect(draft.purchaseOrder == "PO-8812")
        #expect(draft.payTo.map(\.name) == ["iban"])
        fixture.issue(draft)
        #expect(fixture.drafts.drafts.isEmpty)
    }

    @Test("a rate by the month is billed once a period, by days where it began in between") func recurring() throws {
        var fixture = try Fixture(today: "2026-04-30")
        try fixture.agreement(from: "2026-03-12", services: [("hosting", "620.00/month")])
        let draft = try fixture.draft()
        #expect(try draft.lines.map(\.amount) == [money("400.00"), money("620.00")])
        fixture.issue(draft)
        #expect(fixture.drafts.drafts.isEmpty)
        fixture.workspace.today = try day("2026-05-31")
        #expect(try fixture.draft().lines.map(\.amount) == [money("620.00")])
    }

    @Test("above a cap the hours are free, or told", arguments: [Cap.Consequence.stop, .warn])
    func cap(_ then: Cap.Consequence) throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "60/hour"), ("admin", "30/hour")]) {
            $0.cap = Cap(amount: try rate("200/month"), then: then)
        }
        try fixture.log("2026-02-02", "1h")
        try fixture.log("2026-03-02", "3h")
        try fixture.log("2026-03-03", "2h", "admin")
        let draft = try fixture.draft()
        #expect(try draft.totals.payable == money(then == .stop ? "260.00" : "300.00"))
        #expect(draft.notes.count == (then == .warn ? 1 : 0))
        fixture.issue(draft)
        try fixture.log("2026-03-20", "1h")
        let next = fixture.drafts.drafts.first?.totals.payable
        #expect(try next == money(then == .stop ? "0.00" : "60.00"))
    }

    @Test("what is above a cap is not unbilled") func unbilledBelowCap() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "60/hour")]) {
            $0.cap = Cap(amount: try rate("100/month"), then: .stop)
        }
        try fixture.log("2026-02-10", "1h")
        try fixture.log("2026-03-02", "3h")
        #expect(try fixture.draft().totals.net == money("160.00"))
        #expect(try fixture.drafts.unbilled.map(\.amount) == [money("160.00")])
    }

    @Test("a discount of an amount leaves nothing to pay, never something to pay back") func largeDiscount() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "60/hour")]) { $0.discount = .amount(try number("50.00")) }
        try fixture.log("2026-03-02", "10m")
        #expect(try fixture.draft().totals.payable == money("0.00"))
        try fixture.log("2026-03-03", "1h")
        #expect(try fixture.draft().totals.payable == money("20.00"))
    }

    @Test("a line under a project's own agreement says the project") func projectNamed() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "60/hour")])
        try fixture.agreement("site", project: "Site", services: [("writing", "80/hour")])
        try fixture.log("2026-03-02", "1h", project: "Letters")
        try fixture.log("2026-03-02", "1h", project: "Site")
        #expect(try fixture.draft().lines.map(\.project) == [nil, "Site"])
    }

    @Test("the minimum is charged where there is less") func minimum() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.agreement(services: [("writing", "60/hour")]) { $0.minimum = DecimalNumber(100) }
        try fixture.log("2026-03-02", "1h")
        #expect(try fixture.draft().lines.map(\.amount) == [money("60.00"), money("40.00")])
    }

    @Test("printed rows multiply and add up", arguments: 0..<60) func rows(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var fixture = try Fixture(today: "2026-03-31")
        fixture.useTax(try standard("21"), try standard("9.975"), try standard("19", isIncluded: true))
        let scope = TimeRounding.Scope.allCases.randomElement(using: &random) ?? .entry
        let step = TimeRounding.steps.randomElement(using: &random) ?? 1
        let lines = InvoiceTerms.Lines.allCases.randomElement(using: &random) ?? .service
        let quantity: InvoiceTerms.Quantity = Bool.random(using: &random) ? .clock : .decimal
        try fixture.agreement(services: [("writing", "33.33/hour"), ("admin", "47.5/hour")]) {
            $0.rounding = TimeRounding(step, .nearest, scope)
            $0.discount = .percent(try number("3.5"))
            $0.invoice { ($0.lines, $0.quantity) = (lines, quantity) }
        }
        for _ in 0..<20 {
            let minutes = Int.random(in: 1...200, using: &random)
            let service = Bool.random(using: &random) ? "writing" : "admin"
            try fixture.log("2026-03-\(Int.random(in: 10...28, using: &random))", "\(minutes)m", service)
            let tax = ["S21", "S9.975", "S19"].randomElement(using: &random)
            try fixture.charge("2026-03-11", .amount(Money(minorUnits: Int64(minutes), try code("EUR"))), tax: tax)
        }
        let draft = try fixture.draft()
        for line in draft.lines {
            switch (line.quantity, line.price) {
            case (.clock(let minutes)?, let price?):
                let amount = Money(
                    price: price, times: DecimalNumber(Int64(minutes.count)), dividedBy: 60, in: draft.currency)
                #expect(line.amount == amount)
            case (.number(let number)?, let price?):
                #expect(line.amount == Money(price: price, times: number, in: draft.currency))
            default: #expect(line.kind == .charge)
            }
        }
        let totals = draft.totals
        let zero = Money.zero(draft.currency)
        #expect(totals.lines == draft.lines.reduce(zero) { $0 + $1.amount })
        #expect(totals.adjustments == draft.adjustments.reduce(zero) { $0 + $1.amount })
        for adjustment in draft.adjustments { #expect(adjustment.shares.reduce(zero, +) == adjustment.amount) }
        #expect(totals.taxes.reduce(zero) { $0 + $1.amount } == totals.tax)
        #expect(totals.taxes.reduce(zero) { $0 + $1.base } == totals.net)
        #expect(totals.net + totals.tax + totals.cashRounding == totals.payable)
    }

    /// A client with a tax and a service `page` by the piece.
    private func taxed(
        _ percent: String, at price: String = "1/each", _ change: (inout Terms) throws -> Void = { _ in }
    ) throws -> Fixture {
        var fixture = try Fixture(today: "2026-03-31")
        fixture.useTax(try standard(percent))
        try fixture.agreement(services: [("page", price)], change)
        return fixture
    }
}
