import Billing
import Records
import Testing
import Values

@Suite("Credit notes") struct CreditNoteTests {
    @Test("T44: two hours of a line, with their tax") func t44() throws {
        var fixture = try hourly("50/hour", tax: "19")
        try fixture.log("2026-03-02", "20h")
        try fixture.issueDocument()
        let note = try fixture.credit("1", .goodwill, "1 2h")
        #expect(note.printedLines == ["1 -2:00 × 50 = -100.00"])
        #expect(try note.tax == money("-19.00"))
        #expect(try note.total == money("-119.00"))
        #expect(note.kind == .creditNote(credits: "1", reason: "why"))
        #expect(try Receivables(fixture.workspace).invoices.first?.balance == money("1071.00"))
    }

    @Test("T47: a full credit is what was printed, whatever the settings say later") func t47() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.useTax(standard("15"))
        try fixture.service("page", "30.75/each")
        try fixture.service("set", "70/each")
        try fixture.agreement(services: [("page", ""), ("set", "")]) { $0.invoice { $0.tax = .perLine } }
        try fixture.charge("2026-03-02", .quantity(try number("10")), "Pages", service: "page")
        try fixture.charge("2026-03-03", .quantity(try number("1")), "Set-up", service: "set")
        for index in 0...1 { fixture.workspace.charges[index].discount = LineDiscount("5%") }
        try fixture.issueDocument()
        let invoice = try #require(fixture.workspace.documents.first)
        #expect(invoice.printedLines == ["0 10 × 30.75 less 15.38 = 292.12", "0 1 × 70 less 3.50 = 66.50"])
        #expect(try invoice.tax == money("53.80"))
        #expect(try invoice.total == money("412.42"))
        fixture.workspace.agreements[0].terms.invoice { $0.tax = .perRate }
        let note = try fixture.credit()
        #expect(note.printedLines == ["1 -10 × 30.75 less -15.38 = -292.12", "2 -1 × 70 less -3.50 = -66.50"])
        #expect(try note.tax == money("-53.80"))
        #expect(try note.total == money("-412.42"))
    }

    @Test("A discount over the lines goes along with what it fell on, to the cent") func discountOverLines() throws {
        var fixture = try hourly("30.75/hour", tax: "15") { $0.discount = .percent(DecimalNumber(5)) }
        try fixture.log("2026-03-02", "10h")
        try fixture.log("2026-03-03", "1h", "admin")
        try fixture.issueDocument()
        let whole = try #require(fixture.workspace.documents.first).total
        let first = try fixture.credit("1", .goodwill, "2 4h")
        #expect(first.printedLines == ["2 -4:00 × 30.75 = -123.00", "3 -1 = 6.15"])
        let second = try fixture.credit("1", .goodwill, "1", "2 3h")
        let last = try fixture.credit()
        #expect(first.total + second.total + last.total == -whole)
        #expect(try fixture.refusal() == "nothing is left of 1 to credit: \(whole) was credited before (CN1, CN2, CN3)")
    }

    @Test("Rows stay billed with goodwill, and are open again with a rebill") func purposes() throws {
        var fixture = try hourly("50/hour", tax: "19")
        try fixture.log("2026-03-02", "2h")
        try fixture.log("2026-03-03", "1h")
        try fixture.issueDocument()
        var kind = fixture
        #expect(try kind.credit().settles.isEmpty)
        #expect(kind.drafts.drafts.isEmpty)
        let part = try fixture.credit("1", .rebill, "1 1h30m")
        #expect(part.settles.count == 2)
        #expect(try fixture.draft().lines.map { $0.quantity?.printed } == ["1:30"])
        #expect(fixture.drafts.overbilled.isEmpty)
        try fixture.credit("1", .rebill)
        #expect(try fixture.draft().lines.map { $0.quantity?.printed } == ["3:00"])
    }

    @Test("A correction takes off what the log has lost, and nothing is told any more") func correction() throws {
        var fixture = try hourly("50/hour", tax: "19") { $0.rounding = TimeRounding(15, .up, .entry) }
        try fixture.log("2026-03-02", "1h40m")
        try fixture.log("2026-03-03", "1h")
        try fixture.issueDocument()
        #expect(try fixture.refusal("1", .correction)?.hasPrefix("nothing of 1 has left the log") == true)
        fixture.workspace.time.removeFirst()
        let told = try #require(fixture.drafts.overbilled.first)
        #expect(told.command == "vaws invoice credit 1 --correction")
        let note = try fixture.credit("1", .correction)
        #expect(note.printedLines == ["1 -1:45 × 50 = -87.50"])
        #expect(try note.total == money("-104.13"))
        #expect(fixture.drafts.overbilled.isEmpty)
        #expect(fixture.drafts.drafts.isEmpty)
    }

    @Test("Minutes that two invoices hold of one row are given back by the later one first") func twoInvoices() throws {
        var fixture = try hourly("60/hour", tax: "0")
        try fixture.log("2026-03-02", "1h")
        try fixture.issueDocument("1")
        fixture.workspace.time[0].minutes = Minutes(90)
        try fixture.issueDocument("2")
        fixture.workspace.time[0].minutes = Minutes(20)
        #expect(fixture.drafts.overbilled.map(\.invoice) == ["2", "1"])
        #expect(try fixture.credit("2", .correction).total == money("-30.00"))
        #expect(try fixture.credit("1", .correction).total == money("-40.00"))
        #expect(fixture.drafts.overbilled.isEmpty)
    }

    @Test("An expense, a charge and pieces that were deleted are corrected on their own lines") func costs() throws {
        var fixture = try hourly("60/hour", tax: "21")
        try fixture.service("page", "30/each")
        try fixture.agreement("pages", services: [("page", "")]) { $0.paymentTerms = nil }
        try fixture.expense("2026-03-02", "12.10", tax: "S21")
        try fixture.charge("2026-03-04", .amount(try money("50.00")), "Set-up", service: "writing")
        try fixture.charge("2026-03-05", .quantity(try number("3")), "Pages", service: "page")
        try fixture.log("2026-03-05", "1h")
        try fixture.issueDocument()
        fixture.workspace.expenses = []
        fixture.workspace.charges = []
        let note = try fixture.credit("1", .correction)
        #expect(try note.taxes.map(\.base) == [money("-150.00")])
        #expect(fixture.drafts.overbilled.isEmpty)
        #expect(fixture.drafts.drafts.isEmpty)
    }

    @Test("Hours beyond a retainer that are within it again are corrected at the printed price") func beyond() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.useTax(standard("21"))
        try fixture.agreement(from: "2026-03-01", services: [("admin", "42/hour")]) {
            $0.retainer = Retainer(
                fee: try rate("600/month"), includes: .hours(Minutes(600)), services: ["admin"], rollover: nil,
                overage: try rate("36/hour"))
        }
        try fixture.log("2026-03-02", "9h", "admin")
        try fixture.log("2026-03-09", "3h", "admin")
        try fixture.issueDocument()
        fixture.workspace.time[1].minutes = Minutes(90)
        #expect(fixture.drafts.overbilled.map(\.invoice) == ["1", "1"])
        let note = try fixture.credit("1", .correction)
        #expect(note.printedLines == ["2 -1:30 × 36 = -54.00"])
        #expect(fixture.drafts.overbilled.isEmpty)
        #expect(fixture.drafts.drafts.isEmpty)
    }

    @Test("Never more than is left, and only what can be given back") func refusals() throws {
        var fixture = try hourly("50/hour", tax: "19")
        try fixture.log("2026-03-02", "3h")
        try fixture.issueDocument()
        try fixture.credit("1", .goodwill, "1 1h")
        #expect(
            try fixture.refusal("1", .goodwill, "1 2h30m")
                == "line 1 of 1 has 2:00 of 3:00, EUR 100.00 left: EUR 59.50 was credited before (CN1): "
                + "credit at most that, as `--lines 1`")
        #expect(try fixture.refusal("1", .goodwill, "1 100.01")?.hasPrefix("line 1 of 1 has EUR 100.00 left") == true)
        #expect(try fixture.refusal("1", .goodwill, "2") == "1 has no line 2: it has one line")
        #expect(try fixture.refusal("1", .goodwill, "1 qty:1")?.contains("has no price for pieces") == true)
        #expect(try fixture.refusal("1", .rebill, "1 20.00")?.contains("no hours that could be billed again") == true)
        #expect(try fixture.refusal("2") == "there is no invoice '2'")
    }

    @Test("A deposit is given back whole with a rebill, and not at all once it was taken off") func deposit() throws {
        var fixture = try Fixture(today: "2026-03-31")
        try fixture.useTax(standard("20"))
        try fixture.agreement("website", from: "2026-03-01") {
            $0.fixed = FixedPrice(
                price: DecimalNumber(3000), deposit: DecimalNumber(30),
                milestones: [FixedPrice.Milestone(task: "m1", share: DecimalNumber(100))])
        }
        try fixture.issueDocument()
        #expect(try fixture.refusal()?.contains("will be taken off the last invoice in full") == true)
        #expect(try fixture.refusal("1", .rebill, "1 qty:1") != nil)
        var again = fixture
        try again.credit("1", .rebill)
        #expect(try again.draft().totals.payable == money("1080.00"))
        var task = Task(
            location: place(1, file: 7), client: "acme", title: "All of it", state: .done(try day("2026-03-20")))
        task.id = "m1"
        fixture.workspace.tasks = [task]
        try fixture.issueDocument("2")
        #expect(try fixture.workspace.documents[1].total == money("2520.00"))
        #expect(try fixture.refusal()?.contains("was taken off 2, as it was printed: credit 2 instead") == true)
        #expect(try fixture.credit("2").total == money("-2520.00"))
    }
}

/// A fixture with hours at one rate for writing and admin, and one tax.
func hourly(_ price: String, tax: String, _ change: (inout Terms) throws -> Void = { _ in }) throws -> Fixture {
    var fixture = try Fixture(today: "2026-03-31")
    try fixture.useTax(standard(tax))
    try fixture.agreement(services: [("writing", price), ("admin", price)], change)
    return fixture
}
